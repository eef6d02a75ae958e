import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { outFor } from '../../../../domain/meeting/attendance/clear-room.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { isoNow } from '../../../state/send.ts';

type Result = Omit<Extract<WrittenCommand, { command: 'leaveItem' }>, 'command' | 'meeting' | 'item' | 'at'>;

/**
 * Gives an item its result. An item that has the floor is left with it, and the next one begins.
 * @param at the moment, as commands write it
 */
export function resultCommands(meeting: Meeting, item: Id, result: Result, at = isoNow()): readonly WrittenCommand[] {
  const isLeft = currentItem(meeting)?.id === item && !isPaused(meeting);
  if (!isLeft) return [{ command: 'setResult', meeting: meeting.id, item, ...result }];
  return [{ command: 'leaveItem', meeting: meeting.id, item, at, ...result }, ...recall(meeting, item, at)];
}

/** Gives another item the floor. */
export function goToCommands(meeting: Meeting, item: Id): readonly WrittenCommand[] {
  const left = currentItem(meeting)?.id;
  const at = isoNow();
  return [{ command: 'goToItem', meeting: meeting.id, item, at }, ...(left === undefined ? [] : recall(meeting, left, at))];
}

/** Whoever went out for a confidential item comes back when it is left. */
function recall(meeting: Meeting, item: Id, at: string): readonly WrittenCommand[] {
  return outFor(meeting, item).length === 0 ? [] : [{ command: 'recallRoom', meeting: meeting.id, item, at }];
}
