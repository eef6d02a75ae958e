/** Replaced by the screen itself. */
export function Run(_props: Readonly<Record<string, unknown>>) {
  return null;
}
