import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, readQuery } from '../../../../domain/view/search/query.ts';

describe('what was typed', () => {
  test.each([
    ['Bemanning grupp:KLG', { words: ['bemanning'], groups: ['klg'] }],
    ['person:"Maria Ek" läge:öppna', { words: [], people: ['maria ek'], states: ['open'] }],
    ['owner:maria state:done', { people: ['maria'], states: ['done'] }],
    ['mål:"En skola" plan', { words: ['plan'], goals: ['en skola'] }],
    ['goal:skola', { words: [], goals: ['skola'] }],
    ['datum:2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['datum:2026-11', { from: '2026-11-01', to: '2026-11-31' }],
    ['efter:2026-11-24 före:2026-12', { from: '2026-11-24', to: '2026-12-31' }],
    ['"inga inhyrda" socionomer', { words: ['inga inhyrda', 'socionomer'] }],
    ['KLG 2026:17-2', { words: ['klg', '2026:17-2'] }],
    ['läge:sådär', { words: ['läge:sådär'], states: [] }],
    ['datum:igår', { words: ['datum:igår'], from: null }],
    ['  ', { words: [] }],
  ])('%s', (typed, expected) => {
    expect(readQuery(typed)).toMatchObject(expected);
  });

  test('is read without a fault, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readQuery(typed)));
  });
});

test('what has no day is before no day and after every one that is asked for', () => {
  const thing = { group: 'klg', people: '', goals: 'en skola för alla', on: '', state: null };
  expect(isWithin(readQuery('före:2026-01-01'), thing)).toBe(false);
  expect(isWithin(readQuery('efter:2026-01-01'), thing)).toBe(false);
  expect(isWithin(readQuery('grupp:klg'), thing)).toBe(true);
});

test('what serves a goal is found by the goal', () => {
  const thing = { group: 'klg', people: '', goals: 'en skola för alla\nkunskap', on: '', state: null };
  expect(isWithin(readQuery('mål:"skola för"'), thing)).toBe(true);
  expect(isWithin(readQuery('mål:kunskap mål:skola'), thing)).toBe(true);
  expect(isWithin(readQuery('mål:kunskap mål:hälsa'), thing)).toBe(false);
});
