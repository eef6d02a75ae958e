import { plusDays, type LocalDate, type LocalDateTime } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isOver } from '../../../meeting/running/decide.ts';
import { meetingNumber } from '../../labels.ts';
import type { HeldGroup } from '../../world.ts';

/** What every manager is to hear after a meeting. */
export interface MessageToPassOn {
  readonly id: Id;
  readonly meeting: Id;
  /** `KLG 2026:16`. */
  readonly meetingName: string;
  readonly text: string;
  readonly why: string;
  readonly latest: LocalDateTime | null;
}

/** A message is news for so many days after its meeting, or until its latest time when that is later. */
const daysOfNews = 7;

/** The messages of the latest meetings, the most urgent first; those without a time last. */
export function messagesToPassOn(groups: readonly HeldGroup[], today: LocalDate): readonly MessageToPassOn[] {
  const since = plusDays(today, -daysOfNews);
  return groups
    .flatMap((held) => held.state.meetings.filter(isOver).flatMap((meeting) => messagesOf(held, meeting, { today, since })))
    .toSorted((a, b) => compared(a.latest ?? '~', b.latest ?? '~'));
}

function messagesOf({ group }: HeldGroup, meeting: Meeting, { today, since }: { readonly today: LocalDate; readonly since: LocalDate }): readonly MessageToPassOn[] {
  const isNews = meeting.start.slice(0, 10) >= since;
  const number = meetingNumber(meeting);
  return meeting.messages
    .filter(({ latest }) => isNews || (latest !== null && latest.slice(0, 10) >= today))
    .map(({ id, text, why, latest }) => ({ id, meeting: meeting.id, meetingName: number === null ? group.shortName : `${group.shortName} ${number}`, text, why, latest }));
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
