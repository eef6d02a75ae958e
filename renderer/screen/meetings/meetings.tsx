/** Replaced by the screen itself. */
export function Meetings(_props: Readonly<Record<string, unknown>>) {
  return null;
}
