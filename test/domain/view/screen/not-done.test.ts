import { describe, expect, test } from 'vitest';
import { preparationView } from '../../../../domain/view/screen/preparation/preparation-view.ts';
import { aFinalisedMeeting, aRunningMeeting, given, type Rules } from '../../given.ts';

const action = { command: 'recordLooseAction', id: 'a1', group: 'klg', text: 'Rutin för prövning', owner: 'member', due: '2026-11-20' } as const;
const plan = (id: string, day: string) => ({ command: 'planMeeting', id, group: 'klg', start: `${day}T08:30`, length: 60 }) as const;
const open = (meeting: string, day: string) => ({ command: 'startMeeting', meeting, at: `${day}T08:30:00+01:00` }) as const;
const second = [plan('m2', '2026-12-08'), { command: 'addItem', id: 'x', meeting: 'm2', title: 'Uppföljning', type: 'follow-up', minutes: 10 }, open('m2', '2026-12-08')] as const;
const review = (meeting: string, doneOn: string | null = null) => ({ command: 'reviewAction', meeting, action: 'a1', doneOn }) as const;

function notDone(rules: Rules, meeting: string) {
  const [group] = rules.people.groups;
  const proposals = (group === undefined ? null : preparationView(group, rules.state, meeting))?.proposals ?? [];
  return proposals.filter(({ origin }) => origin.kind === 'not-done');
}

describe('an action that was not done', () => {
  test('at two reviews in a row is proposed, with who has it, how often and since when', () => {
    const rules = given(aRunningMeeting, action, review('m1'), second, review('m2'), plan('m3', '2026-12-22'));
    expect(notDone(rules, 'm3')).toMatchObject([
      { origin: { kind: 'not-done', text: 'Rutin för prövning', reviews: 2, latest: '2026-12-08', promised: '2026-11-20' }, item: { type: 'discussion', presenter: 'member', confidential: false } },
    ]);
  });

  test('at one review is not, and neither is one that was done or let go since', () => {
    const once = given(aRunningMeeting, action, review('m1'), second, plan('m3', '2026-12-22'));
    const done = given(aRunningMeeting, action, review('m1'), second, review('m2'), plan('m3', '2026-12-22'), { command: 'completeAction', action: 'a1' });
    const dropped = given(aRunningMeeting, action, review('m1'), second, { ...review('m2'), dropped: true }, plan('m3', '2026-12-22'));
    expect([once, done, dropped].map((rules) => notDone(rules, 'm3'))).toEqual([[], [], []]);
  });

  test('counts from anew after it was done at a review and opened again', () => {
    const rules = given(aRunningMeeting, action, review('m1', '2026-11-24'), { command: 'reopenAction', action: 'a1' }, second, review('m2'), plan('m3', '2026-12-22'));
    expect(notDone(rules, 'm3')).toEqual([]);
  });

  test('counts a review between meetings, and two on one day as one', () => {
    const between = (on: string) => ({ command: 'sayNotDone', action: 'a1', on }) as const;
    expect(notDone(given(aRunningMeeting, action, review('m1'), between('2026-12-01'), plan('m3', '2026-12-22')), 'm3')).toHaveLength(1);
    expect(notDone(given(aRunningMeeting, action, between('2026-12-01'), between('2026-12-01'), plan('m3', '2026-12-22')), 'm3')).toEqual([]);
  });

  test('is left in peace once the group has taken it up, until it happens again', () => {
    const proposed = given(aRunningMeeting, action, review('m1'), second, review('m2'), plan('m3', '2026-12-22'));
    const id = notDone(proposed, 'm3')[0]?.id ?? '';
    const item = { command: 'addItem', id, meeting: 'm3', title: 'Rutinen', type: 'discussion', minutes: 10 } as const;
    const taken = given(aRunningMeeting, action, review('m1'), second, review('m2'), plan('m3', '2026-12-22'), item, open('m3', '2026-12-22'), plan('m4', '2027-01-12'));
    expect([notDone(taken, 'm3'), notDone(taken, 'm4')]).toEqual([[], []]);
  });
});

test('what was corrected in settled minutes since the last meeting is told at the next, and not again after that', () => {
  const correct = { command: 'correctMinutes', id: 'r1', meeting: 'm1', item: 'i2', text: 'Beloppet ska vara 18 mnkr.', on: '2026-12-01' } as const;
  const rules = given(aFinalisedMeeting, plan('m2', '2026-12-08'), plan('m3', '2026-12-22'), correct);
  const [group] = rules.people.groups;
  const origins = (meeting: string) => (group === undefined ? [] : (preparationView(group, rules.state, meeting)?.proposals ?? []).map(({ origin }) => origin));
  expect(origins('m2')).toEqual([{ kind: 'correction', meeting: { number: '2026:1', date: '2026-11-24' }, on: '2026-12-01', text: 'Beloppet ska vara 18 mnkr.' }]);
  rules.accept(open('m2', '2026-12-08'));
  expect(origins('m3').filter(({ kind }) => kind === 'correction')).toEqual([]);
});
