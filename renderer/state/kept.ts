import { useEffect, useState } from 'react';

const kept = new Map<string, unknown>();
const viewers = new Map<string, Set<(value: unknown) => void>>();

/** What a screen was set to, for whoever goes there from another one, or is there already. It lasts as long as the window. */
export function keep(key: string, value: unknown): void {
  kept.set(key, value);
  for (const viewer of viewers.get(key) ?? []) viewer(value);
}

/** As `useState`, but a person who comes back to the screen finds it as it was left. */
export function useKept<Value>(key: string, first: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState((): Value => (kept.has(key) ? (kept.get(key) as Value) : first));
  useEffect(() => {
    const viewer = (next: unknown): void => setValue(() => next as Value);
    const known = viewers.get(key) ?? new Set();
    viewers.set(key, known.add(viewer));
    return () => void known.delete(viewer);
  }, [key]);
  return [value, (next) => keep(key, next)];
}
