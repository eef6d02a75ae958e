import { expect, test } from 'vitest';
import { planOf } from '../../../../domain/meeting/timing/plan.ts';
import { itemOf, meetingOf } from '../meeting-of.ts';

test('each item shows its clock time, and the end is calculated', () => {
  const plan = planOf(meetingOf([itemOf('a', { minutes: 5 }), itemOf('b', { minutes: 20 })]), 10);
  expect(plan.stretches).toEqual([
    { item: 'a', from: '2026-11-24T08:30', to: '2026-11-24T08:35' },
    { item: 'b', from: '2026-11-24T08:35', to: '2026-11-24T08:55' },
  ]);
  expect(plan.end).toBe('2026-11-24T08:55');
});

test('more than the length is one message, thin air another, and a break counts as air', () => {
  const full = planOf(meetingOf([itemOf('a', { minutes: 45 }), itemOf('pause', { type: 'break', minutes: 15 })]), 10);
  expect(full).toMatchObject({ planned: 60, exceeds: 0, air: 15, wantedAir: 10, thinAir: false });
  const thin = planOf(meetingOf([itemOf('a', { minutes: 55 })]), 10);
  expect(thin).toMatchObject({ exceeds: 0, air: 5, thinAir: true });
  const over = planOf(meetingOf([itemOf('a', { minutes: 70 })]), 10);
  expect(over).toMatchObject({ exceeds: 10, air: -10, thinAir: true });
});

test('an empty agenda is all air', () => {
  expect(planOf(meetingOf([]), 10)).toMatchObject({ stretches: [], planned: 0, exceeds: 0, air: 60, thinAir: false });
});

test('the wall clock of the plan runs past midnight', () => {
  const plan = planOf(meetingOf([itemOf('a', { minutes: 90 })], { start: '2026-12-31T23:00' }), 10);
  expect(plan.end).toBe('2027-01-01T00:30');
});
