import { localDateOf, type Instant } from '../../kernel/calendar.ts';
import type { Meeting } from '../meeting.ts';
import { elapsed, openSpan } from '../timing/spans.ts';
import { currentItem } from './clock.ts';

/** Nothing has the floor for so long. Milliseconds. */
const longestStretch = 8 * 60 * 60_000;

/** Nor for so long over a night. Midnight alone says nothing: a meeting may run past it, and must not be interrupted. Milliseconds. */
const longestOverNight = longestStretch / 2;

/** A meeting that nobody ended: the same stretch has run for eight hours, or for four since another day. Somebody must say when it ended. */
export function isForgotten(meeting: Meeting, now: Instant, zone: string): boolean {
  const open = openSpan(meeting.spans);
  if (meeting.state !== 'running' || open === undefined) return false;
  const longest = localDateOf(now, zone) > localDateOf(open.from, zone) ? longestOverNight : longestStretch;
  return now - open.from >= longest;
}

/** When a forgotten meeting may have ended: at the end of the time of what had the floor, and at the end of the plan. UTC milliseconds. */
export function likelyEnds(meeting: Meeting, now: Instant, plannedEnd: Instant): readonly Instant[] {
  const open = openSpan(meeting.spans);
  const item = currentItem(meeting);
  if (open === undefined) return [];
  const before = item === undefined ? 0 : elapsed(meeting.spans.slice(0, -1), item.id, open.from);
  const ofItem = item === undefined ? [] : [open.from + Math.max(0, item.minutes * 60_000 - before)];
  const likely = [plannedEnd, ...ofItem].filter((end) => end > open.from && end < now);
  return [...new Set(likely)].toSorted((a, b) => a - b);
}
