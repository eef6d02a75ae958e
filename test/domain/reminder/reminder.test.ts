import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateOf, plusDays } from '../../../domain/kernel/calendar.ts';
import { dueCounts, mayRemind, reminderChoices, reminderOf, type ReminderState } from '../../../domain/reminder/reminder.ts';

const today = '2026-11-24';
const counts = { overdue: 3, today: 2 };

describe('what is due', () => {
  test('is counted for one person, what is done, dropped or without a day left out', () => {
    const action = { owner: 'p', state: 'open', due: today } as const;
    const all = [action, { ...action, due: '2026-11-23' }, { ...action, due: '2026-11-25' }, { ...action, due: null }, { ...action, owner: 'q' }, { ...action, state: 'done' }, { ...action, state: 'dropped', due: '2026-01-01' }] as const;
    expect(dueCounts(all, 'p', today)).toEqual({ overdue: 1, today: 1 });
  });

  test.each([
    ['daily', counts, 'reminder.both'],
    ['daily', { overdue: 1, today: 0 }, 'reminder.overdue'],
    ['daily', { overdue: 0, today: 1 }, 'reminder.today'],
    ['daily', { overdue: 0, today: 0 }, undefined],
    ['on-the-day', counts, 'reminder.today'],
    ['on-the-day', { overdue: 4, today: 0 }, undefined],
    ['off', counts, undefined],
  ] as const)('%s with %o says %s', (choice, due, key) => {
    expect(reminderOf({ choice, remindedOn: null }, today, due)?.key).toBe(key);
  });
});

/** A program that is open, closed and looked at at any moments, over the nights on which the clock is moved. */
const moments = fc.array(fc.integer({ min: 0, max: 72 * 60 }), { minLength: 1, maxLength: 60 }).map((minutes) => minutes.toSorted((a, b) => a - b));
const begins = fc.constantFrom('2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-12-30T20:00:00Z');

test('nobody is told twice on one day, and everybody on each day that is looked at, through summer time and back', () => {
  fc.assert(
    fc.property(begins, moments, fc.constantFrom('Europe/Stockholm', 'Pacific/Auckland', 'UTC'), (begin, minutes, zone) => {
      let state: ReminderState = { choice: 'daily', remindedOn: null };
      const told: string[] = [];
      const days = minutes.map((minute) => localDateOf(Date.parse(begin) + minute * 60_000, zone));
      for (const day of days) {
        if (reminderOf(state, day, counts) === null) continue;
        told.push(day);
        state = { ...state, remindedOn: day };
      }
      expect(told).toEqual([...new Set(days)]);
    }),
  );
});

test('a clock that is set back a day tells nothing again; one that was years ahead silences nobody', () => {
  expect(mayRemind({ choice: 'daily', remindedOn: today }, plusDays(today, -1))).toBe(false);
  expect(mayRemind({ choice: 'daily', remindedOn: '2031-01-01' }, today)).toBe(true);
});

test('whoever wants none is told nothing, whatever is due', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.option(fc.constantFrom('2026-11-23', today), { nil: null }), (overdue, due, remindedOn) => {
      expect(reminderOf({ choice: 'off', remindedOn }, today, { overdue, today: due })).toBeNull();
    }),
  );
  expect(reminderChoices[0]).toBe('off');
});
