import { useState } from 'react';

const kept = new Map<string, unknown>();

/** What a screen was set to, for whoever goes there from another one. It lasts as long as the window. */
export function keep(key: string, value: unknown): void {
  kept.set(key, value);
}

/** As `useState`, but a person who comes back to the screen finds it as it was left. */
export function useKept<Value>(key: string, first: Value): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState((): Value => (kept.has(key) ? (kept.get(key) as Value) : first));
  const change = (next: Value): void => {
    keep(key, next);
    setValue(next);
  };
  return [value, change];
}
