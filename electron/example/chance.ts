import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that a seed decides: the same seed gives the same municipality on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  readonly between: (lowest: number, highest: number) => number;
  readonly happens: (percent: number) => boolean;
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
  /** So many different values, in their own order. */
  readonly some: <Value>(values: readonly Value[], count: number) => readonly Value[];
}

/** A pile of values that is gone through before any of them comes again. */
export interface Deck<Value> {
  readonly draw: () => Value;
}

export function deckOf<Value>(values: readonly Value[], chance: Chance): Deck<Value> {
  let left: Value[] = [];
  return {
    draw: () => {
      if (left.length === 0) left = [...values];
      const [drawn] = left.splice(chance.between(0, left.length - 1), 1);
      if (drawn === undefined) throw new Error('There is nothing to draw.');
      return drawn;
    },
  };
}

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const between = (lowest: number, highest: number): number => uniformInt(generator, lowest, highest);
  return {
    between,
    happens: (percent) => between(1, 100) <= percent,
    oneOf: (values) => {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new Error('There is nothing to choose from.');
      return value;
    },
    some: (values, count) => {
      const left = [...values.keys()];
      const chosen = Array.from({ length: Math.min(count, values.length) }, () => left.splice(between(0, left.length - 1), 1)[0] ?? 0);
      return chosen.toSorted((a, b) => a - b).flatMap((index) => values.slice(index, index + 1));
    },
  };
}
