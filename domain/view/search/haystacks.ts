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
  let at = 0;
  for (const [place, each] of haystacks.entries()) {
    starts[place] = at;
    at += each.length + between.length;
  }
  starts[haystacks.length] = at;
  return { text: haystacks.map((each) => each.replaceAll(between, ' ')).join(between) + between, starts };
});

/** Where a word was found first in a haystack: its place among them, and where in it. */
export interface Hit {
  readonly place: number;
  readonly at: number;
}

/** The haystacks that hold a word, in their order, with where it stands first. */
export function* holding(haystacks: Haystacks, word: string): Iterable<Hit> {
  const { text, starts } = joined(haystacks, undefined);
  let place = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[place])) {
    while ((starts[place + 1] ?? Infinity) <= at) place += 1;
    yield { place, at: at - (starts[place] ?? 0) };
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

/** The haystacks that hold every word, each with so few slips that it may have been meant; by place, with how many there are. */
export function nearlyHolding(haystacks: Haystacks, words: readonly string[], compared: Compared): ReadonlyMap<number, number> {
  let all: ReadonlyMap<number, number> | null = null;
  for (const word of words) {
    const found = placesOf(haystacks, word, compared);
    all = all === null ? found : together(all, found);
    if (all.size === 0) return all;
  }
  return all ?? new Map();
}

function placesOf(haystacks: Haystacks, word: string, compared: Compared): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { place } of holding(haystacks, word)) places.set(place, 0);
  const most = slipsAllowed(word);
  if (most === 0) return places;
  const known = compared.get(word) ?? new Map<string, number | null>();
  compared.set(word, known);
  for (const [token, where] of tokensOf(haystacks, undefined)) {
    let slips = known.get(token);
    if (slips === undefined) known.set(token, (slips = nearestIn(token, word, most)?.slips ?? null));
    if (slips === null) continue;
    for (const place of where) places.set(place, Math.min(slips, places.get(place) ?? most));
  }
  return places;
}

function together(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const both = new Map<number, number>();
  for (const [place, slips] of one) {
    const more = other.get(place);
    if (more !== undefined) both.set(place, slips + more);
  }
  return both;
}
