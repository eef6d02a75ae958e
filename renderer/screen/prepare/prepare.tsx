/** Replaced by the screen itself. */
export function Prepare(_props: Readonly<Record<string, unknown>>) {
  return null;
}
