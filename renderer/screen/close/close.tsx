/** Replaced by the screen itself. */
export function Close(_props: Readonly<Record<string, unknown>>) {
  return null;
}
