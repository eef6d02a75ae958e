import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { sameTitle } from './matter.ts';
import { bareItem } from './proposal.ts';
import type { Returning } from './returning.ts';

/** Fewer meetings make no habit. */
const fewest = 2;

/**
 * What the group has on every agenda, in the order of the latest one.
 * @param earlier meetings that were held, oldest first
 */
export function standingItems(earlier: readonly Meeting[]): readonly Returning[] {
  const regular = earlier.filter(({ kind }) => kind === 'regular').toReversed();
  const [latest] = regular;
  if (latest === undefined) return [];
  return latest.items.flatMap((item, index) => {
    const isFirst = latest.items.findIndex(({ title }) => sameTitle(title, item.title)) === index;
    const meetings = timesInARow(regular, item);
    return isFirst && !item.extra && meetings >= fewest ? [{ id: item.id, origin: { kind: 'standing', meetings }, item: asAlways(item) }] : [];
  });
}

/** @param latest newest first */
function timesInARow(latest: readonly Meeting[], { title, type }: Item): number {
  const without = latest.findIndex(({ items }) => !items.some((item) => item.type === type && sameTitle(item.title, title)));
  return without < 0 ? latest.length : without;
}

/** What belongs to the item and not to that day. */
function asAlways(item: Item): Returning['item'] {
  const { title, type, outcome, presenter, shortest, priority, goals, confidential, keptOut } = item;
  return { ...bareItem, title, type, outcome, presenter, minutes: item.planned ?? item.minutes, shortest, priority, goals, confidential, keptOut };
}
