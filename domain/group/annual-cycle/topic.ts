import type { Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { List } from '../../kernel/list.ts';
import type { ItemType } from '../../meeting/item.ts';
import type { Group } from '../group.ts';

/** A month of any year: 1 is January. */
export type Month = number;

export const allMonths: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Minutes of a topic, unless it says otherwise. */
export const usualTopicMinutes = 15;

/** What a group takes up every year in the same months: budget, accounts, the work environment. */
export interface CycleTopic {
  readonly id: Id;
  /** In order, each once; at least one. */
  readonly months: readonly Month[];
  readonly title: string;
  readonly type: ItemType;
  /** Desired outcome: the question that the item must answer. */
  readonly outcome: string;
  readonly presenter: Id | null;
  readonly minutes: Minutes;
  /** What to think of when it is prepared. It becomes the item's background. */
  readonly note: string;
}

/** In the order in which they were added. */
export function cycleOf({ annualCycle = [] }: Pick<Group, 'annualCycle'>): List<CycleTopic> {
  return annualCycle;
}

/** The topics of a month, in the order in which they were added. */
export function topicsIn(group: Pick<Group, 'annualCycle'>, month: Month): List<CycleTopic> {
  return cycleOf(group).filter(({ months }) => months.includes(month));
}

/** Months as they are kept, however they were said. */
export function inOrder(months: readonly Month[]): Month[] {
  return allMonths.filter((month) => months.includes(month));
}
