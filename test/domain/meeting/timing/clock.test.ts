import { describe, expect, test } from 'vitest';
import { clockOf, cueOf, momentsOf } from '../../../../domain/meeting/timing/cues.ts';
import { endThatHolds, forecastEnd } from '../../../../domain/meeting/timing/forecast.ts';
import { giversOf } from '../../../../domain/meeting/timing/give-time.ts';
import { halfPastEight, itemOf, meetingOf, minute, runningMeetingOf } from '../meeting-of.ts';

const zone = 'Europe/Stockholm';

describe('cues', () => {
  test('one at 80 % and one at 100 %', () => {
    expect(cueOf(8 * minute - 1, 10)).toBe('within');
    expect(cueOf(8 * minute, 10)).toBe('nearing');
    expect(cueOf(10 * minute - 1, 10)).toBe('nearing');
    expect(cueOf(10 * minute, 10)).toBe('reached');
  });

  test('an item without a box is never near its end', () => {
    expect(cueOf(60 * minute, 0)).toBe('within');
  });

  test('the clock comes from instants alone, so a lid that was closed for an hour changes nothing', () => {
    const meeting = runningMeetingOf([itemOf('a')], halfPastEight);
    expect(clockOf(meeting, halfPastEight + 60 * minute)).toEqual({ item: 'a', elapsed: 60 * minute, remaining: -50 * minute, cue: 'reached' });
  });

  test('a screen reader hears start, half, five minutes, one minute and time out', () => {
    expect(momentsOf(20)).toEqual([
      { moment: 'start', at: 0 },
      { moment: 'half', at: 10 * minute },
      { moment: 'five-minutes', at: 15 * minute },
      { moment: 'one-minute', at: 19 * minute },
      { moment: 'time-out', at: 20 * minute },
    ]);
    expect(momentsOf(10).map(({ moment }) => moment)).toEqual(['start', 'half', 'one-minute', 'time-out']);
  });
});

describe('the forecast end', () => {
  const items = [itemOf('a', { minutes: 10 }), itemOf('b', { minutes: 20 })];

  test('before the start it counts from the planned start, or from now when that has passed', () => {
    const meeting = meetingOf(items);
    expect(forecastEnd(meeting, halfPastEight - 60 * minute, zone)).toBe(halfPastEight + 30 * minute);
    expect(forecastEnd(meeting, halfPastEight + 5 * minute, zone)).toBe(halfPastEight + 35 * minute);
  });

  test('an item over its time pushes everything after it', () => {
    const meeting = runningMeetingOf(items, halfPastEight);
    expect(forecastEnd(meeting, halfPastEight + 4 * minute, zone)).toBe(halfPastEight + 30 * minute);
    expect(forecastEnd(meeting, halfPastEight + 15 * minute, zone)).toBe(halfPastEight + 35 * minute);
  });

  test('the end that must hold is the planned one until the group agrees on a later', () => {
    const meeting = runningMeetingOf(items, halfPastEight);
    expect(endThatHolds(meeting, zone)).toBe(halfPastEight + 60 * minute);
    expect(endThatHolds({ ...meeting, agreedEnd: halfPastEight + 75 * minute }, zone)).toBe(halfPastEight + 75 * minute);
  });

  test('a meeting that is over ended when it did', () => {
    const meeting = runningMeetingOf(items, halfPastEight);
    const [sitting] = meeting.sittings;
    if (sitting === undefined) throw new Error('no sitting');
    const over = { ...meeting, state: 'ended' as const, sittings: [{ ...sitting, endedAt: halfPastEight + 25 * minute }] };
    expect(forecastEnd(over, halfPastEight + 90 * minute, zone)).toBe(halfPastEight + 25 * minute);
  });
});

describe('five more minutes', () => {
  test('may come from items that wait and keep what they need', () => {
    const items = [
      itemOf('now'),
      itemOf('long', { minutes: 20 }),
      itemOf('exact', { minutes: 10, shortest: 5 }),
      itemOf('tight', { minutes: 10, shortest: 6 }),
      itemOf('tiny', { minutes: 5 }),
      itemOf('left', { minutes: 30, result: { kind: 'done', postponedTo: null, reason: null, handedTo: null, returns: null } }),
    ];
    expect(giversOf(runningMeetingOf(items, halfPastEight), 5).map(({ id }) => id)).toEqual(['long', 'exact']);
  });
});
