import { useRef, type KeyboardEvent } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Marks } from './marks.ts';

interface MarkKeys {
  /** @returns true when the key needs nothing more */
  readonly onFirstKey: (event: KeyboardEvent, id: Id) => boolean;
  readonly onSelect: (id: Id) => void;
}

export interface MarkKeysGround {
  readonly marks: Marks;
  readonly canMark: (id: Id) => boolean;
  readonly onSelect: (id: Id) => void;
  readonly onMarkAll: () => void;
  readonly onEnd: () => void;
}

/** Marking with the keyboard: Shift with the arrows on the way, the space bar for one, Ctrl+A for all, Esc to stop. */
export function useMarkKeys({ marks, canMark, onSelect, onMarkAll, onEnd }: MarkKeysGround): MarkKeys {
  /** The row that Shift and an arrow left; the one that it leads to may have to be asked for first. */
  const left = useRef<Id | null>(null);
  const add = (ids: readonly Id[]): void => marks.add(ids.filter(canMark));
  const arrive = (id: Id): void => {
    const from = left.current;
    left.current = null;
    if (from === null || from === id) return;
    // Going back over what is marked takes it away again.
    if (marks.ids.has(id) && marks.ids.has(from)) marks.remove(from);
    else add([from, id]);
  };
  return {
    onSelect: (id) => {
      arrive(id);
      onSelect(id);
    },
    onFirstKey: ({ key, shiftKey, ctrlKey, metaKey, altKey }, id) => {
      left.current = null;
      if (altKey) return false;
      const isCommand = ctrlKey || metaKey;
      if (isCommand) {
        if (key.toLowerCase() === 'a') onMarkAll();
        return key.toLowerCase() === 'a';
      }
      if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) left.current = id;
      if (key === 'Escape' && marks.isOn) onEnd();
      else if (key === ' ' && (shiftKey || marks.isOn)) {
        if (canMark(id)) marks.toggle(id);
      } else return false;
      return true;
    },
  };
}
