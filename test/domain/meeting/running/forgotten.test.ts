import { expect, test } from 'vitest';
import { isForgotten, likelyEnds } from '../../../../domain/meeting/running/forgotten.ts';
import { endThatHolds } from '../../../../domain/meeting/timing/forecast.ts';
import { aRunningMeeting, at, given, start } from '../../given.ts';

const zone = 'Europe/Stockholm';
const hour = 60 * 60_000;

test('a stretch of eight hours, or one of four from another day, is no meeting any more; midnight alone interrupts none', () => {
  const meeting = given(aRunningMeeting).meeting();
  const from = meeting.spans[0]?.from ?? 0;
  expect(isForgotten(meeting, from + 8 * hour - 1, zone)).toBe(false);
  expect(isForgotten(meeting, from + 8 * hour, zone)).toBe(true);
  const late = given(aRunningMeeting, { command: 'goToItem', meeting: 'm1', item: 'i2', at: '2026-11-24T22:30:00Z' }).meeting();
  expect(isForgotten(late, Date.parse('2026-11-24T23:01:00Z'), zone)).toBe(false);
  expect(isForgotten(late, Date.parse('2026-11-25T02:29:00Z'), zone)).toBe(false);
  expect(isForgotten(late, Date.parse('2026-11-25T02:30:00Z'), zone)).toBe(true);
  expect(isForgotten(given(aRunningMeeting, { command: 'adjournMeeting', meeting: 'm1', at: at(5) }).meeting(), start + 20 * hour, zone)).toBe(false);
});

test('it may have ended when the time of the item was out, or when the plan said', () => {
  const rules = given(aRunningMeeting);
  const meeting = rules.meeting();
  const from = meeting.spans[0]?.from ?? 0;
  const box = meeting.items[0]?.minutes ?? 0;
  const planned = endThatHolds(meeting, zone);
  expect(likelyEnds(meeting, from + 20 * hour, planned)).toEqual([from + box * 60_000, planned]);
  expect(likelyEnds(meeting, from + 60_000, planned)).toEqual([]);
});
