/** Replaced by the screen itself. */
export function DocumentFace(_props: Readonly<Record<string, unknown>>) {
  return null;
}
