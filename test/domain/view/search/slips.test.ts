import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestIn, slipsAllowed } from '../../../../domain/view/search/slips.ts';

/** How many letters must be changed to make one word of another: the plain definition, to compare with. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_none, row) => Array.from({ length: other.length + 1 }, (_nothing, column) => (row === 0 ? column : column === 0 ? row : 0)));
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const isExchange = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same, isExchange ? at(row - 2, column - 2) + 1 : Infinity);
      const line = rows[row];
      if (line !== undefined) line[column] = best;
    }
  }
  return at(one.length, other.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'å'), minLength: 4, maxLength: 9 });
const token = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'å'), maxLength: 12 });

describe('a word within a longer one', () => {
  test.each([
    ['bemanningsplan', 'bemannigsplan', 'bemanningsplan'],
    ['hemtjänst', 'hemtjnäst', 'hemtjänst'],
    ['personalbemanning', 'bemaning', 'bemanning'],
    ['upphandling', 'upphandlig', 'upphandlin'],
  ])('%s is found by %s', (within, typed, marked) => {
    const near = nearestIn(within, typed, slipsAllowed(typed));
    expect(near && within.slice(near.from, near.to)).toBe(marked);
  });

  test('is as near as the nearest of all its parts, and stands where it is said to', () => {
    fc.assert(
      fc.property(token, word, (within, sought) => {
        const most = slipsAllowed(sought);
        const parts = Array.from({ length: within.length + 1 }, (_none, from) => Array.from({ length: within.length + 1 - from }, (_nothing, size) => within.slice(from, from + size))).flat();
        const nearest = Math.min(...parts.map((part) => distance(sought, part)));
        const near = nearestIn(within, sought, most);
        expect(near?.slips ?? null).toBe(nearest <= most ? nearest : null);
        if (near !== null) expect(distance(sought, within.slice(near.from, near.to))).toBe(near.slips);
      }),
    );
  });

  test('is taken as it is when it is short', () => {
    expect(['kf', 'mål', 'plan', 'bemanning'].map(slipsAllowed)).toEqual([0, 0, 1, 2]);
  });
});
