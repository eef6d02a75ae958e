const plain = /^[\u0000-\u007f]*$/u;
const marks = /\p{M}/gu;
const ownLetters: ReadonlySet<string> = new Set(['å', 'ä', 'ö']);

/**
 * A text as it is compared: lower case, é è ü without their accents, but å ä ö as the letters of their own that they are. As long as
 * the text in UTF-16 units, so that a place in the one is a place in the other; expects composed text (NFC).
 */
export function folded(text: string): string {
  return plain.test(text) ? text.toLowerCase() : text.replace(/[^a-z0-9 ]/gu, foldedCharacter);
}

function foldedCharacter(character: string): string {
  const lower = character.toLowerCase();
  if (lower.length !== character.length) return character;
  if (ownLetters.has(lower)) return lower;
  const bare = lower.normalize('NFD').replace(marks, '').normalize('NFC');
  return bare.length === lower.length ? bare : lower;
}
