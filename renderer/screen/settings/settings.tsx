/** Replaced by the screen itself. */
export function SettingsScreen(_props: Readonly<Record<string, unknown>>) {
  return null;
}
