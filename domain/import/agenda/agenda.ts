import type { Minutes } from '../../kernel/calendar.ts';
import type { ItemType } from '../../meeting/item.ts';

/** An item as an agenda from elsewhere says it; null for what it does not say. */
export interface AgendaItem {
  readonly title: string;
  readonly minutes: Minutes | null;
  /** Whoever presents, as written: nobody is looked up. */
  readonly presenter: string | null;
  readonly type: ItemType | null;
  /** The heading that it stands under. */
  readonly section: string | null;
  /** The line in the file, from 1. */
  readonly line: number;
}

/** Something in a line that was not taken as it was written. */
export interface AgendaProblem {
  readonly code: 'duration-impossible' | 'too-many';
  readonly line: number;
  /** The words it is about. */
  readonly words: string;
}

export interface ReadAgenda {
  readonly items: readonly AgendaItem[];
  readonly problems: readonly AgendaProblem[];
}

/** More items than this are no agenda but a mistake. */
export const mostItems = 500;
