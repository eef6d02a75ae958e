import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../domain/view/minutes/build.ts';
import { minutesAsMarkdown } from '../../../domain/view/minutes/markdown.ts';
import { aFinalisedMeeting, aRunningMeeting, expectRefused, given, start, type Rules } from '../given.ts';

const promised = { command: 'recordLooseAction', id: 'a1', group: 'klg', text: 'Rutin för prövning', owner: 'member', due: '2026-11-20' } as const;
const review = { command: 'reviewAction', meeting: 'm1', action: 'a1', doneOn: null } as const;

function minutes(rules: Rules) {
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  return minutesOf({ organisation: rules.people, group, state: rules.state, meeting: rules.meeting(), zone: 'Europe/Stockholm', now: start, withConfidential: true });
}

describe('an action that the group goes through', () => {
  test('gets a new day and another owner there and then, and the minutes say both beside what was promised', () => {
    const rules = given(aRunningMeeting, promised, { ...review, due: '2026-12-15', owner: 'chair' });
    expect(rules.state.actions[0]).toMatchObject({ owner: 'chair', due: '2026-12-15', movedFrom: ['2026-11-20'], state: 'open' });
    expect(minutes(rules).reviewed).toEqual([
      { text: 'Rutin för prövning', owner: 'Socialchef', due: '2026-11-20', doneOn: null, dropped: false, movedTo: '2026-12-15', movedToNextMeeting: false, newOwner: 'Kommundirektör', comments: [] },
    ]);
    expect(minutesAsMarkdown(minutes(rules), 'sv')).toContain('Inte klar. Nytt datum 2026-12-15. Ny ansvarig: Kommundirektör.');
  });

  test('keeps what was agreed when it is answered afterwards, and what was promised before', () => {
    const rules = given(aRunningMeeting, promised, { ...review, due: '2026-12-15' }, { ...review, comment: { id: 'c1', text: 'Väntar på juristen' } }, review);
    expect(rules.meeting().reviewed).toEqual([
      { action: 'a1', due: '2026-11-20', originalDue: '2026-11-20', doneOn: null, owner: 'member', becomes: { due: '2026-12-15' }, comments: [{ id: 'c1', text: 'Väntar på juristen' }] },
    ]);
    expect(rules.state.actions[0]?.comments).toEqual([{ id: 'c1', text: 'Väntar på juristen' }]);
  });

  test('may be let go, and done after all', () => {
    const rules = given(aRunningMeeting, promised, { ...review, dropped: true });
    expect(rules.state.actions[0]?.state).toBe('dropped');
    expect(minutesAsMarkdown(minutes(rules), 'en')).toContain('Dropped');
    rules.accept({ ...review, doneOn: '2026-11-24' });
    expect(rules.state.actions[0]).toMatchObject({ state: 'done', doneOn: '2026-11-24' });
    expect(minutes(rules).reviewed).toMatchObject([{ dropped: false, doneOn: '2026-11-24' }]);
  });

  test('is as it was when all of it is taken back at once', () => {
    const rules = given(aRunningMeeting, promised);
    const command = rules.accept({ ...review, due: '2026-12-15', owner: 'chair', comment: { id: 'c1', text: 'Sagt' } });
    rules.undo(command);
    expect(rules.state.actions[0]).toMatchObject({ owner: 'member', due: '2026-11-20', movedFrom: [], comments: [] });
    expect(rules.meeting().reviewed).toEqual([]);
  });

  test('is said to have the owner it had, whoever gets it later', () => {
    const rules = given(aRunningMeeting, promised, review, { command: 'changeAction', action: 'a1', owner: 'chair' });
    expect(minutes(rules).reviewed).toMatchObject([{ owner: 'Socialchef', newOwner: null }]);
  });

  test('is refused a comment under a name that is taken, and nothing at all after the minutes are settled', () => {
    const rules = given(aRunningMeeting, promised, { ...review, comment: { id: 'c1', text: 'Sagt' } });
    expectRefused(rules, { ...review, comment: { id: 'c1', text: 'Igen' } }, 'already-there');
    expectRefused(given(aFinalisedMeeting, promised), review, 'meeting-finalised');
  });

  test('keeps an owner and a day once its own minutes have gone out', () => {
    const sent = given(
      aRunningMeeting,
      { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', text: 'Rutin', owner: 'member', due: '2026-11-30' },
      ...(['i1', 'i2', 'i3'] as const).map((item) => ({ command: 'setResult', meeting: 'm1', item, result: 'done' }) as const),
      { command: 'endMeeting', meeting: 'm1', at: new Date(start + 120_000).toISOString() },
      { command: 'sendMinutes', meeting: 'm1' },
      { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 },
    );
    expectRefused(sent, { ...review, meeting: 'm2', owner: null }, 'actions-incomplete');
  });
});

describe('an action that somebody goes through between meetings', () => {
  test('is not done on a day, until it is closed', () => {
    const rules = given(aRunningMeeting, promised, { command: 'sayNotDone', action: 'a1' }, { command: 'sayNotDone', action: 'a1', on: '2026-11-30' });
    expect(rules.state.actions[0]?.notDoneOn).toEqual(['2026-11-24', '2026-11-30']);
    rules.accept({ command: 'completeAction', action: 'a1' });
    expectRefused(rules, { command: 'sayNotDone', action: 'a1' }, 'action-closed');
    expectRefused(rules, { command: 'sayNotDone', action: 'no' }, 'action-unknown');
  });
});
