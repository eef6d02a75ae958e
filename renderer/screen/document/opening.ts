const longest = 60;

/** The first words of a text, enough to know which one it is. */
export function opening(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`;
}
