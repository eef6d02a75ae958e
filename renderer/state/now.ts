import { useEffect, useState, useSyncExternalStore } from 'react';

/**
 * The time now, UTC milliseconds, read from the clock at each tick and never counted: sleep, a closed lid and a throttled window
 * change nothing.
 * @param every milliseconds between looks
 */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = (): void => setNow(Date.now());
    const timer = window.setInterval(look, every);
    // A window that was hidden or asleep is wrong until its next tick.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    look();
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [every]);
  return now;
}

/** How often a value that follows the clock is looked at, milliseconds: often enough that no second is seen late. */
const glance = 250;

let seen = 0;
let timer: number | undefined;
const watchers = new Set<() => void>();

/** What time it is, the same for everything that is drawn at once. */
function lately(): number {
  const now = Date.now();
  if (Math.abs(now - seen) >= glance) seen = now;
  return seen;
}

function lookAll(): void {
  seen = Date.now();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) {
    timer = window.setInterval(lookAll, glance);
    document.addEventListener('visibilitychange', lookAll);
    window.addEventListener('focus', lookAll);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', lookAll);
    window.removeEventListener('focus', lookAll);
  };
}

/**
 * A value that follows the clock, from UTC milliseconds. Whoever shows it is drawn again only when it has changed, however often the
 * clock is looked at.
 */
export function useFromNow<Value extends string | number | boolean | null>(of: (now: number) => Value): Value {
  return useSyncExternalStore(watch, () => of(lately()));
}
