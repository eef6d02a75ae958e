import type { Id } from '../../../../domain/kernel/identity.ts';
import type { LineItem } from '../../../../domain/meeting/planning/item-from-line.ts';
import { usePreparing } from '../preparing.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { asNewItems } from './as-new-items.ts';

/** Adds what lines were read as, at the end or after an item, and chooses the first of it. @returns true when something was added */
export function useAddLines(): (lines: readonly LineItem[], after?: Id | null) => Promise<boolean> {
  const { add } = useItemCommands();
  const { choose } = usePreparing();
  return async (lines, after) => {
    const { people, items } = asNewItems(lines);
    const placed = after === undefined || after === null ? items : items.map((item) => ({ ...item, after }));
    const [first] = await add(placed, people);
    if (first !== undefined) choose(first);
    return first !== undefined;
  };
}
