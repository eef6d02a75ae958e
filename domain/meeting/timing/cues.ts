import type { Instant, Minutes } from '../../kernel/calendar.ts';
import type { Meeting } from '../meeting.ts';
import { currentItem } from '../running/clock.ts';
import { elapsed } from './spans.ts';

/** How an item stands against its timebox: a cue at 80 % and one at 100 %, told by words and by form and never by alarm. */
export type Cue = 'within' | 'nearing' | 'reached';

const minute = 60_000;
const nearingShare = 0.8;

/** The cue of a stretch of time in a box. An item without a box has no time to be near to. */
export function cueOf(elapsedMilliseconds: number, box: Minutes): Cue {
  if (box === 0) return 'within';
  const share = elapsedMilliseconds / (box * minute);
  if (share >= 1) return 'reached';
  return share >= nearingShare ? 'nearing' : 'within';
}

/** The clock of the item that has the floor. */
export interface ItemClock {
  readonly item: string;
  readonly elapsed: number;
  /** Milliseconds; below zero when the time is out. */
  readonly remaining: number;
  readonly cue: Cue;
}

/** @param now UTC milliseconds */
export function clockOf(meeting: Meeting, now: Instant): ItemClock | undefined {
  const item = currentItem(meeting);
  if (item === undefined) return undefined;
  const passed = elapsed(meeting.spans, item.id, now);
  return { item: item.id, elapsed: passed, remaining: item.minutes * minute - passed, cue: cueOf(passed, item.minutes) };
}

export type Moment = 'start' | 'half' | 'five-minutes' | 'one-minute' | 'time-out';

/**
 * When a screen reader hears about the clock: at the start, half way, five minutes and one minute before the end and when time is
 * out, never every second. A moment that falls together with another, or before the half of a short box, is left out.
 * @returns in order of time, `at` in milliseconds of the item's own time
 */
export function momentsOf(box: Minutes): readonly { readonly moment: Moment; readonly at: number }[] {
  const whole = box * minute;
  if (box === 0) return [{ moment: 'start', at: 0 }];
  const half = whole / 2;
  const nearEnd = ([['five-minutes', 5], ['one-minute', 1]] as const)
    .map(([moment, left]) => ({ moment, at: whole - left * minute }))
    .filter(({ at }) => at > half);
  return [{ moment: 'start', at: 0 }, { moment: 'half', at: half }, ...nearEnd, { moment: 'time-out', at: whole }];
}
