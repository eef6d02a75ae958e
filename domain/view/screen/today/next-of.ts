import type { Instant } from '../../../kernel/calendar.ts';
import type { ComingMeeting } from './coming-meeting.ts';

/** The one to show: what runs, else the first whose time is not over yet, else the last of those whose time went by. */
export function nextOf(coming: readonly ComingMeeting[], now: Instant): ComingMeeting | undefined {
  const isAhead = ({ state, startsAt, length }: ComingMeeting): boolean => state === 'running' || (startsAt !== null && startsAt + length * 60_000 > now);
  return coming.find(isAhead) ?? coming.at(-1);
}
