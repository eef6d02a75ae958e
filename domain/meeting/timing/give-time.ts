import type { Minutes } from '../../kernel/calendar.ts';
import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';
import { currentItem } from '../running/clock.ts';
import { yieldOrder } from './yield-order.ts';

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

/** How much an item can give at most. */
export function canGive(item: Pick<Item, 'shortest' | 'minutes'>): Minutes {
  return item.minutes - keptByGiver(item);
}

/**
 * Who is proposed to give: no decision item while another can, the lowest priority class, whoever can give most, the latest in the
 * agenda. Undefined when nobody can.
 */
export function suggestedGiver(meeting: Meeting, minutes: Minutes): Item | undefined {
  const rank = (item: Item): readonly number[] => [
    Number(item.type === 'decision'),
    yieldOrder.indexOf(item.priority),
    -canGive(item),
    -meeting.items.indexOf(item),
  ];
  return giversOf(meeting, minutes).toSorted((a, b) => compared(rank(a), rank(b)))[0];
}

function compared(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
