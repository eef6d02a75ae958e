import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAfterSeeing, firstStamp, furthestAhead, isStamp, millisecondsOf, nextStamp } from '../../../domain/kernel/stamp.ts';

/** Far apart, and so near each other that the same millisecond comes again. */
const instants = fc.oneof(fc.integer({ min: 0, max: Date.UTC(2199, 0, 1) }), fc.integer({ min: 0, max: 3 }));

describe('a stamp', () => {
  it('always comes after the one before, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 2 }), (clock) => {
        let latest = firstStamp;
        for (const now of clock) {
          const next = nextStamp(latest, now);
          expect(next > latest).toBe(true);
          expect(isStamp(next)).toBe(true);
          latest = next;
        }
      }),
    );
  });

  it('of another machine moves the clock at most five minutes ahead of its own time', () => {
    fc.assert(
      fc.property(instants, instants, (now, other) => {
        const moved = clockAfterSeeing(firstStamp, nextStamp(firstStamp, other), now);
        expect(millisecondsOf(moved)).toBeLessThanOrEqual(now + furthestAhead);
      }),
    );
  });

  it('goes on to the next millisecond when the counter is full', () => {
    expect(nextStamp('2026-11-24T07:34:00.000Z-ffff', 0)).toBe('2026-11-24T07:34:00.001Z-0000');
  });
});
