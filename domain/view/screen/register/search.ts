import { folded } from '../../../text/folded.ts';

/** A stretch of a text, in UTF-16 units; `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words of what was typed into a search box, as they are compared. A row is found when it holds them all, in any order. */
export function soughtWords(typed: string): readonly string[] {
  return folded(typed.normalize('NFC')).split(/\s+/u).filter((word) => word !== '');
}

/** Texts as they are searched in. */
export function searchable(...texts: readonly (string | null)[]): string {
  return folded(texts.filter((each) => each !== null).join('\n').normalize('NFC'));
}

export function holdsAll(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}

/** Where the sought words stand in a text, in order and without overlaps: what is marked on the screen. */
export function matchesIn(text: string, words: readonly string[]): readonly Stretch[] {
  const haystack = folded(text);
  const found: Stretch[] = [];
  for (let at = 0; ; at = found.at(-1)?.to ?? text.length) {
    const next = nextMatch(haystack, words, at);
    if (next === undefined) return found;
    found.push(next);
  }
}

/** Of two words that begin at the same place the longer one. */
function nextMatch(haystack: string, words: readonly string[], at: number): Stretch | undefined {
  return words
    .map((word) => ({ from: haystack.indexOf(word, at), length: word.length }))
    .filter(({ from }) => from >= 0)
    .map(({ from, length }) => ({ from, to: from + length }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)[0];
}

/** How much of a text a row holds: more than its lines show, and never a whole novel. UTF-16 units. */
const longestExcerpt = 360;
/** How much stands before the first match when the beginning is cut away. */
const beforeMatch = 60;

/** The part of a text that a row shows: its beginning, or where the first sought word stands. One line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longestExcerpt) return line;
  const first = nextMatch(folded(line), words, 0);
  const start = first === undefined || first.to <= longestExcerpt ? 0 : boundary(line, first.from - beforeMatch);
  const end = boundary(line, start + longestExcerpt);
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

/** Never between the two halves of one character. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
