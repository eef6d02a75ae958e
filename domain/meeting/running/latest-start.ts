import { instantOf, type Instant } from '../../kernel/calendar.ts';
import type { Meeting } from '../meeting.ts';

/**
 * When the latest sitting began, or is planned to begin, UTC milliseconds: the day that a time alone is about.
 * @param zone the workspace's IANA zone; the meeting's own wins
 */
export function latestStart({ sittings, start, zone: own }: Meeting, zone: string): Instant {
  return sittings.at(-1)?.startedAt ?? instantOf(start, own ?? zone);
}
