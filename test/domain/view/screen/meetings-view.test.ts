import { expect, test } from 'vitest';
import { emptyGroup } from '../../../../domain/group/group-state.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { meetingsView } from '../../../../domain/view/screen/meetings-view.ts';
import { aGroup, given } from '../../given.ts';
import { itemOf, meetingOf } from '../../meeting/meeting-of.ts';

const today = '2026-11-24';
const group = find(given(aGroup).people.groups, 'klg');
const meetings = [
  meetingOf([], { id: 'soon', start: '2026-12-08T08:30', state: 'draft' }),
  meetingOf([itemOf('a'), itemOf('b', { type: 'break' })], { id: 'today', start: '2026-11-24T08:30', state: 'called', place: 'Rådhuset' }),
  meetingOf([], { id: 'old', start: '2026-10-27T08:30', state: 'finalised', number: { year: 2026, running: 15 } }),
  meetingOf([], { id: 'late', start: '2026-11-10T08:30', state: 'sent', number: { year: 2026, running: 16 } }),
  meetingOf([], { id: 'missed', start: '2026-11-03T08:30', state: 'draft' }),
  meetingOf([], { id: 'adjourned', start: '2026-11-23T08:30', state: 'adjourned', number: { year: 2026, running: 17 }, resumes: { start: '2026-11-25T13:00', length: 45 } }),
];

function view() {
  if (group === undefined) throw new Error('There is no group.');
  return meetingsView(group, { ...emptyGroup, meetings }, today);
}

test('what runs, what is to come with the nearest first, what was with the latest first', () => {
  expect(view().running.map(({ id }) => id)).toEqual(['adjourned']);
  expect(view().coming.map(({ id }) => id)).toEqual(['today', 'soon']);
  expect(view().earlier.map(({ id }) => id)).toEqual(['late', 'missed', 'old']);
});

test('the next one to begin shows the number that it would claim, those after it none', () => {
  expect(view().coming.map(({ number, numberIsPreliminary }) => [number, numberIsPreliminary])).toEqual([['2026:18', true], [null, true]]);
  expect(view().earlier.map(({ number }) => number)).toEqual(['2026:16', null, '2026:15']);
});

test('breaks are no items', () => {
  expect(view().coming[0]).toMatchObject({ items: 1, place: 'Rådhuset', start: '2026-11-24T08:30', length: 60 });
});

test('a planned meeting whose day has passed was not held, as far as anybody has said', () => {
  expect(view().earlier.find(({ id }) => id === 'missed')).toMatchObject({ notHeld: true, state: 'draft' });
  expect(view().earlier.find(({ id }) => id === 'old')?.notHeld).toBe(false);
});

test('an adjourned one stands on the day when it goes on', () => {
  expect(view().running[0]).toMatchObject({ start: '2026-11-25T13:00', length: 45, number: '2026:17' });
});

test('a meeting that was called off stands by its day and claims no number', () => {
  if (group === undefined) throw new Error('There is no group.');
  const off = [
    meetingOf([], { id: 'off', start: '2026-11-24T08:00', state: 'cancelled' }),
    meetingOf([], { id: 'was', start: '2026-11-02T08:30', state: 'cancelled' }),
  ];
  const { coming, earlier } = meetingsView(group, { ...emptyGroup, meetings: [...meetings, ...off] }, today);
  expect(coming.map(({ id, number }) => [id, number])).toEqual([['off', null], ['today', '2026:18'], ['soon', null]]);
  expect(earlier.find(({ id }) => id === 'was')).toMatchObject({ state: 'cancelled', notHeld: false });
});
