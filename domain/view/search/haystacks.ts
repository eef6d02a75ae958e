import { remembered } from '../screen/register/remembered.ts';
import { nearestIn, slipsAllowed } from './slips.ts';

/** Texts that are searched in, folded, by their places. */
export type Haystacks = readonly string[];

const between = '\n';

interface Joined {
  readonly text: string;
  /** Where each begins, and at last where another would. */
  readonly starts: Uint32Array;
}

/** One long text is gone through many times faster than many short ones. */
const joined = remembered((haystacks: Haystacks, _nothing: undefined): Joined => {
  const starts = new Uint32Array(haystacks.length + 1);
  let at = between.length;
  for (const [place, each] of haystacks.entries()) {
    starts[place] = at;
    at += each.length + between.length;
  }
  starts[haystacks.length] = at;
  return { text: between + haystacks.map((each) => each.replaceAll(between, ' ')).join(between) + between, starts };
});

/** Where a word was found first in a haystack: its place among them, and where in it. */
export interface Hit {
  readonly place: number;
  readonly at: number;
}

/** The haystacks that hold a word, in their order, with where it stands first. */
export function holding(haystacks: Haystacks, word: string): Iterable<Hit> {
  return hits(haystacks, word, 0);
}

/** The haystacks that begin with a word, in their order. */
export function beginningWith(haystacks: Haystacks, word: string): Iterable<Hit> {
  return hits(haystacks, between + word, between.length);
}

/** @param before how much of what is sought stands before the haystack's own text */
function* hits(haystacks: Haystacks, sought: string, before: number): Iterable<Hit> {
  const { text, starts } = joined(haystacks, undefined);
  let place = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, (starts[place] ?? 0) - before)) {
    while ((starts[place + 1] ?? Infinity) <= at + before) place += 1;
    yield { place, at: at + before - (starts[place] ?? 0) };
    place += 1;
    if (place >= haystacks.length) return;
  }
}

/** Every word that stands in the haystacks, and in which. */
const tokensOf = remembered((haystacks: Haystacks, _nothing: undefined): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [place, each] of haystacks.entries()) {
    for (const [token] of each.matchAll(/[\p{L}\p{N}]+/gu)) {
      const places = found.get(token);
      if (places === undefined) found.set(token, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return found;
});

/** What has been compared already while one search goes on: the groups of an organisation use the same words. */
export type Compared = Map<string, Map<string, number | null>>;

/** A haystack that does not hold the words, not even nearly. */
export const notNearly = 255;

/** By place: with how many slips a haystack holds every word, each so near that it may have been meant; `notNearly` for the others. */
export function nearlyHolding(haystacks: Haystacks, words: readonly string[], compared: Compared): Uint8Array {
  const all = new Uint8Array(haystacks.length);
  for (const word of words) {
    const found = slipsOf(haystacks, word, compared);
    for (let place = 0; place < all.length; place += 1) {
      const [before = notNearly, more = notNearly] = [all[place], found[place]];
      all[place] = before === notNearly || more === notNearly ? notNearly : before + more;
    }
  }
  return all;
}

function slipsOf(haystacks: Haystacks, word: string, compared: Compared): Uint8Array {
  const found = new Uint8Array(haystacks.length).fill(notNearly);
  for (const { place } of holding(haystacks, word)) found[place] = 0;
  const most = slipsAllowed(word);
  if (most === 0) return found;
  const known = compared.get(word) ?? new Map<string, number | null>();
  compared.set(word, known);
  for (const [token, places] of tokensOf(haystacks, undefined)) {
    let slips = known.get(token);
    if (slips === undefined) known.set(token, (slips = nearestIn(token, word, most)?.slips ?? null));
    if (slips === null) continue;
    for (const place of places) if (slips < (found[place] ?? 0)) found[place] = slips;
  }
  return found;
}
