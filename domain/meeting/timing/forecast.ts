import { instantOf, type Instant, type Minutes } from '../../kernel/calendar.ts';
import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { currentItem } from '../running/clock.ts';
import { elapsed } from './spans.ts';

const minute = 60_000;

/** What is left to do at a moment, as the re-planning sees it: whole minutes. */
export interface Remaining {
  readonly item: Item;
  /** It has the floor now. */
  readonly current: boolean;
  /** What the item has used already, whole minutes upwards. */
  readonly used: Minutes;
  /** What is left of its timebox, whole minutes upwards; 0 when the time is out. */
  readonly left: Minutes;
}

/** The item that has the floor and every item that has no result yet, in the order of the agenda, the current one first. */
export function remainingOf(meeting: Meeting, now: Instant): readonly Remaining[] {
  const current = currentItem(meeting);
  const waiting = meeting.items.filter((item) => item.result === null && item.id !== current?.id);
  return [...(current === undefined ? [] : [current]), ...waiting].map((item) => {
    const used = elapsed(meeting.spans, item.id, now);
    return {
      item,
      current: item.id === current?.id,
      used: Math.ceil(used / minute),
      left: Math.ceil(Math.max(0, item.minutes * minute - used) / minute),
    };
  });
}

/**
 * When the meeting ends if what is left takes the time that it has, UTC milliseconds; a pause is over at once. A meeting that is
 * over ended when it did.
 * @param zone the workspace's IANA zone; the meeting's own wins
 */
export function forecastEnd(meeting: Meeting, now: Instant, zone: string): Instant {
  const last = meeting.sittings.at(-1);
  if (last !== undefined && last.endedAt !== null && meeting.state !== 'adjourned') return last.endedAt;
  const from = last === undefined ? Math.max(now, instantOf(meeting.start, meeting.zone ?? zone)) : now;
  const current = currentItem(meeting);
  const left = meeting.items
    .filter((item) => item.result === null || item.id === current?.id)
    .map((item) => Math.max(0, item.minutes * minute - elapsed(meeting.spans, item.id, now)));
  return left.reduce((end, each) => end + each, from);
}

/** The end that must hold: what was agreed during the meeting, else the planned end of the sitting. UTC milliseconds. */
export function endThatHolds(meeting: Meeting, zone: string): Instant {
  const sitting = meeting.sittings.at(-1) ?? meeting;
  return meeting.agreedEnd ?? instantOf(sitting.start, meeting.zone ?? zone) + sitting.length * minute;
}
