import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { isOver } from '../running/decide.ts';

/** True once an item has had the floor or has a result: what was prepared for it is past. */
export function isBegun(meeting: Meeting, item: Item): boolean {
  return item.result !== null || meeting.spans.some((span) => span.item === item.id);
}

/** True while an item is still to come and can be prepared. */
export function canPrepare(meeting: Meeting, item: Item): boolean {
  return !isOver(meeting) && !isBegun(meeting, item);
}

/** A number that was printed stays: the item is struck when the meeting has begun, not removed. */
export function canRemove(meeting: Meeting, item: Item): boolean {
  return canPrepare(meeting, item) && meeting.calledOn === null && meeting.sittings.length === 0;
}
