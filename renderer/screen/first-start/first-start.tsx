/** Replaced by the screen itself. */
export function FirstStart(_props: Readonly<Record<string, unknown>>) {
  return null;
}
