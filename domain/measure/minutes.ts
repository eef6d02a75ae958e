import type { Instant } from '../kernel/calendar.ts';
import type { Item } from '../meeting/item.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { elapsed } from '../meeting/timing/spans.ts';

/** An item as the measures see it. */
export interface Timed {
  readonly item: Item;
  /** Planned minutes: the timebox as the meeting began. */
  readonly planned: number;
  /** Actual minutes, exact: milliseconds / 60,000. */
  readonly actual: number;
}

const minute = 60_000;

/** The items of a meeting with their minutes. A stretch that is still open counts until `now`. */
export function timed(meeting: Meeting, now: Instant): readonly Timed[] {
  return meeting.items.map((item) => ({
    item,
    planned: item.planned ?? item.minutes,
    actual: elapsed(meeting.spans, item.id, now) / minute,
  }));
}

/** Those that the measures of time are about: no breaks, and none whose times are not to be trusted. */
export function measured(items: readonly Timed[]): readonly Timed[] {
  return items.filter(({ item }) => item.type !== 'break' && !item.notMeasured);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Null where there is nothing to divide by: a measure without enough data says so instead of showing a number. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
