import type { Minutes } from '../../kernel/calendar.ts';
import type { Remaining } from './forecast.ts';
import { yieldOrder } from './yield-order.ts';

/**
 * The items that wait for the next meeting so that enough minutes are freed. Of all choices that free enough it is the first by:
 * fewest decision items (none, unless nothing else is left), lowest priority class, fewest items, least surplus minutes, latest in
 * the agenda. The search is exact.
 *
 * The item that has the floor, breaks and closing items never wait: the first is being dealt with, the others belong to this day.
 * @returns in the order of the agenda, or undefined when all that may wait do not free enough
 */
export function fewestPostponed(remaining: readonly Remaining[], excess: Minutes): readonly Remaining[] | undefined {
  const all = remaining.filter(
    ({ item, current, left }) => !current && left > 0 && item.type !== 'break' && item.type !== 'closing',
  );
  const decisionItems = all.filter(isDecision).length;
  for (let decisions = 0; decisions <= decisionItems; decisions += 1) {
    for (const highest of yieldOrder.keys()) {
      const candidates = all.filter(({ item }) => yieldOrder.indexOf(item.priority) <= highest);
      const chosen = leastOf(candidates, decisions, excess);
      if (chosen !== undefined) return chosen;
    }
  }
  return undefined;
}

function isDecision({ item }: Remaining): boolean {
  return item.type === 'decision';
}

/** With exactly so many decision items: fewest items, then least surplus, then latest. */
function leastOf(candidates: readonly Remaining[], decisions: number, excess: Minutes): readonly Remaining[] | undefined {
  const count = fewestThatSuffice(candidates, decisions, excess);
  if (count === undefined) return undefined;
  const reaches = reachable(candidates);
  const most = candidates.reduce((sum, { left }) => sum + left, 0);
  for (let minutes = excess; minutes <= most; minutes += 1) {
    if (reaches(candidates.length, count, decisions, minutes)) return latest(candidates, reaches, { count, decisions, minutes });
  }
  return undefined;
}

/** How many items must wait at least: the longest free most. */
function fewestThatSuffice(candidates: readonly Remaining[], decisions: number, excess: Minutes): number | undefined {
  const longest = (items: readonly Remaining[]): readonly Minutes[] => items.map(({ left }) => left).toSorted((a, b) => b - a);
  const decisionItems = longest(candidates.filter(isDecision));
  const others = longest(candidates.filter((each) => !isDecision(each)));
  if (decisionItems.length < decisions) return undefined;
  let freed = decisionItems.slice(0, decisions).reduce((sum, each) => sum + each, 0);
  for (let count = decisions; ; count += 1) {
    if (freed >= excess) return count;
    const next = others[count - decisions];
    if (next === undefined) return undefined;
    freed += next;
  }
}

type Reaches = (among: number, count: number, decisions: number, minutes: Minutes) => boolean;

/** Tells whether so many of the first `among` candidates, so many of them decision items, free exactly so many minutes. */
function reachable(candidates: readonly Remaining[]): Reaches {
  const known = new Map<string, boolean>();
  const reaches: Reaches = (among, count, decisions, minutes) => {
    if (count < 0 || decisions < 0 || minutes < 0 || count > among) return false;
    if (among === 0) return decisions === 0 && minutes === 0;
    const key = `${among} ${count} ${decisions} ${minutes}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = reaches(among - 1, count, decisions, minutes) || withLast(candidates, reaches, { among, count, decisions, minutes });
    known.set(key, answer);
    return answer;
  };
  return reaches;
}

interface Wanted {
  readonly count: number;
  readonly decisions: number;
  readonly minutes: Minutes;
}

function withLast(candidates: readonly Remaining[], reaches: Reaches, { among, count, decisions, minutes }: Wanted & { among: number }): boolean {
  const last = candidates[among - 1];
  return last !== undefined && reaches(among - 1, count - 1, decisions - Number(isDecision(last)), minutes - last.left);
}

/** Of the choices that are equal in everything else, the one whose items stand latest: the last that can be taken is taken. */
function latest(candidates: readonly Remaining[], reaches: Reaches, wanted: Wanted): readonly Remaining[] {
  const chosen: Remaining[] = [];
  let rest = wanted;
  for (const [index, candidate] of [...candidates.entries()].toReversed()) {
    if (!withLast(candidates, reaches, { ...rest, among: index + 1 })) continue;
    chosen.push(candidate);
    rest = { count: rest.count - 1, decisions: rest.decisions - Number(isDecision(candidate)), minutes: rest.minutes - candidate.left };
    if (rest.count === 0) break;
  }
  return chosen.toReversed();
}
