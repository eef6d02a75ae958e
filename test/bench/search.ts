import { findView } from '../../domain/view/screen/find-view.ts';
import { thingsOfGroup } from '../../domain/view/search/searched.ts';
import type { HeldGroup } from '../../domain/view/world.ts';
import { figureOf, inTurns, median, timed, type Verdict } from './measure.ts';
import { opened } from './store.ts';

const groupsOfMunicipality = 60;
const limit = 1.2;
/** Milliseconds, at the 99th percentile. */
const longestFirst = 50;
const longestWithSlips = 150;

/** What people look for: whole words, parts of compounds, words together, numbers, single letters. */
const sought = ['bemanning', 'plan', 'upphandling', 'skol', 'vakans', 'hemtjänst rutin', 'e-tjänst', '2026:17', 'rutin', 'ekonomi', 'b', 'åt', 'digital', 'mål', 'lokal', 'revision', 'klarspråk', 'finns inte alls', 'måltid samlat', 'chef'];
const slips = ['bemaning', 'uphandling', 'hemtjnäst', 'lokalplaneing', 'digitla', 'revison', 'klarsprak', 'måltdier', 'sjukfranvaro', 'budjet'];

/** The first results over all decisions and actions of a municipality, against a plain scan of the same lower-cased texts; and those with slips. */
export function searchFirst(tenYears: string): readonly Verdict[] {
  const workspace = opened(tenYears);
  const organisation = workspace.organisation();
  const [group] = organisation.groups;
  if (group === undefined) throw new Error('There is no group.');
  const state = workspace.group(group.id);
  workspace.close();
  const groups: readonly HeldGroup[] = Array.from({ length: groupsOfMunicipality }, (_none, index) => ({ group: { ...group, id: `g${index}`, shortName: `G${index}` }, state: structuredClone(state) }));
  const texts = groups.flatMap((each) => thingsOfGroup(each.state, each.group, organisation).haystacks);
  if (texts.length < 115_000) throw new Error(`There are only ${texts.length} texts to search in.`);
  const found = (typed: string, withSlips: boolean): number => timed(() => findView(organisation, groups, typed, withSlips));
  const scanned = (typed: string): number => timed(() => texts.filter((text) => typed.split(' ').every((word) => text.includes(word))));
  for (const typed of [...sought, ...slips]) found(typed, true);
  const pairs = Array.from({ length: 10 }, () => sought.flatMap((typed) => inTurns(1, () => found(typed, false), () => scanned(typed)))).flat();
  const first = figureOf('search-first', 'a plain scan', limit, median(pairs.map(({ one }) => one)), median(pairs.map(({ other }) => other)));
  const nearly = Array.from({ length: 10 }, () => slips.map((typed) => found(typed, true))).flat();
  const latest = figureOf('search-first, 99th percentile', 'a plain scan', null, highest(pairs.map(({ one }) => one)), highest(pairs.map(({ other }) => other)));
  const slowest = figureOf('search with slips, 99th percentile', 'a plain scan', null, highest(nearly), highest(pairs.map(({ other }) => other)));
  return [
    { figure: first, holds: first.ratio <= limit },
    { figure: latest, holds: (latest.medianMs ?? Infinity) <= longestFirst },
    { figure: slowest, holds: (slowest.medianMs ?? Infinity) <= longestWithSlips },
  ];
}

/** The 99th percentile. */
function highest(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;
}
