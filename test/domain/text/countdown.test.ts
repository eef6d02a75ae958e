import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countdown } from '../../../domain/text/countdown.ts';

describe('the clock', () => {
  test.each([
    [362_000, '6:02'],
    [361_001, '6:02'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-1_000, '0:01'],
    [-130_500, '2:10'],
    [3_962_000, '1:06:02'],
    [25 * 3_600_000, '25:00:00'],
  ])('shows %i milliseconds as %s', (milliseconds, shown) => {
    expect(countdown(milliseconds)).toBe(shown);
  });

  test('moves by one second each second, through zero as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), (milliseconds) => {
        expect(countdown(milliseconds)).toMatch(/^(?:\d+:)?\d?\d:\d\d$/u);
        if (milliseconds > 0) expect(countdown(milliseconds)).toBe(countdown(Math.ceil(milliseconds / 1_000) * 1_000));
      }),
    );
  });
});
