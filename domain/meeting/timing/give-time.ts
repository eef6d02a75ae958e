import type { Minutes } from '../../kernel/calendar.ts';
import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { currentItem } from '../running/clock.ts';

/** What one key gives an item whose time is out. */
export const usualGift: Minutes = 5;

/** The least that a giver keeps: its shortest useful time where somebody stated one, else a minute, since the chair named it. */
export function keptByGiver({ shortest, minutes }: Pick<Item, 'shortest' | 'minutes'>): Minutes {
  return Math.min(minutes, Math.max(1, shortest ?? 1));
}

/** The items that could give so many minutes, in the order of the agenda: those that have not begun and have no result. */
export function giversOf(meeting: Meeting, minutes: Minutes): readonly Item[] {
  const current = currentItem(meeting);
  return meeting.items.filter((item) => {
    const waiting = item.result === null && item.id !== current?.id && !meeting.spans.some((span) => span.item === item.id);
    return waiting && item.minutes - keptByGiver(item) >= minutes;
  });
}
