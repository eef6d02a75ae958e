import type { Id } from '../../../kernel/identity.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';

const taken = '_in_';
const longestId = 64;

/** The id of the item with which a meeting takes up a matter. @param matter an id of what it is about, or of an item that took it up before */
export function itemTaking(matter: Id, meeting: Id): Id {
  return `${matterOf(matter)}${taken}${meeting}`.slice(0, longestId);
}

/** The matter that an item takes up: its own id when it began with that item. */
export function matterOf(item: Id): Id {
  return item.split(taken)[0] ?? item;
}

/** Titles are the same when a reader would say so. */
export function sameTitle(one: string, other: string): boolean {
  const folded = (title: string): string => title.trim().replace(/\s+/gu, ' ').toLowerCase();
  return folded(one) === folded(other);
}

/** True when a matter stands on a meeting's agenda, as that item or typed anew under the same title. */
export function isOnAgenda({ items }: Pick<Meeting, 'items'>, matter: { readonly id: Id; readonly title: string | null }): boolean {
  const isIt = (item: Item): boolean => matterOf(item.id) === matterOf(matter.id) || (matter.title !== null && sameTitle(item.title, matter.title));
  return items.some(isIt);
}
