import { useCallback, useEffect, useState } from 'react';

const kept = new Map<string, unknown>();
const viewers = new Map<string, Set<(value: unknown) => void>>();

/** What a screen was set to, for whoever goes there from another one, or is there already. It lasts as long as the window. */
export function keep(key: string, value: unknown): void {
  kept.set(key, value);
  for (const viewer of viewers.get(key) ?? []) viewer(value);
}

function latest<Value>(key: string, first: Value): Value {
  return kept.has(key) ? (kept.get(key) as Value) : first;
}

/** Sets it to another value, or to what is made of the one that was set last, drawn or not. */
export type Keep<Value> = (next: Value | ((before: Value) => Value)) => void;

/** As `useState`, but a person who comes back to the screen finds it as it was left. */
export function useKept<Value extends string | object>(key: string, first: Value): readonly [Value, Keep<Value>] {
  const [value, setValue] = useState(() => latest(key, first));
  useEffect(() => {
    const viewer = (next: unknown): void => setValue(() => next as Value);
    const known = viewers.get(key) ?? new Set();
    viewers.set(key, known.add(viewer));
    return () => void known.delete(viewer);
  }, [key]);
  const set = useCallback<Keep<Value>>((next) => keep(key, typeof next === 'function' ? next(latest(key, first)) : next), [key, first]);
  return [value, set];
}
