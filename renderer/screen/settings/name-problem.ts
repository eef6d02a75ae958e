import { useCallback } from 'react';
import { useSay } from '../../text/language.tsx';

const longestName = 500;

/** Says what is wrong with a name; null when nothing is. */
export function useNameProblem(): (name: string) => string | null {
  const say = useSay();
  return useCallback(
    (name) => {
      if (name.trim() === '') return say('fresh.problem.empty');
      return name.trim().length > longestName ? say('fresh.problem.long') : null;
    },
    [say],
  );
}

/** Says what is wrong with a whole number between two; null when nothing is. */
export function useNumberProblem(lowest: number, highest: number): (written: string) => string | null {
  const say = useSay();
  return useCallback(
    (written) => {
      const number = Number(written.trim());
      const isRight = /^\d{1,4}$/u.test(written.trim()) && number >= lowest && number <= highest;
      return isRight ? null : say('settings.problem.number', { lowest, highest });
    },
    [say, lowest, highest],
  );
}
