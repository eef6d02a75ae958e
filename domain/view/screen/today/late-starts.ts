import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { startDelayOf } from '../../../measure/meeting-measures.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { meetingNumber } from '../../labels.ts';

/** How late a meeting began. */
export interface LateStart {
  readonly meeting: Id;
  readonly number: string | null;
  readonly date: LocalDate;
  /** Whole minutes; below zero when it began early. */
  readonly minutes: number;
}

/** How late the latest meetings of a group began, oldest first. */
export interface LateStarts {
  readonly meetings: readonly LateStart[];
  /** The middle of these, whole minutes; null when there are none. */
  readonly median: number | null;
  /** The middle of as many meetings before these; null when there are too few to say anything. */
  readonly before: { readonly count: number; readonly median: number } | null;
}

/** So many bars fit, and so many meetings tell a habit. */
const shown = 8;
const fewestBefore = 4;

/** @param zone the workspace's IANA zone; a meeting's own wins */
export function lateStarts(meetings: readonly Meeting[], zone: string): LateStarts {
  const started = meetings
    .filter(({ sittings }) => sittings.length > 0)
    .toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1))
    .slice(-2 * shown)
    .map((meeting) => lateStart(meeting, zone));
  const earlier = started.slice(-2 * shown, -shown);
  const median = medianOf(earlier);
  return {
    meetings: started.slice(-shown),
    median: medianOf(started.slice(-shown)),
    before: median === null || earlier.length < fewestBefore ? null : { count: earlier.length, median },
  };
}

function lateStart(meeting: Meeting, zone: string): LateStart {
  const minutes = Math.round(startDelayOf(meeting, meeting.zone ?? zone) ?? 0);
  // Rounding what is a little below zero gives a zero with a sign.
  return { meeting: meeting.id, number: meetingNumber(meeting), date: meeting.start.slice(0, 10), minutes: minutes === 0 ? 0 : minutes };
}

function medianOf(starts: readonly LateStart[]): number | null {
  const sorted = starts.map(({ minutes }) => minutes).toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
