/** Replaced by the screen itself. */
export function Room(_props: Readonly<Record<string, unknown>>) {
  return null;
}
