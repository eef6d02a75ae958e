import { expect, test } from 'vitest';
import { dueInWords, latestInWords, untilInWords, urgencyOf } from '../../../domain/text/due.ts';

const today = '2026-11-24';
const eight = Date.UTC(2026, 10, 24, 7, 8);

test.each([
  ['2026-11-20', '4 dagar försenad', '4 days overdue', 'over'],
  ['2026-11-23', '1 dag försenad', '1 day overdue', 'over'],
  ['2026-11-24', 'Idag', 'Today', 'soon'],
  ['2026-11-25', 'I morgon', 'Tomorrow', 'soon'],
  ['2026-11-27', 'fre 27 nov', 'Fri 27 Nov', 'later'],
  ['2027-01-08', 'fre 8 jan 2027', 'Fri 8 Jan 2027', 'later'],
] as const)('what is due on %s is %s', (due, swedish, english, urgency) => {
  expect([dueInWords('sv', due, today), dueInWords('en', due, today), urgencyOf(due, today)]).toEqual([swedish, english, urgency]);
});

test('a message is told by when, and afterwards until when it was', () => {
  expect(latestInWords('sv', '2026-11-25T16:00', today)).toBe('senast i morgon 16.00');
  expect(latestInWords('en', '2026-11-27T16:00', today)).toBe('by Fri 27 Nov 16:00');
  expect(latestInWords('sv', '2026-11-23T16:00', today)).toBe('gällde till mån 23 nov 16.00');
});

test.each([
  [22, 'om 22 minuter'],
  [1, 'om 1 minut'],
  [0, 'börjar nu'],
  [135, 'om 2 h 15 min'],
  [-5, 'skulle ha börjat för 5 min sedan'],
])('a meeting that begins in %d minutes is said so', (minutes, words) => {
  expect(untilInWords('sv', { at: eight + minutes * 60_000, day: today }, eight, today)).toBe(words);
});

test('a meeting on another day is said by its day', () => {
  expect(untilInWords('sv', { at: eight, day: '2026-11-25' }, eight, today)).toBe('i morgon');
  expect(untilInWords('en', { at: eight, day: '2026-12-01' }, eight, today)).toBe('Tue 1 Dec');
});
