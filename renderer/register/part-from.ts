import { useCallback, useState } from 'react';

/** How many entries are asked for at a time: some screenfuls. */
export const partSize = 120;
/** So many of them lie before the one that was missing, so that scrolling back finds some there. */
const before = 30;

/** From where on a list is asked for, and how to ask for what is missing. It begins anew when the list is another one. */
export function usePartFrom(listKey: string): readonly [number, (missing: number) => void] {
  const [asked, setAsked] = useState({ listKey, from: 0 });
  const need = useCallback((missing: number) => setAsked({ listKey, from: Math.max(0, missing - before) }), [listKey]);
  return [asked.listKey === listKey ? asked.from : 0, need];
}
