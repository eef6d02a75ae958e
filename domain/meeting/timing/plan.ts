import { plusMinutes, type LocalDateTime, type Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Item } from '../item.ts';
import type { Meeting } from '../meeting.ts';

/** Where an item lies on the wall clock if everything goes as planned. */
export interface PlannedStretch {
  readonly item: Id;
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
}

/** The planning clock of a meeting: clock times for each item, and whether it all fits. */
export interface Plan {
  readonly stretches: readonly PlannedStretch[];
  readonly end: LocalDateTime;
  /** The sum over all items, breaks included. */
  readonly planned: Minutes;
  /** By how much the planned time exceeds the meeting's length; 0 when it fits. A warning. */
  readonly exceeds: Minutes;
  /** What the length leaves when all work is done: breaks count as air. Below zero when work alone exceeds it. */
  readonly air: Minutes;
  /** The air that the group wants in a meeting of this length, in whole minutes. */
  readonly wantedAir: Minutes;
  /** Less air than the group wants: a quiet remark, and another one than exceeding. */
  readonly thinAir: boolean;
}

/** @param buffer the air that the group wants, minutes in each hour */
export function planOf({ items, start, length }: Pick<Meeting, 'items' | 'start' | 'length'>, buffer: Minutes): Plan {
  const planned = total(items);
  const work = total(items.filter(({ type }) => type !== 'break'));
  const wantedAir = Math.round((buffer * length) / 60);
  const air = length - work;
  return {
    stretches: stretchesOf(items, start),
    end: plusMinutes(start, planned),
    planned,
    exceeds: Math.max(0, planned - length),
    air,
    wantedAir,
    thinAir: air < wantedAir,
  };
}

function stretchesOf(items: readonly Item[], start: LocalDateTime): readonly PlannedStretch[] {
  let passed = 0;
  return items.map(({ id, minutes }) => {
    const from = plusMinutes(start, passed);
    passed += minutes;
    return { item: id, from, to: plusMinutes(start, passed) };
  });
}

function total(items: readonly Item[]): Minutes {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
