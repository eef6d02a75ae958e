/** Replaced by the screen itself. */
export function Decisions(_props: Readonly<Record<string, unknown>>) {
  return null;
}
