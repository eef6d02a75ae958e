const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that does nothing: control characters are gone, and characters that turn the direction of reading are made visible. */
export function inert(text: string): string {
  return text
    .replace(control, '')
    .replace(bidirectional, (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
