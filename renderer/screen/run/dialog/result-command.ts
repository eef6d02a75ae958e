import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { isoNow } from '../../../state/send.ts';

type Result = Omit<Extract<WrittenCommand, { command: 'leaveItem' }>, 'command' | 'meeting' | 'item' | 'at'>;

/** Gives an item its result. An item that has the floor is left with it, and the next one begins. */
export function resultCommand(meeting: Meeting, item: Id, result: Result): WrittenCommand {
  const isLeft = currentItem(meeting)?.id === item && !isPaused(meeting);
  return isLeft
    ? { command: 'leaveItem', meeting: meeting.id, item, at: isoNow(), ...result }
    : { command: 'setResult', meeting: meeting.id, item, ...result };
}
