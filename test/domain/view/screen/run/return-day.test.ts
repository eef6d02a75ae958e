import { describe, expect, test } from 'vitest';
import { readReturnDay } from '../../../../../domain/view/screen/run/return-day.ts';

describe('the day on which something comes back', () => {
  test.each([
    ['', { kind: 'next-meeting' }],
    ['  ', { kind: 'next-meeting' }],
    ['nästa möte', { kind: 'next-meeting' }],
    ['8 dec', { kind: 'day', date: '2026-12-08' }],
    ['19/1', { kind: 'day', date: '2027-01-19' }],
    ['idag', { kind: 'past' }],
    ['igår', { kind: 'past' }],
    ['2026-11-23', { kind: 'past' }],
    ['när vi hinner', { kind: 'unreadable' }],
    ['x'.repeat(10_000), { kind: 'unreadable' }],
  ])('%j', (typed, read) => {
    expect(readReturnDay(typed, '2026-11-24', 'sv')).toEqual(read);
  });
});
