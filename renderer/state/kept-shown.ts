import { useEffect, useRef } from 'react';
import { ask } from '../bridge.ts';

/** How long somebody stays before that is where the next start begins, milliseconds. */
const stay = 300;

/** Keeps what the window shows for the next start. One that cannot be kept is no harm: that start begins with the day. @param hash with its `#` */
export function useKeptShown(hash: string): void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (kept.current === hash) return undefined;
    const keep = (): void => {
      kept.current = hash;
      ask('keepShown', { shown: hash }).catch(() => {});
    };
    const timer = window.setTimeout(keep, stay);
    return () => window.clearTimeout(timer);
  }, [hash]);
}
