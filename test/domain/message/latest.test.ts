import { expect, test } from 'vitest';
import { defaultLatest } from '../../../domain/message/latest.ts';

test.each([
  ['2026-11-24', '2026-11-26T16:00'],
  ['2026-11-27', '2026-12-01T16:00'],
  ['2026-11-28', '2026-12-01T16:00'],
  ['2026-06-17', '2026-06-22T16:00'],
  ['2026-12-23', '2026-12-29T16:00'],
  ['2026-12-30', '2027-01-05T16:00'],
])('what was agreed on %s is passed on by %s', (day, latest) => {
  expect(defaultLatest(day)).toBe(latest);
});
