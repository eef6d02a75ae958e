import type { Instant, LocalDateTime, Minutes } from '../../kernel/calendar.ts';
import type { Item, ItemType } from '../../meeting/item.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { currentItem, isPaused, nextItem } from '../../meeting/running/clock.ts';
import { clockOf, type Cue } from '../../meeting/timing/cues.ts';
import { forecastEnd } from '../../meeting/timing/forecast.ts';
import { openSpan } from '../../meeting/timing/spans.ts';

const minute = 60_000;

/** An item as the room display shows it. A confidential one has no words, no number and no type: only its time. */
export type RoomItem =
  | { readonly isClosed: true; readonly minutes: Minutes }
  | {
      readonly isClosed: false;
      readonly minutes: Minutes;
      readonly number: number | null;
      readonly type: ItemType;
      readonly title: string;
      readonly outcome: string;
    };

/** What the room display shows at a moment. */
export type RoomView =
  | { readonly kind: 'ahead'; readonly start: LocalDateTime; readonly next: RoomItem | null }
  | { readonly kind: 'item'; readonly item: RoomItem; readonly clock: RoomClock; readonly next: RoomItem | null; readonly end: Instant }
  /** `since` and `end` are UTC milliseconds, as in every kind. */
  | { readonly kind: 'paused'; readonly since: Instant; readonly next: RoomItem; readonly end: Instant }
  /** Every item has its result, and the meeting has not been ended. */
  | { readonly kind: 'through' }
  | { readonly kind: 'adjourned'; readonly resumes: LocalDateTime | null }
  | { readonly kind: 'over'; readonly at: Instant };

export interface RoomClock {
  /** Milliseconds; below zero when the time is out. */
  readonly remaining: number;
  /** How much of the timebox is used, 0 to 1. An item without a box has used none of it. */
  readonly share: number;
  readonly cue: Cue;
}

/** @param zone the workspace's IANA zone; the meeting's own wins */
export function roomView(meeting: Meeting, now: Instant, zone: string): RoomView {
  switch (meeting.state) {
    case 'draft':
    case 'called':
    case 'cancelled':
      return { kind: 'ahead', start: meeting.start, next: shown(nextItem(meeting, null)) };
    case 'running':
      return runningView(meeting, now, zone);
    case 'adjourned':
      return { kind: 'adjourned', resumes: meeting.resumes?.start ?? null };
    case 'ended':
    case 'sent':
    case 'finalised':
      return { kind: 'over', at: forecastEnd(meeting, now, zone) };
  }
}

function runningView(meeting: Meeting, now: Instant, zone: string): RoomView {
  const item = currentItem(meeting);
  const clock = clockOf(meeting, now);
  if (item === undefined || clock === undefined) return { kind: 'through' };
  const end = forecastEnd(meeting, now, zone);
  if (isPaused(meeting)) return { kind: 'paused', since: openSpan(meeting.spans)?.from ?? now, next: roomItem(item), end };
  const { elapsed, remaining, cue } = clock;
  const share = item.minutes === 0 ? 0 : Math.min(1, elapsed / (item.minutes * minute));
  return { kind: 'item', item: roomItem(item), clock: { remaining, share, cue }, next: shown(nextItem(meeting, item.id)), end };
}

function shown(item: Item | undefined): RoomItem | null {
  return item === undefined ? null : roomItem(item);
}

function roomItem({ confidential, minutes, number, type, title, outcome }: Item): RoomItem {
  return confidential ? { isClosed: true, minutes } : { isClosed: false, minutes, number, type, title, outcome };
}
