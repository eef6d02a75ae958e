import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { currentItem } from './clock.ts';

/**
 * What "the rest is postponed" is about, in the order of the agenda: everything without a result but the item that has the floor.
 * Breaks are among them; they belong to their own day and are struck.
 */
export function restOf(meeting: Meeting): readonly Item[] {
  const current = currentItem(meeting)?.id;
  return meeting.items.filter((item) => item.result === null && item.id !== current);
}
