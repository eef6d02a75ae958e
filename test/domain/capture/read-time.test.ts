import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMinutes, readTime } from '../../../domain/capture/read-time.ts';

test.each([
  ['08.34', '08:34'],
  ['8:34', '08:34'],
  ['0834', '08:34'],
  ['834', '08:34'],
  [' kl. 8.34 ', '08:34'],
  ['kl 8', '08:00'],
  ['8', '08:00'],
  ['23:59', '23:59'],
  ['0.00', '00:00'],
  ['2.30 pm', '14:30'],
  ['12 am', '00:00'],
])('%j is a time', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['', '24:00', '8.60', '25', '8.3', 'åtta', '13 pm', '8:34:10', '-1', '12345'])('%j is no time', (typed) => {
  expect(readTime(typed)).toBeNull();
});

test.each([
  ['10', 10],
  ['10 min', 10],
  ['10min.', 10],
  ['45 minuter', 45],
  ['1 h', 60],
  ['1 h 30', 90],
  ['1h30', 90],
  ['1 tim 30 min', 90],
  ['2 timmar och 15 minuter', 135],
  ['1 hour and 5 minutes', 65],
  ['1,5 h', 90],
  ['1.25 h', 75],
  ['1:30', 90],
  ['0', 0],
  ['1440', 1440],
])('%j is so many minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});

test.each(['', '-5', '10,5', '1441', '25 h', 'tio', '1,33 h', '1:60', '5 min 3'])('%j is no number of minutes', (typed) => {
  expect(readMinutes(typed)).toBeNull();
});

test('whatever is typed gives a time and minutes that exist, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9hkl.,: min]{0,8}$/u)), (typed) => {
      expect(readTime(typed) ?? '08:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      const minutes = readMinutes(typed) ?? 0;
      expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440).toBe(true);
    }),
  );
});
