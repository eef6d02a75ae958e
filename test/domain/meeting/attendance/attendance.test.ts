import { describe, expect, test } from 'vitest';
import type { Attendance } from '../../../../domain/meeting/attendance/attendance.ts';
import { aGroup, aRunningMeeting, at, expectRefused, given, start, type Rules } from '../../given.ts';

const minute = 60_000;

function of(rules: Rules, person: string): Attendance | undefined {
  return rules.meeting().attendance.find((each) => each.person === person);
}

test('everyone expected is present unless something else is said, and one key confirms it', () => {
  const rules = given(aRunningMeeting, { command: 'confirmAttendance', meeting: 'm1' });
  expect(rules.meeting().attendanceConfirmed).toBe(true);
  expect(rules.meeting().attendance.every(({ absent, presences }) => !absent && presences.length === 0)).toBe(true);
});

test('somebody absent who comes late is there from then on', () => {
  const rules = given(aRunningMeeting, { command: 'noteAbsence', meeting: 'm1', person: 'member' });
  expect(of(rules, 'member')).toMatchObject({ absent: true, presences: [] });
  expectRefused(rules, { command: 'noteDeparture', meeting: 'm1', person: 'member', at: at(5) }, 'still-absent');
  rules.accept({ command: 'noteArrival', meeting: 'm1', person: 'member', at: at(10), mode: 'remote', reason: 'late' });
  expect(of(rules, 'member')).toMatchObject({ absent: false, presences: [{ from: start + 10 * minute, to: null, mode: 'remote', reason: 'late' }] });
});

test('somebody who leaves was there from the start until then, and cannot leave twice', () => {
  const rules = given(aRunningMeeting, { command: 'noteDeparture', meeting: 'm1', person: 'member', at: at(20), reason: 'left-early' });
  expect(of(rules, 'member')?.presences).toMatchObject([{ from: null, to: start + 20 * minute, reason: 'left-early' }]);
  expectRefused(rules, { command: 'noteDeparture', meeting: 'm1', person: 'member', at: at(25) }, 'not-present');
  rules.accept({ command: 'noteArrival', meeting: 'm1', person: 'member', at: at(30) });
  expect(of(rules, 'member')?.presences).toHaveLength(2);
});

test('a guest and a substitute are added', () => {
  const rules = given(aRunningMeeting, { command: 'addPerson', id: 'guest', name: 'Utredare' }, { command: 'noteArrival', meeting: 'm1', person: 'guest', at: at(5), reason: 'co-opted', item: 'i2', substituteFor: 'member' });
  expect(of(rules, 'guest')).toMatchObject({ substituteFor: 'member', presences: [{ reason: 'co-opted', item: 'i2' }] });
});

test('a whole attendance is mended at once, in order of time', () => {
  const rules = given(aRunningMeeting, {
    command: 'setAttendance',
    meeting: 'm1',
    person: 'member',
    presences: [
      { from: at(30), to: null },
      { from: null, to: at(10), reason: 'conflict-of-interest', item: 'i2' },
    ],
  });
  expect(of(rules, 'member')?.presences.map(({ from, to }) => [from, to])).toEqual([[null, start + 10 * minute], [start + 30 * minute, null]]);
  expectRefused(rules, { command: 'setAttendance', meeting: 'm1', person: 'member', presences: [{ from: at(30), to: at(20) }] }, 'time-out-of-place');
});

describe('a confidential item', () => {
  test('asks who stays: the others leave in one command, and come back in one', () => {
    const rules = given(aRunningMeeting, { command: 'clearRoom', meeting: 'm1', item: 'i2', stay: ['chair', 'secretary'], at: at(10) });
    expect(of(rules, 'member')?.presences).toMatchObject([{ from: null, to: start + 10 * minute, reason: 'confidential-item', item: 'i2' }]);
    expect(of(rules, 'chair')?.presences).toEqual([]);
    expectRefused(rules, { command: 'clearRoom', meeting: 'm1', item: 'i2', stay: ['chair', 'secretary'], at: at(11) }, 'nobody-leaves');
    expectRefused(rules, { command: 'clearRoom', meeting: 'm1', item: 'no', stay: [], at: at(11) }, 'item-unknown');
    rules.accept({ command: 'recallRoom', meeting: 'm1', item: 'i2', at: at(20) });
    expect(of(rules, 'member')?.presences.at(-1)).toMatchObject({ from: start + 20 * minute, to: null, reason: null });
    expectRefused(rules, { command: 'recallRoom', meeting: 'm1', item: 'i2', at: at(21) }, 'nobody-returns');
  });
});

test('an action for all gives each person present one of their own, and is refused where nobody is', () => {
  const rules = given(aRunningMeeting, { command: 'noteAbsence', meeting: 'm1', person: 'member' }, { command: 'recordActionForAll', meeting: 'm1', item: 'i3', text: 'Anmäl behov', due: '2026-11-27' });
  expect(rules.meeting().actions.map(({ owner, due, text }) => [owner, due, text])).toEqual([
    ['chair', '2026-11-27', 'Anmäl behov'],
    ['secretary', '2026-11-27', 'Anmäl behov'],
  ]);
  expectRefused(rules, { command: 'recordActionForAll', meeting: 'm1', item: 'no', text: 'x' }, 'item-unknown');
  const empty = given(
    aGroup.slice(0, 1),
    { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
    { command: 'startMeeting', meeting: 'm1', at: at(0) },
  );
  expectRefused(empty, { command: 'recordActionForAll', meeting: 'm1', item: null, text: 'x' }, 'nobody-present');
});
