import { useCallback, useMemo, useState } from 'react';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { mostChanged } from '../../../../domain/kernel/longest.ts';

/** The actions that a person has marked, to change them together. */
export interface Marks {
  /** False until somebody marks: a tick then means "done". */
  readonly isOn: boolean;
  readonly ids: ReadonlySet<Id>;
  readonly begin: () => void;
  readonly end: () => void;
  readonly toggle: (id: Id) => void;
  readonly add: (ids: readonly Id[]) => void;
  readonly remove: (id: Id) => void;
}

interface Marked {
  readonly listKey: string;
  readonly ids: ReadonlySet<Id>;
}

const none: ReadonlySet<Id> = new Set();

/** What is marked belongs to the list as it is narrowed: nobody changes what they no longer see. */
export function useMarks(listKey: string): Marks {
  const [marked, setMarked] = useState<Marked | null>(null);
  const change = useCallback(
    (next: (before: ReadonlySet<Id>) => Iterable<Id>) =>
      setMarked((before) => {
        const ids = before?.listKey === listKey ? before.ids : none;
        return { listKey, ids: new Set([...next(ids)].slice(0, mostChanged)) };
      }),
    [listKey],
  );
  return useMemo(
    () => ({
      isOn: marked !== null,
      ids: marked?.listKey === listKey ? marked.ids : none,
      begin: () => change((before) => before),
      end: () => setMarked(null),
      toggle: (id) => change((before) => (before.has(id) ? without(before, id) : [...before, id])),
      add: (ids) => change((before) => [...before, ...ids]),
      remove: (id) => change((before) => without(before, id)),
    }),
    [marked, listKey, change],
  );
}

function without(ids: ReadonlySet<Id>, id: Id): readonly Id[] {
  return [...ids].filter((each) => each !== id);
}
