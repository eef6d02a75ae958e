import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../domain/view/minutes/build.ts';
import { minutesAsMarkdown } from '../../../domain/view/minutes/markdown.ts';
import { meetingView } from '../../../domain/view/screen/meeting-view.ts';
import { preparationView } from '../../../domain/view/screen/preparation/preparation-view.ts';
import { aFinalisedMeeting, aMeeting, anEndedMeeting, expectRefused, given, start, type Rules } from '../given.ts';

const decision = (id: string, text: string) => ({ command: 'recordDecision', id, meeting: 'm1', item: 'i2', text, followUp: '2026-12-01' }) as const;
const plan = (id: string, day: string) => ({ command: 'planMeeting', id, group: 'klg', start: `${day}T08:30`, length: 60 }) as const;
const begin = (meeting: string, day: string) => ({ command: 'startMeeting', meeting, at: `${day}T08:30:00+01:00` }) as const;
const follow = { command: 'reviewDecision', meeting: 'm2', decision: 'd1' } as const;
const item = { command: 'addItem', id: 'd1_in_m2', meeting: 'm2', title: 'Uppföljning', type: 'follow-up', minutes: 10 } as const;
const before = [...anEndedMeeting, decision('d1', 'Stopp'), decision('d2', 'Köp'), plan('m2', '2026-12-08'), item, begin('m2', '2026-12-08')] as const;

function minutes(rules: Rules) {
  const [group] = rules.people.groups;
  if (group === undefined) throw new Error('no group');
  return minutesOf({ organisation: rules.people, group, state: rules.state, meeting: rules.meeting('m2'), zone: 'Europe/Stockholm', now: start, withConfidential: false });
}

function due(rules: Rules, meeting: string) {
  const [group] = rules.people.groups;
  const proposals = (group === undefined ? null : preparationView(group, rules.state, meeting))?.proposals ?? [];
  return proposals.flatMap(({ origin }) => (origin.kind === 'follow-up-due' ? [{ text: origin.decision.text, on: origin.followUp }] : []));
}

describe('a decision that the group follows up at a meeting', () => {
  test('gets its new state, and the minutes tell of it and of no other', () => {
    const rules = given(before, { ...follow, state: 'carried-out' }, { ...follow, decision: 'd2', state: 'in-force' });
    expect(rules.meeting().decisions.map(({ state }) => state)).toEqual(['carried-out', 'in-force']);
    expect(minutes(rules).followedUp).toEqual([{ number: 'KLG 2026:1-1', text: 'Stopp', was: 'in-force', state: 'carried-out', next: null }]);
    expect(minutesAsMarkdown(minutes(rules), 'sv')).toContain('## Uppföljda beslut');
  });

  test('is told against how it stood when the group came to it, however often it changes its mind', () => {
    const rules = given(before, { ...follow, state: 'carried-out' }, { ...follow, state: 'in-force' });
    expect(minutes(rules).followedUp).toEqual([]);
    rules.accept({ ...follow, state: 'not-carried-out' });
    expect(minutes(rules).followedUp).toMatchObject([{ was: 'in-force', state: 'not-carried-out' }]);
  });

  test('is as it was when it is taken back', () => {
    const rules = given(before);
    rules.undo(rules.accept({ ...follow, state: 'carried-out' }));
    expect(rules.meeting().decisions[0]?.state).toBe('in-force');
    expect(minutes(rules).followedUp).toEqual([]);
  });

  test('keeps the text of minutes that are settled', () => {
    const rules = given(aFinalisedMeeting, plan('m2', '2026-12-08'), begin('m2', '2026-12-08'));
    expectRefused(rules, { ...follow, meeting: 'm1', state: 'carried-out' }, 'meeting-finalised');
    expectRefused(rules, { ...follow, state: 'carried-out' }, 'decision-unknown');
    expectRefused(given(aMeeting), { ...follow, meeting: 'm1', state: 'carried-out' }, 'meeting-not-started');
  });

  test('stands beside the item that takes it up', () => {
    const rules = given(before);
    const [group] = rules.people.groups;
    const view = group === undefined ? null : meetingView(rules.people, group, rules.state, 'm2');
    expect(view?.takenUp).toMatchObject([{ item: 'd1_in_m2', number: 'KLG 2026:1-1', closed: false, decision: { text: 'Stopp' } }]);
  });

  test('comes back on the day that was named, or at once where none was, until the group has said what it led to', () => {
    const named = given(before, { ...follow, state: 'under-follow-up', next: '2027-01-19' }, { ...follow, decision: 'd2', state: 'carried-out' }, plan('m3', '2026-12-22'), plan('m4', '2027-01-19'));
    expect([due(named, 'm3'), due(named, 'm4')]).toEqual([[], [{ text: 'Stopp', on: '2027-01-19' }]]);
    const unnamed = given(before, { ...follow, state: 'under-follow-up' }, { ...follow, decision: 'd2', state: 'not-carried-out' }, plan('m3', '2026-12-22'));
    expect(due(unnamed, 'm3')).toEqual([{ text: 'Stopp', on: '2026-12-09' }]);
  });
});
