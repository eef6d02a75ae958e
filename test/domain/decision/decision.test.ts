import { describe, expect, test } from 'vitest';
import { betweenNumber, decisionNumber } from '../../../domain/view/labels.ts';
import { aFinalisedMeeting, aGroup, aMeeting, aRunningMeeting, at, expectRefused, given, type Rules } from '../given.ts';

const decide = { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Vakanser prövas.' } as const;

function klg(rules: Rules) {
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  return group;
}

describe('recording a decision', () => {
  test('the leader decides unless something else is said, and it is in force', () => {
    const rules = given(aRunningMeeting, decide);
    expect(rules.meeting().decisions[0]).toMatchObject({ id: 'd1', item: 'i2', form: 'leader', state: 'in-force', late: false });
    expect(decisionNumber(klg(rules), rules.meeting(), 'd1')).toBe('KLG 2026:1-1');
  });

  test('keeps when it was recorded, and says nothing where nobody said', () => {
    const rules = given(aRunningMeeting, { ...decide, at: at(12) }, { ...decide, id: 'd2' });
    expect(rules.meeting().decisions.map((each) => each.at)).toEqual([Date.parse(at(12)), null]);
  });

  test('is refused before the meeting began, on an item that is not there, and twice', () => {
    expectRefused(given(aMeeting), decide, 'meeting-not-started');
    expectRefused(given(aRunningMeeting), { ...decide, item: 'no' }, 'item-unknown');
    expectRefused(given(aRunningMeeting, decide), decide, 'already-there');
  });

  test('the number is the rank within the meeting', () => {
    const rules = given(aRunningMeeting, decide, { ...decide, id: 'd2', item: 'i1' });
    expect(decisionNumber(klg(rules), rules.meeting(), 'd2')).toBe('KLG 2026:1-2');
  });
});

describe('changing a decision', () => {
  test('is marked when the decisions had been read out, and only then', () => {
    const rules = given(aRunningMeeting, decide, { command: 'changeDecision', decision: 'd1', text: 'Vakanser prövas till mars.' });
    expect(rules.meeting().decisions[0]).toMatchObject({ text: 'Vakanser prövas till mars.', changedAfterReadBack: false });
    rules.accept({ command: 'readBack', meeting: 'm1' });
    rules.accept({ command: 'changeDecision', decision: 'd1', followUp: '2027-01-19' });
    expect(rules.meeting().decisions[0]).toMatchObject({ followUp: '2027-01-19', changedAfterReadBack: false });
    rules.accept({ command: 'changeDecision', decision: 'd1', text: 'Annat' });
    expect(rules.meeting().decisions[0]?.changedAfterReadBack).toBe(true);
    expectRefused(rules, { command: 'changeDecision', decision: 'no', text: 'x' }, 'decision-unknown');
  });

  test('is refused once the minutes are finalised: a new one supersedes it', () => {
    const rules = given(aRunningMeeting, decide, ...aFinalisedMeeting.slice(aRunningMeeting.length));
    expectRefused(rules, { command: 'changeDecision', decision: 'd1', text: 'x' }, 'meeting-finalised');
    expectRefused(rules, { command: 'recordDissent', id: 'r1', decision: 'd1', person: 'member', text: 'x' }, 'meeting-finalised');
    rules.accept({ command: 'recordDecisionBetween', id: 'd2', group: 'klg', text: 'Nytt', takenOn: '2026-11-25', supersedes: 'd1' });
    expect(rules.meeting().decisions[0]).toMatchObject({ text: 'Vakanser prövas.', state: 'superseded' });
  });
});

describe('what becomes of a decision', () => {
  test('it is followed up until the group says carried out or not', () => {
    const rules = given(aRunningMeeting, decide, { command: 'followUpDecision', decision: 'd1', state: 'under-follow-up' }, { command: 'followUpDecision', decision: 'd1', state: 'carried-out' });
    expect(rules.meeting().decisions[0]?.state).toBe('carried-out');
    expectRefused(rules, { command: 'followUpDecision', decision: 'no', state: 'carried-out' }, 'decision-unknown');
  });

  test('dissent is kept with the one who spoke', () => {
    const rules = given(aRunningMeeting, decide, { command: 'recordDissent', id: 'r1', decision: 'd1', person: 'member', text: 'Risk för arbetsmiljön.' });
    expect(rules.meeting().decisions[0]?.dissent).toEqual([{ id: 'r1', person: 'member', text: 'Risk för arbetsmiljön.' }]);
    expectRefused(rules, { command: 'recordDissent', id: 'r1', decision: 'd1', person: 'member', text: 'igen' }, 'already-there');
    expectRefused(rules, { command: 'recordDissent', id: 'r2', decision: 'no', person: 'member', text: 'x' }, 'decision-unknown');
  });
});

describe('between meetings', () => {
  test('decisions have a series of their own for each year', () => {
    const between = { command: 'recordDecisionBetween', group: 'klg', text: 'Snabbt' } as const;
    const rules = given(aGroup, { ...between, id: 'b1', takenOn: '2026-11-01' }, { ...between, id: 'b2', takenOn: '2027-01-02' }, { ...between, id: 'b3', takenOn: '2027-02-02' });
    expect(rules.state.decisions.map((each) => betweenNumber(klg(rules), rules.state.decisions, each))).toEqual(['KLG 2026:M-1', 'KLG 2027:M-1', 'KLG 2027:M-2']);
    expectRefused(rules, { ...between, id: 'b1', takenOn: '2026-11-01' }, 'already-there');
    expectRefused(rules, { ...between, id: 'b9', group: 'no', takenOn: '2026-11-01' }, 'group-unknown');
  });
});

test('a decision is never dropped, even when its meeting has not begun any more', () => {
  const rules = given(aMeeting);
  const begun = rules.accept({ command: 'startMeeting', meeting: 'm1', at: at(0) });
  rules.accept(decide);
  rules.undo(begun);
  expect(rules.meeting()).toMatchObject({ state: 'draft', decisions: [{ id: 'd1' }] });
});

test('a decision that no longer replaces another lets it be in force again', () => {
  const rules = given(aRunningMeeting, decide, { ...decide, id: 'd2', supersedes: 'd1' });
  expect(rules.meeting().decisions[0]?.state).toBe('superseded');
  rules.accept({ command: 'changeDecision', decision: 'd2', supersedes: null });
  expect(rules.meeting().decisions[0]?.state).toBe('in-force');
});
