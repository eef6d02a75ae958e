import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../../domain/view/minutes/build.ts';
import { decisionNumber } from '../../../../domain/view/labels.ts';
import { aFinalisedMeeting, aMeeting, anEndedMeeting, aRunningMeeting, at, expectRefused, given } from '../../given.ts';

describe('ending', () => {
  test('a meeting cannot close while an item has no result', () => {
    const rules = given(aRunningMeeting);
    expectRefused(rules, { command: 'endMeeting', meeting: 'm1', at: at(10) }, 'items-without-result');
    expectRefused(given(aMeeting), { command: 'endMeeting', meeting: 'm1', at: at(10) }, 'meeting-not-running');
  });

  test('when it ends, then what ran is stopped', () => {
    const rules = given(aRunningMeeting, { command: 'postponeRest', meeting: 'm1' }, { command: 'setResult', meeting: 'm1', item: 'i1', result: 'done' }, { command: 'endMeeting', meeting: 'm1', at: at(12) });
    expect(rules.meeting()).toMatchObject({ state: 'ended' });
    expect(rules.meeting().spans.every(({ to }) => to !== null)).toBe(true);
    expectRefused(rules, { command: 'endMeeting', meeting: 'm1', at: at(13) }, 'meeting-not-running');
  });
});

describe('messages', () => {
  test('are agreed, changed and withdrawn', () => {
    const rules = given(aRunningMeeting, { command: 'agreeMessage', id: 'b1', meeting: 'm1', text: 'Vakansprövning gäller nu', latest: '2026-11-26T16:00' });
    expect(rules.meeting().messages).toEqual([{ id: 'b1', text: 'Vakansprövning gäller nu', why: '', latest: '2026-11-26T16:00' }]);
    rules.accept({ command: 'changeMessage', meeting: 'm1', message: 'b1', why: 'Budget i balans' });
    expect(rules.meeting().messages[0]?.why).toBe('Budget i balans');
    expectRefused(rules, { command: 'agreeMessage', id: 'b1', meeting: 'm1', text: 'igen' }, 'already-there');
    expectRefused(rules, { command: 'changeMessage', meeting: 'm1', message: 'no' }, 'message-unknown');
    rules.accept({ command: 'withdrawMessage', meeting: 'm1', message: 'b1' });
    expect(rules.meeting().messages).toEqual([]);
    expectRefused(rules, { command: 'withdrawMessage', meeting: 'm1', message: 'b1' }, 'message-unknown');
  });
});

describe('the pulse', () => {
  test('is one event with counts, and lines in an order that tells nobody who wrote them; it is never updated', () => {
    const rules = given(anEndedMeeting, { command: 'closePulse', meeting: 'm1', histograms: { worthTheTime: [0, 0, 1, 2, 1] }, lines: ['Ö', 'A'], guess: 3 });
    expect(rules.meeting().pulse).toEqual({ histograms: { worthTheTime: [0, 0, 1, 2, 1] }, lines: ['A', 'Ö'], guess: 3 });
    expectRefused(rules, { command: 'closePulse', meeting: 'm1', histograms: { worthTheTime: [1, 0, 0, 0, 0] } }, 'pulse-closed');
  });
});

describe('sending', () => {
  test('is refused while an action lacks an owner or a day, unless it is due at the next meeting', () => {
    const rules = given(aRunningMeeting, { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin' }, ...anEndedMeeting.slice(aRunningMeeting.length));
    expectRefused(rules, { command: 'sendMinutes', meeting: 'm1' }, 'actions-incomplete');
    rules.accept({ command: 'changeAction', action: 'a1', owner: 'chair', dueNextMeeting: true });
    rules.accept({ command: 'sendMinutes', meeting: 'm1', on: '2026-11-25' });
    expect(rules.meeting()).toMatchObject({ state: 'sent', sentOn: '2026-11-25' });
    expectRefused(rules, { command: 'changeAction', action: 'a1', owner: null }, 'actions-incomplete');
    expectRefused(rules, { command: 'sendMinutes', meeting: 'm1' }, 'meeting-not-over');
    expectRefused(given(aRunningMeeting), { command: 'sendMinutes', meeting: 'm1' }, 'meeting-not-over');
  });
});

describe('approving and finalising', () => {
  test('minutes are approved after they were sent, once by each', () => {
    expectRefused(given(anEndedMeeting), { command: 'approveMinutes', meeting: 'm1', person: 'chair' }, 'minutes-not-sent');
    expectRefused(given(anEndedMeeting), { command: 'finaliseMeeting', meeting: 'm1' }, 'minutes-not-sent');
    const rules = given(anEndedMeeting, { command: 'sendMinutes', meeting: 'm1' }, { command: 'approveMinutes', meeting: 'm1', person: 'chair' }, { command: 'approveMinutes', meeting: 'm1', person: 'chair' });
    expect(rules.meeting().approvals).toEqual([{ person: 'chair', on: '2026-11-24' }]);
  });

  test('finalising settles the numbers of the decisions for ever', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Ett' },
      { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i1', text: 'Två' },
      ...aFinalisedMeeting.slice(aRunningMeeting.length),
    );
    expect(rules.meeting().finalised).toEqual({
      on: '2026-11-24',
      decisionNumbers: [{ decision: 'd1', number: 1 }, { decision: 'd2', number: 2 }],
      actions: [],
      minutesHash: 'f'.repeat(64),
    });
  });

  test('only finalised minutes are corrected, and their own text stays', () => {
    const correction = { command: 'correctMinutes', id: 'r1', meeting: 'm1', item: 'i1', text: 'Det ska stå 15.' } as const;
    expectRefused(given(anEndedMeeting), correction, 'meeting-not-finalised');
    const rules = given(aFinalisedMeeting, correction);
    expect(rules.meeting().corrections).toEqual([{ id: 'r1', item: 'i1', text: 'Det ska stå 15.', on: '2026-11-24' }]);
    expectRefused(rules, correction, 'already-there');
  });

  test.each([
    ['after', '2026-11-24T07:30:01.000Z'],
    ['before', '2026-11-24T07:29:00.000Z'],
  ])('what comes late from elsewhere, stamped %s the finalising, changes no text; a decision is kept, marked and numbered after the others', (_name, stamp) => {
    const rules = given(aRunningMeeting, { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Ett' });
    const late = given(aRunningMeeting, { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i2', text: 'Sent' }, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Sen' });
    for (const command of aFinalisedMeeting.slice(aRunningMeeting.length)) rules.accept(command);
    const before = rules.meeting();
    rules.absorb(late.recorded.slice(-2), stamp);
    expect({ ...rules.meeting(), decisions: before.decisions }).toEqual(before);
    expect(rules.meeting().decisions.map(({ id, late: isLate }) => [id, isLate])).toEqual([['d1', false], ['d2', true]]);
    expect(rules.state.stranded.map(({ type }) => type)).toEqual(['noteWritten']);
    const [group] = rules.people.groups;
    expect(group === undefined ? null : decisionNumber(group, rules.meeting(), 'd2')).toBe('KLG 2026:1-2');
  });

  test('reading back is refused before the start', () => {
    expectRefused(given(aMeeting), { command: 'readBack', meeting: 'm1' }, 'meeting-not-started');
    expect(given(aRunningMeeting, { command: 'readBack', meeting: 'm1' }).meeting().readBack).toBe(true);
  });
});

test('an item cannot be added to a meeting that is over, and one that came from elsewhere keeps it from being sent', () => {
  const rules = given(anEndedMeeting);
  const add = { command: 'addItem', id: 'late', meeting: 'm1', title: 'Sent', type: 'information', minutes: 5 } as const;
  expectRefused(rules, add, 'meeting-over');
  rules.absorb(given(aRunningMeeting, add).recorded.slice(-1), '2026-11-24T07:30:00.000Z');
  expectRefused(rules, { command: 'sendMinutes', meeting: 'm1' }, 'items-without-result');
  rules.accept({ command: 'setResult', meeting: 'm1', item: 'late', result: 'postponed' });
  rules.accept({ command: 'sendMinutes', meeting: 'm1' });
});

test('finalised minutes print their actions as they were, whatever becomes of them', () => {
  const rules = given(
    aRunningMeeting,
    { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin', owner: 'chair', due: '2026-12-01' },
    ...aFinalisedMeeting.slice(aRunningMeeting.length),
    { command: 'changeAction', action: 'a1', text: 'Annat', due: '2027-01-01' },
  );
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  const source = { organisation: rules.people, group, state: rules.state, meeting: rules.meeting(), zone: 'Europe/Stockholm', now: 0, withConfidential: false };
  expect(minutesOf(source).items[0]?.actions).toMatchObject([{ text: 'Rutin', due: '2026-12-01' }]);
  expect(rules.meeting().actions[0]).toMatchObject({ text: 'Annat', due: '2027-01-01' });
});

test('a sent action stays complete: no owner or day is taken away, one may be exchanged for "next meeting"', () => {
  const rules = given(
    aRunningMeeting,
    { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin', owner: 'chair', dueNextMeeting: true },
    ...anEndedMeeting.slice(aRunningMeeting.length),
    { command: 'sendMinutes', meeting: 'm1' },
  );
  expectRefused(rules, { command: 'changeAction', action: 'a1', dueNextMeeting: false }, 'actions-incomplete');
  rules.accept({ command: 'changeAction', action: 'a1', due: null, dueNextMeeting: true });
  rules.accept({ command: 'dropAction', action: 'a1' });
  rules.accept({ command: 'changeAction', action: 'a1', owner: null });
  expectRefused(rules, { command: 'reopenAction', action: 'a1' }, 'actions-incomplete');
});
