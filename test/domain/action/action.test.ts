import { describe, expect, test } from 'vitest';
import { aGroup, aRunningMeeting, at, expectRefused, given } from '../given.ts';

const record = { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', text: 'Rutin för prövning' } as const;

describe('recording an action', () => {
  test('is never refused for what is missing', () => {
    const rules = given(aRunningMeeting, record);
    expect(rules.meeting().actions[0]).toMatchObject({ id: 'a1', owner: null, due: null, state: 'open', late: false });
  });

  test('keeps when it was recorded, one for all too', () => {
    const rules = given(aRunningMeeting, { ...record, at: at(12) }, { ...record, id: 'a2' });
    expect(rules.meeting().actions.map((each) => each.at)).toEqual([Date.parse(at(12)), null]);
    rules.accept({ command: 'recordActionForAll', meeting: 'm1', item: 'i2', text: 'Anmäl behov', at: at(13) });
    expect(rules.meeting().actions.at(-1)?.at).toBe(Date.parse(at(13)));
  });

  test('is refused twice under one name, and on an item that is not there', () => {
    expectRefused(given(aRunningMeeting, record), record, 'already-there');
    expectRefused(given(aRunningMeeting), { ...record, item: 'no' }, 'item-unknown');
  });

  test('may come from no meeting', () => {
    const rules = given(aGroup, { command: 'recordLooseAction', id: 'a9', group: 'klg', text: 'Ring', owner: 'chair' });
    expect(rules.state.actions[0]).toMatchObject({ id: 'a9', meeting: null });
    expectRefused(rules, { command: 'recordLooseAction', id: 'a9', group: 'klg', text: 'x' }, 'already-there');
    expectRefused(rules, { command: 'recordLooseAction', id: 'a8', group: 'no', text: 'x' }, 'group-unknown');
  });
});

describe('an action\'s life', () => {
  test('a moved day is kept, and the first one stays what on time means', () => {
    const rules = given(aRunningMeeting, record, { command: 'changeAction', action: 'a1', due: '2026-12-04' }, { command: 'changeAction', action: 'a1', due: '2026-12-11' }, { command: 'changeAction', action: 'a1', due: '2026-12-18' });
    expect(rules.meeting().actions[0]).toMatchObject({ due: '2026-12-18', originalDue: '2026-12-04', movedFrom: ['2026-12-04', '2026-12-11'] });
  });

  test('it is done on a day, opened again, dropped, and commented', () => {
    const rules = given(aRunningMeeting, record, { command: 'completeAction', action: 'a1' });
    expect(rules.meeting().actions[0]).toMatchObject({ state: 'done', doneOn: '2026-11-24' });
    rules.accept({ command: 'reopenAction', action: 'a1' });
    expect(rules.meeting().actions[0]).toMatchObject({ state: 'open', doneOn: null });
    rules.accept({ command: 'dropAction', action: 'a1' });
    rules.accept({ command: 'commentAction', id: 'c1', action: 'a1', text: 'Inte längre aktuell' });
    expect(rules.meeting().actions[0]).toMatchObject({ state: 'dropped', comments: [{ id: 'c1', text: 'Inte längre aktuell' }] });
  });

  test.each(['completeAction', 'reopenAction', 'dropAction'] as const)('%s of one that is not there is refused', (command) => {
    expectRefused(given(aRunningMeeting), { command, action: 'no' }, 'action-unknown');
  });

  test('changing and commenting one that is not there is refused', () => {
    expectRefused(given(aRunningMeeting), { command: 'changeAction', action: 'no', text: 'x' }, 'action-unknown');
    expectRefused(given(aRunningMeeting), { command: 'commentAction', id: 'c', action: 'no', text: 'x' }, 'action-unknown');
  });
});

describe('going through earlier actions', () => {
  test('keeps what was known, closes what is done, and a later answer replaces the first', () => {
    const rules = given(
      aRunningMeeting,
      { ...record, due: '2026-11-20' },
      { command: 'reviewAction', meeting: 'm1', action: 'a1', doneOn: null },
      { command: 'reviewAction', meeting: 'm1', action: 'a1', doneOn: '2026-11-19' },
    );
    expect(rules.meeting().reviewed).toEqual([{ action: 'a1', due: '2026-11-20', originalDue: '2026-11-20', doneOn: '2026-11-19', owner: null }]);
    expect(rules.meeting().actions[0]).toMatchObject({ state: 'done', doneOn: '2026-11-19' });
    expectRefused(rules, { command: 'reviewAction', meeting: 'm1', action: 'no', doneOn: null }, 'action-unknown');
  });
});
