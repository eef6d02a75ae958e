import { expect, test } from 'vitest';
import { dayAfterKey, weeksOfMonth } from '../../../../renderer/screen/meetings/month.ts';

test('a month is shown in whole ISO weeks, Monday first', () => {
  const weeks = weeksOfMonth('2026-11-24');
  expect(weeks.map(({ week }) => week)).toEqual([44, 45, 46, 47, 48, 49]);
  expect(weeks[0]?.days).toEqual(['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01']);
  expect(weeks.at(-1)?.days.at(-1)).toBe('2026-12-06');
});

test('a month that is whole weeks shows no others, and the year may begin in week 53', () => {
  expect(weeksOfMonth('2027-02-10').map(({ week }) => week)).toEqual([5, 6, 7, 8]);
  expect(weeksOfMonth('2027-01-10').map(({ week }) => week)).toEqual([53, 1, 2, 3, 4]);
});

test.each([
  ['ArrowLeft', '2026-11-30'],
  ['ArrowRight', '2026-12-02'],
  ['ArrowUp', '2026-11-24'],
  ['ArrowDown', '2026-12-08'],
  ['Home', '2026-11-30'],
  ['End', '2026-12-06'],
  ['PageUp', '2026-11-01'],
  ['PageDown', '2027-01-01'],
  ['Enter', null],
])('%s leads from 1 December 2026 to %s', (key, day) => {
  expect(dayAfterKey('2026-12-01', key)).toBe(day);
});
