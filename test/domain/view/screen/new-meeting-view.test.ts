import { expect, test } from 'vitest';
import { emptyGroup } from '../../../../domain/group/group-state.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { newMeetingView } from '../../../../domain/view/screen/new-meeting-view.ts';
import { meetingOf } from '../../meeting/meeting-of.ts';

function viewOf(starts: readonly string[], today: string, changes: Partial<Meeting> = {}) {
  const meetings = starts.map((start, index) => meetingOf([], { id: `m${index}`, start, state: 'finalised', place: `Rum ${index}`, ...changes }));
  return newMeetingView({ ...emptyGroup, meetings }, today);
}

test('a new meeting goes by the rhythm of those before it, in whatever order they were planned', () => {
  const view = viewOf(['2026-10-13T08:30', '2026-11-10T08:30', '2026-10-27T08:30'], '2026-11-11');
  expect(view).toMatchObject({ start: '2026-11-24T08:30', place: 'Rum 1' });
});

test('one summer without meetings is no rhythm', () => {
  expect(viewOf(['2026-06-02T08:30', '2026-06-09T08:30', '2026-09-01T08:30', '2026-09-08T08:30'], '2026-09-08').start).toBe('2026-09-15T08:30');
});

test('it lies after the latest meeting, also when that is still to come', () => {
  expect(viewOf(['2026-11-10T08:30', '2026-12-08T08:30'], '2026-11-11').start).toBe('2027-01-05T08:30');
});

test('it lies after today, on the weekday of the group, also when the group has rested', () => {
  expect(viewOf(['2026-03-03T13:00', '2026-03-17T13:00'], '2026-11-24').start).toBe('2026-12-08T13:00');
  expect(viewOf(['2026-11-10T13:00'], '2026-11-24').start).toBe('2026-12-08T13:00');
});

test('extra meetings have no part in it, and a group without meetings has no rhythm', () => {
  expect(viewOf(['2026-11-10T08:30'], '2026-11-11', { kind: 'extra' })).toMatchObject({ start: null, place: '' });
  expect(viewOf([], '2026-11-11')).toEqual({ start: null, weeks: 2, days: [], place: '', planned: [] });
});

test('two meetings on one day tell no rhythm, but are known', () => {
  const view = viewOf(['2026-11-10T08:30', '2026-11-10T13:00'], '2026-11-11', { state: 'called' });
  expect(view.start).toBe('2026-11-24T13:00');
  expect(view.planned).toEqual([{ id: 'm0', start: '2026-11-10T08:30' }, { id: 'm1', start: '2026-11-10T13:00' }]);
});

test('the weeks between meetings are whole, and at least one', () => {
  expect(viewOf(['2026-10-13T08:30', '2026-10-27T08:30', '2026-11-10T08:30'], '2026-11-11').weeks).toBe(2);
  expect(viewOf(['2026-11-09T08:30', '2026-11-10T08:30'], '2026-11-11').weeks).toBe(1);
  expect(viewOf(['2026-10-06T08:30', '2026-11-03T08:30'], '2026-11-11').weeks).toBe(4);
});

test('the days that have a meeting already are known from today on, but not those that were called off', () => {
  const starts = ['2026-11-10T08:30', '2026-11-24T08:30', '2026-12-08T08:30'];
  expect(viewOf(starts, '2026-11-24', { state: 'running' }).days).toEqual(['2026-11-24', '2026-12-08']);
  expect(viewOf(starts, '2026-11-24', { state: 'cancelled' }).days).toEqual([]);
});
