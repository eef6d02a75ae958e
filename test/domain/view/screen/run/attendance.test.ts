import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceCount, attendanceOf, attendanceRows } from '../../../../../domain/view/screen/run/attendance-rows.ts';
import { draftsOf, readPresences, type PresenceDraft } from '../../../../../domain/view/screen/run/presence-draft.ts';
import { leaving, outFor, usuallyStaying } from '../../../../../domain/meeting/attendance/clear-room.ts';
import { aRunningMeeting, at, given, start, type Rules } from '../../../given.ts';

const minute = 60_000;
const zone = 'Europe/Stockholm';

function rows(rules: Rules, withConfidential = true) {
  return attendanceRows(rules.meeting(), { people: rules.people.people, zone, language: 'sv', withConfidential });
}

function draft(from: string, to: string): PresenceDraft {
  return { from, to, mode: 'room', reason: null, item: null, note: '' };
}

describe('the list of attendance', () => {
  test('everyone expected is there, and nothing needs to be said of them', () => {
    const rules = given(aRunningMeeting);
    expect(rows(rules).map(({ name, form, isHere, sentences }) => [name, form, isHere, sentences])).toEqual([
      ['Socialchef', 'room', true, []],
      ['Kommundirektör', 'room', true, []],
      ['Kanslichef', 'room', true, []],
    ]);
    expect(attendanceCount(rules.meeting())).toEqual({ here: 3, expected: 3 });
  });

  test('an absence, a whole meeting at a distance and a late arrival each have their form', () => {
    const rules = given(aRunningMeeting, [
      { command: 'noteAbsence', meeting: 'm1', person: 'chair' },
      { command: 'setAttendance', meeting: 'm1', person: 'secretary', presences: [{ from: null, to: null, mode: 'remote' }] },
      { command: 'noteAbsence', meeting: 'm1', person: 'member' },
      { command: 'noteArrival', meeting: 'm1', person: 'member', at: at(12), reason: 'late' },
    ]);
    expect(rows(rules).map(({ form, isHere }) => [form, isHere])).toEqual([
      ['times', true],
      ['absent', false],
      ['remote', true],
    ]);
    expect(rows(rules)[0]?.sentences).toEqual(['Socialchef deltog från kl. 08.42. Anledning: kom senare.']);
  });

  test('a note about a confidential item is left out when the room looks on', () => {
    const rules = given(aRunningMeeting, [
      { command: 'changeItem', meeting: 'm1', item: 'i2', confidential: true },
      { command: 'noteDeparture', meeting: 'm1', person: 'member', at: at(5), reason: 'conflict-of-interest', item: 'i2', note: 'Gäller hennes syster' },
    ]);
    expect(rows(rules)[0]?.sentences.join(' ')).toContain('syster');
    expect(rows(rules, false)[0]?.sentences.join(' ')).not.toContain('syster');
  });
});

describe('stretches as they are typed', () => {
  const known = attendanceOf(given(aRunningMeeting).meeting(), 'member');

  test('empty times mean the start and the end', () => {
    expect(readPresences([draft('', '')], known, start, zone)).toEqual({
      ok: true,
      presences: [{ from: null, to: null, mode: 'room', reason: null, item: null, note: '' }],
    });
  });

  test('two stretches with a gap are read', () => {
    const read = readPresences([draft('', '9.00'), draft('0915', '')], known, start, zone);
    expect(read.ok && read.presences.map(({ from, to }) => [from, to])).toEqual([
      [null, start + 30 * minute],
      [start + 45 * minute, null],
    ]);
  });

  test.each([
    ['a time that is none', [draft('strax', '')], { index: 0, field: 'from', why: 'unreadable' }],
    ['an end before the start', [draft('09.00', '08.50')], { index: 0, field: 'to', why: 'before-start' }],
    ['a stretch into the next', [draft('', '09.20'), draft('09.00', '')], { index: 1, field: 'from', why: 'overlaps' }],
    ['a second stretch without a start', [draft('', '09.00'), draft('', '')], { index: 1, field: 'from', why: 'overlaps' }],
    ['a first stretch without an end', [draft('', ''), draft('09.00', '')], { index: 0, field: 'to', why: 'open' }],
  ])('%s is said beside its field', (_what, drafts, error) => {
    expect(readPresences(drafts, known, start, zone)).toEqual({ ok: false, errors: [error] });
  });

  test('a meeting past midnight: ten past twelve lies after ten to', () => {
    const read = readPresences([draft('23.50', '00.10')], known, Date.UTC(2026, 10, 24, 22, 30), zone);
    expect(read.ok && read.presences.map(({ from, to }) => ((to ?? 0) - (from ?? 0)) / minute)).toEqual([20]);
  });

  test('what was not touched stays as it was, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 3_600_000 }), fc.integer({ min: 0, max: 3_600_000 }), (from, length) => {
        const presences = [{ from: start + from, to: start + from + length, mode: 'remote', reason: null, item: null, note: '' } as const];
        const attendance = { person: 'member', absent: false, substituteFor: null, presences };
        expect(readPresences(draftsOf(attendance, zone, 'sv'), attendance, start, zone)).toEqual({ ok: true, presences });
      }),
    );
  });
});

describe('clearing the room', () => {
  test('members stay and guests leave, until somebody says otherwise', () => {
    const rules = given(aRunningMeeting, [
      { command: 'addPerson', id: 'guest', name: 'Projektledare' },
      { command: 'noteArrival', meeting: 'm1', person: 'guest', at: at(1), reason: 'co-opted' },
    ]);
    const group = rules.people.groups[0];
    if (group === undefined) throw new Error('There is no group.');
    const staying = usuallyStaying(rules.meeting(), group);
    expect(staying).toEqual(['member', 'chair', 'secretary']);
    expect(leaving(rules.meeting(), staying).map(({ person }) => person)).toEqual(['guest']);
    rules.accept({ command: 'clearRoom', meeting: 'm1', item: 'i2', stay: [...staying], at: at(2) });
    expect(outFor(rules.meeting(), 'i2').map(({ person }) => person)).toEqual(['guest']);
    rules.accept({ command: 'recallRoom', meeting: 'm1', item: 'i2', at: at(9) });
    expect(outFor(rules.meeting(), 'i2')).toEqual([]);
  });
});
