import type { Item } from '../../../domain/meeting/item.ts';
import { useSay } from '../../text/language.tsx';

type Named = Pick<Item, 'number' | 'title' | 'type' | 'confidential'>;

/** How an item is called outside itself: by its title, a nameless one by its type, and a confidential one without its words. */
export function useTitleOutside(): (item: Named) => string {
  const say = useSay();
  return ({ title, type, confidential }) => (confidential ? say('item.closed') : title === '' ? say(`item.type.${type}`) : title);
}

/** How the record of an item is called: it is about a numbered item, or about a break. */
export function useRecordName(): (item: Named) => string {
  const say = useSay();
  return ({ number, type }) => (number === null ? say('run.record.ofUnnumbered', { type: say(`item.type.${type}`) }) : say('run.record.of', { number }));
}

/** The short name that a chip has room for: `Punkt 5`, `Paus`. */
export function useShortName(): (item: Named) => string {
  const say = useSay();
  return ({ number, type }) => (number === null ? say(`item.type.${type}`) : say('run.item', { number }));
}
