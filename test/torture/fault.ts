import type { Dice } from './seeded.ts';

/** What a fault is given to run with. */
export interface Torment {
  readonly seed: number;
  readonly dice: Dice;
  /** How many runs are wanted; what counts as one is the fault's to say. */
  readonly count: number;
  readonly isLong: boolean;
  /** A folder of its own to work in: in memory where there is such a place. */
  readonly folder: string;
  /** Says what went wrong in a run. One call is one failure. */
  readonly failed: (why: string) => void;
  /** Says why this machine cannot run the fault at all. That is no failure, and no success. */
  readonly impossible: (why: string) => void;
}

/** One row of the table of faults. */
export interface Fault {
  readonly key: string;
  /** How many runs in CI and in the long run; null where the fault itself says how many there are. */
  readonly runs: { readonly ci: number; readonly long: number } | null;
  /** @returns how many runs were made */
  readonly run: (torment: Torment) => number | Promise<number>;
}
