import { z } from 'zod';
import type { Instant } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';

export const attendanceModeSchema = z.enum(['room', 'remote']);
export type AttendanceMode = z.infer<typeof attendanceModeSchema>;

export const attendanceReasonSchema = z.enum([
  'late',
  'left-early',
  'substitute',
  'co-opted',
  'conflict-of-interest',
  'confidential-item',
  'other',
]);
export type AttendanceReason = z.infer<typeof attendanceReasonSchema>;

/** A stretch of time that somebody was there. */
export interface Presence {
  /** UTC milliseconds; null means from the start of the meeting. */
  readonly from: Instant | null;
  /** UTC milliseconds; null means to the end of the meeting. */
  readonly to: Instant | null;
  readonly mode: AttendanceMode;
  /** Why it began late or ended early. */
  readonly reason: AttendanceReason | null;
  /** The item that the reason is about, for a conflict of interest or a co-opted person. */
  readonly item: Id | null;
  /** The reason in the secretary's own words. */
  readonly note: string;
}

/** One person's attendance. Everyone expected is present from start to end unless something else is said. */
export interface Attendance {
  readonly person: Id;
  readonly absent: boolean;
  /** Whose place the person takes. */
  readonly substituteFor: Id | null;
  /** In order of time, not overlapping; empty together with `absent` false means the whole meeting, in the room. */
  readonly presences: readonly Presence[];
}

/** There from the start to the end, in the room. */
export const whole: Presence = { from: null, to: null, mode: 'room', reason: null, item: null, note: '' };

/** The stretches of somebody; where nothing was said, the whole meeting. */
export function presencesOf({ presences }: Attendance): readonly Presence[] {
  return presences.length === 0 ? [whole] : presences;
}

/** True for somebody who is there and has not left. */
export function isHere(attendance: Attendance): boolean {
  return !attendance.absent && presencesOf(attendance).at(-1)?.to === null;
}
