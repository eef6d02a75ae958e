/** Names that Windows keeps for itself, whatever comes after the point. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/iu;

/** What no file name may hold on some system, what does not show, and what turns the direction of reading. */
const unfit = /[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Bytes of UTF-8; systems allow 255. */
const longest = 150;

/**
 * A file name made of words that somebody wrote: it names no folder, hides nothing and looks like what it is.
 * @param otherwise for words of which nothing is left
 */
export function safeName(words: string, otherwise: string): string {
  const name = words.normalize('NFC').replace(unfit, ' ').replace(/\s+/gu, ' ').replace(/^[ .]+|[ .]+$/gu, '');
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  const fitting = `${shortened(name.slice(0, name.length - ending.length), longest - Buffer.byteLength(ending)).trim()}${ending}`;
  if (fitting === '' || fitting === ending) return `${otherwise}${ending}`;
  return reserved.test(fitting) ? `_${fitting}` : fitting;
}

function shortened(text: string, bytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('sv').segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept;
}
