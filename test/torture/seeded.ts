import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Whole numbers that a seed decides, both ends included. */
export type Dice = (lowest: number, highest: number) => number;

export function diceOf(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  return (lowest, highest) => uniformInt(generator, lowest, highest);
}

/**
 * Lets a seed decide every name that the program makes, from outside the program: where it asks the system for randomness. For good, so this is
 * for processes that do nothing else.
 */
export function seedNames(seed: number): void {
  const dice = diceOf(seed);
  const filled = <Bytes>(bytes: Bytes): Bytes => {
    const view = bytes as unknown as Uint8Array;
    for (let index = 0; index < view.length; index += 1) view[index] = dice(0, 255);
    return bytes;
  };
  Object.assign(crypto, { randomFillSync: filled, randomBytes: (size: number) => filled(Buffer.alloc(size)) });
  syncBuiltinESMExports();
}
