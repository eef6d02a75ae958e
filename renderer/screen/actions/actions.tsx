/** Replaced by the screen itself. */
export function Actions(_props: Readonly<Record<string, unknown>>) {
  return null;
}
