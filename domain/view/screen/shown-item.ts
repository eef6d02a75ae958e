import type { Item } from '../../meeting/item.ts';
import { text, type Language } from '../../text/text.ts';

/** What of an item may be shown where others look on. */
export interface ShownItem {
  /** Everything about the item but its number and its time is to be left out. */
  readonly isHidden: boolean;
  readonly title: string;
  readonly outcome: string;
}

/** An item as the room may see it: a confidential one keeps its words to itself. */
export function shownToRoom(item: Pick<Item, 'title' | 'outcome' | 'confidential'>, language: Language): ShownItem {
  return item.confidential
    ? { isHidden: true, title: text(language, 'item.closed'), outcome: '' }
    : { isHidden: false, title: item.title, outcome: item.outcome };
}
