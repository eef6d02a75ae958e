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
});
