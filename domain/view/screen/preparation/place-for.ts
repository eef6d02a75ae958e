import type { Id } from '../../../kernel/identity.ts';
import type { Item, ItemType } from '../../../meeting/item.ts';

/** Where an item of a type usually stands: formalities open, follow-up comes next, closing closes. @returns the item it comes after; null: first */
export function placeFor(items: readonly Item[], type: ItemType): Id | null {
  if (type === 'closing') return items.at(-1)?.id ?? null;
  if (type === 'formality') return lastOfThose(items, ['formality']);
  if (type === 'follow-up') return lastOfThose(items, ['formality', 'follow-up']);
  const closing = items.findLastIndex((item) => item.type !== 'closing');
  return items[closing]?.id ?? null;
}

/** The last of the items that open the agenda and are of these types. */
function lastOfThose(items: readonly Item[], types: readonly ItemType[]): Id | null {
  const other = items.findIndex(({ type }) => !types.includes(type));
  return (other < 0 ? items.at(-1) : items[other - 1])?.id ?? null;
}
