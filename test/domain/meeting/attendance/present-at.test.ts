import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHere, whole } from '../../../../domain/meeting/attendance/attendance.ts';
import { presentAt } from '../../../../domain/meeting/attendance/present-at.ts';
import { aRunningMeeting, at, given, start } from '../../given.ts';

const minute = 60_000;

test('everyone expected is there; whoever is absent, or has left, is not', () => {
  const rules = given(
    aRunningMeeting,
    { command: 'noteAbsence', meeting: 'm1', person: 'secretary' },
    { command: 'noteDeparture', meeting: 'm1', person: 'member', at: at(10) },
    { command: 'noteArrival', meeting: 'm1', person: 'member', at: at(20), mode: 'remote' },
  );
  const there = (minutes: number): readonly string[] => presentAt(rules.meeting(), start + minutes * minute).map(({ person, mode }) => `${person} ${mode}`).toSorted();
  expect(there(0)).toEqual(['chair room', 'member room']);
  expect(there(10)).toEqual(['chair room']);
  expect(there(20)).toEqual(['chair room', 'member remote']);
});

test('at the end of time those are there who are here', () => {
  const presences = fc.array(fc.record({ from: fc.option(fc.nat(100)), length: fc.option(fc.nat(100)) }), { maxLength: 4 });
  fc.assert(
    fc.property(presences, fc.boolean(), (stretches, absent) => {
      const ordered = stretches.map(({ from, length }, index) => ({ ...whole, from: from === null ? null : from + index * 300, to: length === null && index === stretches.length - 1 ? null : (from ?? 0) + (length ?? 1) + index * 300 }));
      const attendance = { person: 'p', absent, substituteFor: null, presences: ordered };
      expect(presentAt({ attendance: [attendance] }, 10_000).length === 1).toBe(isHere(attendance));
    }),
  );
});
