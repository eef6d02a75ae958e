import type { Id } from '../kernel/identity.ts';
import { folded } from '../text/folded.ts';
import { holdsAll, matchesIn, soughtWords, type Stretch } from './screen/register/search.ts';

/** Something that can be found by its words. */
export interface Findable {
  readonly id: Id;
  readonly kind: string;
  readonly text: string;
}

interface Entry<Thing extends Findable> {
  readonly thing: Thing;
  /** Composed (NFC). */
  readonly text: string;
  readonly folded: string;
}

/** Things made ready to be searched in, once, so that each key that is typed costs little. */
export type SearchIndex<Thing extends Findable> = readonly Entry<Thing>[];

/** A thing that was found, and where in its text the sought words stand: what is marked. */
export interface Found<Thing extends Findable> {
  readonly thing: Thing;
  /** The text that `matches` count in, composed (NFC). */
  readonly text: string;
  readonly matches: readonly Stretch[];
}

export function searchIndex<Thing extends Findable>(things: readonly Thing[]): SearchIndex<Thing> {
  return things.map((thing) => {
    const text = thing.text.normalize('NFC');
    return { thing, text, folded: folded(text) };
  });
}

/**
 * The things whose text holds every word that was typed, also inside compounds. First what is exactly that, then what begins with it,
 * then where a word begins with each, then the rest; equals keep the order they came in. Nothing is found before anything is typed.
 */
export function search<Thing extends Findable>(index: SearchIndex<Thing>, typed: string, most = 50): readonly Found<Thing>[] {
  const words = soughtWords(typed);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  return index
    .filter((entry) => holdsAll(entry.folded, words))
    .map((entry) => ({ entry, rank: rankOf(entry.folded, whole, words) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry: { thing, text } }) => ({ thing, text, matches: matchesIn(text, words) }));
}

function rankOf(text: string, whole: string, words: readonly string[]): number {
  if (text.trim() === whole) return 0;
  if (text.startsWith(whole)) return 1;
  return words.every((word) => beginsAWord(text, word)) ? 2 : 3;
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
