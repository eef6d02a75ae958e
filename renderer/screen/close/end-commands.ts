import type { WrittenCommand } from '../../../domain/api.ts';
import type { Instant } from '../../../domain/kernel/calendar.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { isoOf } from '../../state/send.ts';

/** What the item that has the floor becomes when the meeting ends: it was dealt with, and is decided if it gave a decision. */
export function resultOfCurrent({ decisions }: Pick<Meeting, 'decisions'>, item: string): 'decided' | 'done' {
  return decisions.some((decision) => decision.item === item) ? 'decided' : 'done';
}

/** Ending a meeting gives every item a result, so that no rule holds people in the room. */
export function endCommands(meeting: Meeting, { withoutResult, current }: Pick<Closing, 'withoutResult' | 'current'>, at: Instant): readonly WrittenCommand[] {
  const isOpen = current !== null && withoutResult.some(({ id }) => id === current);
  const others = withoutResult.some(({ id }) => id !== current);
  return [
    ...(isOpen ? [{ command: 'setResult' as const, meeting: meeting.id, item: current, result: resultOfCurrent(meeting, current) }] : []),
    ...(others ? [{ command: 'postponeRest' as const, meeting: meeting.id }] : []),
    { command: 'endMeeting', meeting: meeting.id, at: isoOf(at) },
  ];
}
