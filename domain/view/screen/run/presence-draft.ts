import { readTime } from '../../../capture/read-time.ts';
import { instantNear, localDateTimeOf, type Instant } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { presencesOf, whole, type Attendance, type AttendanceMode, type AttendanceReason, type Presence } from '../../../meeting/attendance/attendance.ts';
import { clockAt } from '../../../text/dates.ts';
import type { Language } from '../../../text/text.ts';

/** A stretch of attendance as somebody types it. An empty time means the start or the end of the meeting. */
export interface PresenceDraft {
  readonly from: string;
  readonly to: string;
  readonly mode: AttendanceMode;
  readonly reason: AttendanceReason | null;
  readonly item: Id | null;
  readonly note: string;
}

export interface PresenceError {
  /** Which of the stretches. */
  readonly index: number;
  readonly field: 'from' | 'to';
  readonly why: 'unreadable' | 'before-start' | 'overlaps' | 'open';
}

export function draftsOf(attendance: Attendance, zone: string, language: Language): readonly PresenceDraft[] {
  const typed = (instant: Instant | null): string => (instant === null ? '' : clockAt(language, instant, zone));
  return presencesOf(attendance).map(({ from, to, ...rest }) => ({ ...rest, from: typed(from), to: typed(to) }));
}

export type ReadPresences =
  | { readonly ok: true; readonly presences: readonly Presence[] }
  | { readonly ok: false; readonly errors: readonly PresenceError[] };

/**
 * The stretches that were typed, in order of time and not overlapping.
 * @param known what is recorded: a time that was not touched keeps its milliseconds
 * @param near a moment of the meeting, from which a time alone gets its day, UTC milliseconds
 */
export function readPresences(drafts: readonly PresenceDraft[], known: Attendance, near: Instant, zone: string): ReadPresences {
  const read = drafts.map((draft, index) => {
    const before = presencesOf(known)[index] ?? whole;
    const from = edge(draft.from, before.from, near, zone);
    const to = edge(draft.to, before.to, from ?? near, zone);
    return { draft, from, to };
  });
  const errors = read.flatMap(({ from, to }, index): readonly PresenceError[] => [
    ...(from === undefined ? [{ index, field: 'from', why: 'unreadable' } as const] : []),
    ...(to === undefined ? [{ index, field: 'to', why: 'unreadable' } as const] : []),
    ...(from && to && to < from ? [{ index, field: 'to', why: 'before-start' } as const] : []),
    ...(index > 0 ? following(read[index - 1]?.to, from, index) : []),
  ]);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, presences: read.map(({ draft, from, to }) => ({ ...draft, from: from ?? null, to: to ?? null })) };
}

/** How a stretch may follow the one before it: that one has ended, and ended before this one begins. */
function following(before: Instant | null | undefined, from: Instant | null | undefined, index: number): readonly PresenceError[] {
  if (before === undefined || from === undefined) return [];
  if (before === null) return [{ index: index - 1, field: 'to', why: 'open' }];
  return from === null || from < before ? [{ index, field: 'from', why: 'overlaps' }] : [];
}

/** @returns undefined when it cannot be read */
function edge(typed: string, before: Instant | null, near: Instant, zone: string): Instant | null | undefined {
  if (typed.trim() === '') return null;
  const time = readTime(typed);
  if (time === null) return undefined;
  const instant = instantNear(time, before ?? near, zone);
  return before !== null && localDateTimeOf(before, zone) === localDateTimeOf(instant, zone) ? before : instant;
}
