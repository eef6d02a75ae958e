import type { OrganisationState } from '../../group/organisation.ts';
import type { Id } from '../../kernel/identity.ts';
import { folded } from '../../text/folded.ts';
import { fewExact } from '../few-exact.ts';
import { beginningWith, holding, nearlyHolding, notNearly, type Compared, type Hit } from '../search/haystacks.ts';
import { isNothing, isWithin, readQuery, type Query } from '../search/query.ts';
import { nearestIn, slipsAllowed } from '../search/slips.ts';
import type { FoundKind, Findable } from '../search/findable.ts';
import { thingsOfGroup, thingsOfOrganisation, type Searched } from '../search/searched.ts';
import type { HeldGroup } from '../world.ts';
import { matchesIn, type Stretch } from './register/search.ts';

/** Something that "find or do" leads to. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: Id;
  /** The meeting that it belongs to. */
  readonly meeting: Id | null;
  readonly text: string;
  /** Where in the text the sought words are, in order. */
  readonly ranges: readonly Stretch[];
  /** A number, a day or a name that tells it from others. */
  readonly detail: string;
}

export interface FindView {
  readonly found: readonly Found[];
  /** True when so few hold the words as they were typed that something else may have been meant. */
  readonly isFew: boolean;
}

/** How many are shown: more than these means a better word is needed. */
const most = 40;

/**
 * What holds the sought words, the most exact first and the newest before the older.
 * @param groups whose meetings, decisions and actions are searched; people, groups and goals are those of the whole organisation
 * @param withSlips also what holds words that are nearly those that were typed, when few hold just those
 */
export function findView(organisation: OrganisationState, groups: readonly HeldGroup[], typed: string, withSlips: boolean): FindView {
  const query = readQuery(typed);
  if (isNothing(query)) return { found: [], isFew: false };
  const parts = [...groups.map(({ group, state }) => thingsOfGroup(state, group, organisation)), thingsOfOrganisation(organisation, undefined)];
  const ranked = exactly(parts, query);
  const found = ranked.slice(0, most).map((thing) => told(thing, matchesIn(thing.text, query.words)));
  const isFew = ranked.length < fewExact;
  if (!withSlips || !isFew) return { found, isFew };
  const known = new Set(ranked);
  const near = nearly(parts, query).filter((thing) => !known.has(thing)).slice(0, most - found.length);
  return { found: [...found, ...near.map((thing) => told(thing, nearIn(thing.text, query.words)))], isFew };
}

function told({ kind, id, meeting, text, detail }: Findable, ranges: readonly Stretch[]): Found {
  return { kind, id, meeting, text, detail, ranges };
}

/** What is exactly that, what begins with it, where a word begins with it, and the rest; each the newest first. */
const ranks = 4;
const wordBeginning = 2;

/** As many of each rank as are shown, and all where there are fewer. */
function exactly(parts: readonly Searched[], query: Query): readonly Findable[] {
  const buckets = Array.from({ length: ranks }, (): Findable[] => []);
  for (const part of parts) {
    const kept = Array.from({ length: ranks }, (): Findable[] => []);
    const keep = (hits: Iterable<Hit>, isEnough: () => boolean): void => {
      for (const hit of hits) {
        const ranked = rankedAt(part, hit, query);
        const bucket = kept[ranked?.rank ?? ranks];
        if (ranked !== null && bucket !== undefined && bucket.length < most && !bucket.includes(ranked.thing)) bucket.push(ranked.thing);
        if (isEnough()) return;
      }
    };
    const isFull = (rank: number): boolean => (kept[rank]?.length ?? 0) >= most;
    // What begins with the words is looked for on its own, so that the rest need not be gone through to its end.
    const [first = ''] = query.words;
    if (query.words.length > 0) keep(beginningWith(part.haystacks, first), () => false);
    keep(candidates(part, query), () => isFull(wordBeginning));
    for (const [rank, bucket] of kept.entries()) buckets[rank]?.push(...bucket);
  }
  return buckets.flatMap(newestFirst);
}

function rankedAt({ things, haystacks }: Searched, { place, at }: Hit, query: Query): { readonly thing: Findable; readonly rank: number } | null {
  const [thing, haystack = ''] = [things[place], haystacks[place]];
  if (thing === undefined || !query.words.every((word) => haystack.includes(word)) || !isWithin(query, thing)) return null;
  return { thing, rank: rankOf(haystack, query.words, at) };
}

/** Those that hold the longest word, which is most likely the rarest; all, where there are no words. */
function candidates({ haystacks }: Searched, { words }: Query): Iterable<Hit> {
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? haystacks.map((_each, place) => ({ place, at: 0 })) : holding(haystacks, longest);
}

function newestFirst(things: readonly Findable[]): readonly Findable[] {
  return things.toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1));
}

function rankOf(haystack: string, words: readonly string[], at: number): number {
  const [only = '', ...others] = words;
  const whole = others.length === 0 ? only : words.join(' ');
  if (others.length === 0 ? at === 0 : haystack.startsWith(whole)) return haystack.startsWith('\n', whole.length) ? 0 : 1;
  return words.every((word) => beginsAWord(haystack, word)) ? 2 : 3;
}

const letter = /[\p{L}\p{N}]/u;

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !letter.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** What was perhaps meant: fewer slips first, then the newest. */
function nearly(parts: readonly Searched[], query: Query): readonly Findable[] {
  const compared: Compared = new Map();
  const found: { readonly thing: Findable; readonly slips: number }[] = [];
  for (const part of parts) found.push(...nearest(part, query, compared));
  return found
    .toSorted((a, b) => a.slips - b.slips || (a.thing.on === b.thing.on ? 0 : a.thing.on > b.thing.on ? -1 : 1))
    .map(({ thing }) => thing);
}

/** Of one group no more of each number of slips than are shown. */
function* nearest({ things, haystacks }: Searched, query: Query, compared: Compared): Iterable<{ readonly thing: Findable; readonly slips: number }> {
  const kept = new Map<number, number>();
  for (const [place, slips] of nearlyHolding(haystacks, query.words, compared).entries()) {
    const count = kept.get(slips) ?? 0;
    const thing = things[place];
    if (slips === notNearly || count >= most || thing === undefined || !isWithin(query, thing)) continue;
    kept.set(slips, count + 1);
    yield { thing, slips };
  }
}

/** Where the words stand in a text, or what is nearest to them. In order, without overlaps. */
function nearIn(text: string, words: readonly string[]): readonly Stretch[] {
  const haystack = folded(text);
  const stretches = words.flatMap((word): readonly Stretch[] => {
    const exact = matchesIn(text, [word]);
    return exact.length > 0 ? exact : nearStretches(haystack, word);
  });
  const ordered = stretches.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return ordered.filter(({ from }, index) => ordered.slice(0, index).every(({ to }) => to <= from));
}

function nearStretches(haystack: string, word: string): readonly Stretch[] {
  return [...haystack.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: token, index }) => {
    const near = nearestIn(token, word, slipsAllowed(word));
    return near === null ? [] : [{ from: index + near.from, to: index + near.to }];
  });
}
