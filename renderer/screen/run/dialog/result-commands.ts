import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { outFor } from '../../../../domain/meeting/attendance/clear-room.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { isoNow } from '../../../state/send.ts';

type Result = Omit<Extract<WrittenCommand, { command: 'leaveItem' }>, 'command' | 'meeting' | 'item' | 'at'>;

/** Gives an item its result. An item that has the floor is left with it, and the next one begins. */
export function resultCommands(meeting: Meeting, item: Id, result: Result): readonly WrittenCommand[] {
  const isLeft = currentItem(meeting)?.id === item && !isPaused(meeting);
  if (!isLeft) return [{ command: 'setResult', meeting: meeting.id, item, ...result }];
  return [{ command: 'leaveItem', meeting: meeting.id, item, at: isoNow(), ...result }, ...recall(meeting, item)];
}

/** Gives another item the floor. */
export function goToCommands(meeting: Meeting, item: Id): readonly WrittenCommand[] {
  const left = currentItem(meeting)?.id;
  return [{ command: 'goToItem', meeting: meeting.id, item, at: isoNow() }, ...(left === undefined ? [] : recall(meeting, left))];
}

/** Whoever went out for a confidential item comes back when it is left. */
function recall(meeting: Meeting, item: Id): readonly WrittenCommand[] {
  return outFor(meeting, item).length === 0 ? [] : [{ command: 'recallRoom', meeting: meeting.id, item, at: isoNow() }];
}
