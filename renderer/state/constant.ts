import { useCallback, useEffect, useRef } from 'react';

/** One function for as long as the part is on the screen, which does what the latest drawing of it says. Not to be called while drawing. */
export function useConstant<Arguments extends readonly unknown[], Result>(act: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given) => latest.current(...given), []);
}
