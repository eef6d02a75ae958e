/** Replaced by the screen itself. */
export function Today(_props: Readonly<Record<string, unknown>>) {
  return null;
}
