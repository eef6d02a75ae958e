import { createContext, useContext } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import type { Plan } from '../../../domain/meeting/timing/plan.ts';

/** What the parts of the face share. */
export interface Preparing {
  /** In the order of the agenda, each with the number that is printed or would be. */
  readonly items: readonly Item[];
  readonly plan: Plan;
  readonly chosen: Item | null;
  readonly choose: (item: Id) => void;
  /** Chooses an item and moves the focus to its row, once it is there. */
  readonly focusRow: (item: Id) => void;
  /** Moves the focus to the first field of the chosen item, at once: the next key is typed there. */
  readonly focusFields: () => void;
  /** Removes an item and moves the focus to its neighbour. */
  readonly remove: (item: Item) => void;
  readonly moveAfter: (item: Id, after: Id | null) => void;
  readonly moveBy: (item: Id, steps: number) => void;
}

const PreparingContext = createContext<Preparing | null>(null);

export const PreparingProvider = PreparingContext.Provider;

export function usePreparing(): Preparing {
  const preparing = useContext(PreparingContext);
  if (preparing === null) throw new Error('No PreparingProvider around this.');
  return preparing;
}

/** Where the focus goes: an element of the face by what it is. */
export const rowId = (item: Id): string => `agenda-${item}`;
export const fieldsId = 'item-fields';
