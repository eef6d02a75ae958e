import type { Item } from '../../../../domain/meeting/item.ts';
import { shortened } from '../../../../domain/text/shortened.ts';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useLanguage } from '../../../text/language.tsx';

/** How much of a title a sentence has room for, characters. */
const longest = 80;

/** How an item is called in a sentence about it. */
export function useNamed(): (item: Item) => string {
  const language = useLanguage();
  const outside = useItemsOutside();
  return (item) => shortened(language, outside(item).title, longest);
}
