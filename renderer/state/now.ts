import { useEffect, useState } from 'react';

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
