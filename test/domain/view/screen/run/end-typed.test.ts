import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnd } from '../../../../../domain/view/screen/run/end-typed.ts';

const zone = 'Europe/Stockholm';
const minute = 60_000;
const eleven = Date.UTC(2026, 10, 24, 10, 0);

describe('the end that must hold', () => {
  test('a time near the one that holds', () => {
    expect(readEnd('11.15', eleven, eleven - 30 * minute, zone)).toEqual({ kind: 'end', end: eleven + 15 * minute });
  });

  test('past midnight it is the next day', () => {
    const late = Date.UTC(2026, 10, 24, 22, 45); // 23.45 on the wall
    expect(readEnd('00.30', late, late - 10 * minute, zone)).toEqual({ kind: 'end', end: late + 45 * minute });
  });

  test('a meeting that has run on for hours after its planned end is asked about now', () => {
    expect(readEnd('01.00', eleven, Date.UTC(2026, 10, 24, 23, 30), zone)).toEqual({ kind: 'end', end: Date.UTC(2026, 10, 25, 0, 0) });
  });

  test('a time that has been, and one that is none', () => {
    expect(readEnd('10.00', eleven, eleven - 30 * minute, zone)).toEqual({ kind: 'past' });
    expect(readEnd('snart', eleven, eleven, zone)).toEqual({ kind: 'unreadable' });
  });

  test('whatever time is typed, an end lies ahead and within a day', () => {
    fc.assert(
      fc.property(fc.nat(1_439), fc.integer({ min: -300, max: 1_440 }), (said, passed) => {
        const now = eleven + passed * minute;
        const read = readEnd(`${Math.floor(said / 60)}.${String(said % 60).padStart(2, '0')}`, eleven, now, zone);
        if (read.kind === 'end') expect(read.end > now && read.end <= Math.max(now, eleven) + 13 * 60 * minute).toBe(true);
        else expect(read.kind).toBe('past');
      }),
    );
  });
});
