import type { Item } from '../../../meeting/item.ts';

/**
 * The items that a number or some words mean: first those whose number begins so, the exact one before the others, then those whose
 * title holds every word, in the order of the agenda.
 * @param titleOf the title as it may be shown: nobody finds what is hidden
 */
export function itemsMeant(items: readonly Item[], typed: string, titleOf: (item: Item) => string): readonly Item[] {
  const words = typed.trim().toLowerCase().split(/\s+/u);
  const [first = ''] = words;
  const isNumbered = ({ number }: Item): boolean => /^\d+$/u.test(first) && words.length === 1 && String(number ?? '').startsWith(first);
  const numbered = items.filter(isNumbered).toSorted((a, b) => String(a.number).length - String(b.number).length);
  const titled = items.filter((item) => !isNumbered(item) && words.every((word) => titleOf(item).toLowerCase().includes(word)));
  return [...numbered, ...titled];
}
