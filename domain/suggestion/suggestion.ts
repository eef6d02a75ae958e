import type { LocalDate, Minutes } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { ItemType } from '../meeting/item.ts';

/** Minutes of a suggested item, unless it says otherwise. */
export const usualSuggestedMinutes = 15;

/** Why a matter is not taken up. */
export interface Declined {
  readonly motive: string;
  readonly on: LocalDate;
}

/**
 * A matter that somebody wants the group to take up: the group's backlog. It waits until a meeting has it on the agenda, under its own id, so
 * that an item that is taken away again leaves it waiting as before.
 */
export interface Suggestion {
  readonly id: Id;
  readonly title: string;
  /** The question that the item should answer. */
  readonly outcome: string;
  readonly type: ItemType;
  readonly minutes: Minutes;
  /** Who suggested it; null where nobody had said who sat there. */
  readonly by: Id | null;
  readonly on: LocalDate;
  readonly declined: Declined | null;
}
