import { useCallback, useRef } from 'react';

/** Does a piece of work, unless the one before has not been answered yet. */
export type OneAtATime = (work: () => Promise<unknown>) => void;

/** A second click, or Enter twice, means what the first one did: it must not record the same thing again, nor be refused as too late. */
export function useOneAtATime(): OneAtATime {
  const isUnderWay = useRef(false);
  return useCallback((work) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void work().finally(() => {
      isUnderWay.current = false;
    });
  }, []);
}
