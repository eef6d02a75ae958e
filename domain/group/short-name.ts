import { onOneLine } from '../text/cleaned.ts';
import { folded } from '../text/folded.ts';

/** Words within compounds that give letters of their own; a place in the house gives none where more words follow. */
const tails: readonly { readonly ends: RegExp; readonly letters: string; readonly isPlace?: boolean }[] = [
  { ends: /ledningsgrupp(?:en)?s?$/u, letters: 'LG' },
  { ends: /styrgrupp(?:en)?s?$/u, letters: 'SG' },
  { ends: /ledning(?:en)?s?$/u, letters: 'L' },
  { ends: /grupp(?:en)?s?$/u, letters: 'G' },
  { ends: /team(?:et)?s?$/u, letters: 'T' },
  { ends: /råd(?:et)?s?$/u, letters: 'R' },
  { ends: /kontor(?:et)?s?$/u, letters: 'K', isPlace: true },
  { ends: /förvaltning(?:en)?s?$/u, letters: 'F', isPlace: true },
  { ends: /nämnd(?:en)?s?$/u, letters: 'N', isPlace: true },
  { ends: /avdelning(?:en)?s?$/u, letters: 'A', isPlace: true },
  { ends: /enhet(?:en)?s?$/u, letters: 'E', isPlace: true },
];
const small: ReadonlySet<string> = new Set(['och', 'för', 'i', 'på', 'av', 'inom', 'till', 'samt', 'the', 'of', 'for', 'and', 'in']);
const most = 6;
const fewest = 2;

/**
 * A short name from a group's name, as decisions are numbered with it: the first letter of each word, and of each known part of a
 * compound. "Kommunledningsgruppen" is KLG, "Socialkontorets ledningsgrupp" SLG. A single letter says too little, so then the first
 * three of the name are taken.
 * @param taken short names that other groups have: a number makes it different from them
 */
export function proposedShortName(name: string, taken: readonly string[] = []): string {
  const words = onOneLine(name.normalize('NFC')).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !small.has(folded(word)));
  const letters = telling.map((word, index) => lettersOf(word, index === telling.length - 1)).join('');
  const short = (characters(letters).length < fewest ? characters(words.join('')).slice(0, 3).join('') : characters(letters).slice(0, most).join('')).toUpperCase();
  return short === '' ? '' : different(short, taken);
}

/** HR and IT are short already. */
function lettersOf(word: string, isLast: boolean): string {
  if (/^\p{Lu}{2,4}$/u.test(word)) return word;
  const lower = word.toLowerCase();
  const tail = tails.find(({ ends }) => ends.test(lower));
  const head = tail === undefined ? lower : lower.replace(tail.ends, '');
  const initial = characters(head)[0] ?? '';
  if (tail === undefined) return initial;
  return tail.isPlace === true && !isLast && head !== '' ? initial : initial + tail.letters;
}

function characters(text: string): readonly string[] {
  return Array.from(text);
}

function different(short: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  let [proposed, number] = [short, 2];
  while (used.has(folded(proposed))) {
    proposed = `${short}${number}`;
    number += 1;
  }
  return proposed;
}
