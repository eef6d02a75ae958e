import type { Instant } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Meeting } from '../meeting.ts';
import { presencesOf, type AttendanceMode } from './attendance.ts';

/** Somebody who is there at a moment, and how. */
export interface Present {
  readonly person: Id;
  readonly mode: AttendanceMode;
}

/** Who is there at a moment, in the order of the attendance. Whoever leaves at that very moment is gone; whoever comes is there. */
export function presentAt({ attendance }: Pick<Meeting, 'attendance'>, at: Instant): readonly Present[] {
  return attendance.flatMap((each) => {
    const now = each.absent ? undefined : presencesOf(each).findLast(({ from, to }) => (from ?? -Infinity) <= at && at < (to ?? Infinity));
    return now === undefined ? [] : [{ person: each.person, mode: now.mode }];
  });
}
