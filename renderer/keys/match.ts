/** What of a key press counts. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export interface MatchOptions {
  /** The cursor is in a text: a letter then needs Alt. */
  readonly inText: boolean;
  readonly macOS: boolean;
  /** False: keys of one letter are turned off, also with Alt. */
  readonly letterKeys: boolean;
}

/** True when a press is a key of the table. */
export function matches(written: string, press: Press, { inText, macOS, letterKeys }: MatchOptions): boolean {
  const parts = written === '+' ? ['+'] : written.split('+');
  const key = parts.at(-1) ?? '';
  const combination = parts.includes('Ctrl') || parts.includes('Alt');
  if (!sameKey(key, press, macOS)) return false;
  if (!combination) return letterKeys && isLetterPress(press, parts.includes('Shift'), inText, macOS);
  const control = macOS ? press.metaKey : press.ctrlKey;
  const stranger = macOS ? press.ctrlKey : press.metaKey;
  return control === parts.includes('Ctrl') && press.altKey === parts.includes('Alt') && press.shiftKey === parts.includes('Shift') && !stranger;
}

function isLetterPress(press: Press, shifted: boolean, inText: boolean, macOS: boolean): boolean {
  const withModifier = macOS ? press.ctrlKey && press.altKey : press.altKey && !press.ctrlKey;
  const without = !press.ctrlKey && !press.altKey;
  if (press.metaKey || !(withModifier || (without && !inText))) return false;
  // A letter with Shift is another key; a sign such as `+` or `?` may need Shift on some keyboards.
  return !isLetter(press.key) || press.shiftKey === shifted;
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

/** On macOS Option turns letters into signs, so that the place of the key has to tell which it is. */
function sameKey(key: string, press: Press, macOS: boolean): boolean {
  if (press.key.toUpperCase() === key.toUpperCase()) return true;
  return macOS && press.altKey && press.code === `Key${key.toUpperCase()}`;
}
