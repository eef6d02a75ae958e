import fc from 'fast-check';
import type { Fault } from '../fault.ts';
import { wrongAfter } from '../merge/carry-out.ts';
import { Ground } from '../merge/ground.ts';
import { clockSchedules, schedules, type Schedule } from '../merge/schedule.ts';

/** Two to five devices meet in any order, in parts, twice, with conflict copies. */
export const merge: Fault = {
  key: 'merge',
  runs: { ci: 10_000, long: 100_000 },
  run: ({ count, seed, folder, failed }) => checked(schedules(12), count, { seed, folder, failed }),
};

/** Clocks are wrong by a second to ten years, jump in both directions, and go backwards while the program is not running. */
export const clock: Fault = {
  key: 'clock',
  runs: { ci: 500, long: 5_000 },
  run: ({ count, seed, folder, failed }) => checked(clockSchedules, count, { seed, folder, failed }),
};

function checked(arbitrary: fc.Arbitrary<Schedule>, numRuns: number, { seed, folder, failed }: { readonly seed: number; readonly folder: string; readonly failed: (why: string) => void }): number {
  const ground = new Ground(folder);
  const details = fc.check(
    fc.property(arbitrary, (schedule) => {
      const wrong = wrongAfter(schedule, ground);
      if (wrong !== undefined) throw new Error(wrong);
    }),
    { numRuns, seed },
  );
  if (details.failed) failed(`${String(details.errorInstance)} after ${JSON.stringify(details.counterexample)}`);
  return details.numRuns;
}
