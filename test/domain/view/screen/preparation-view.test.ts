import { describe, expect, test } from 'vitest';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { placeFor } from '../../../../domain/view/screen/preparation/place-for.ts';
import { preparationView, type PreparationView } from '../../../../domain/view/screen/preparation/preparation-view.ts';
import { aFinalisedMeeting, anEndedMeeting, aRunningMeeting, at, given, type Rules } from '../../given.ts';
import { itemOf } from '../../meeting/meeting-of.ts';

/** Two weeks after the meeting m1. */
const next = { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 120 } as const;

type Written = Exclude<WrittenCommand, { command: 'undo' }>;

function preparing(rules: Rules, id = 'm2'): PreparationView {
  const [group] = rules.people.groups;
  const view = group === undefined ? null : preparationView(group, rules.state, id);
  if (view === null) throw new Error('no view');
  return view;
}

function origins(rules: Rules, id = 'm2') {
  return preparing(rules, id).proposals.map(({ origin }) => origin);
}

describe('a postponed item', () => {
  const postponed: readonly Written[] = [
    ...aRunningMeeting,
    { command: 'changeItem', meeting: 'm1', item: 'i2', outcome: 'Vad ger balans?', presenter: 'member', proposedDecisions: ['Sök alla vakanser.'] },
    { command: 'editBackground', meeting: 'm1', item: 'i2', base: [], text: 'Bakgrunden' },
    { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) },
    { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'postponed', reason: 'incomplete', at: at(20) },
    { command: 'leaveItem', meeting: 'm1', item: 'i3', result: 'done', at: at(30) },
  ];

  test('comes to the next meeting with everything that was prepared, and says from where', () => {
    const [proposal] = preparing(given(postponed, next)).proposals;
    expect(proposal).toMatchObject({
      origin: { kind: 'postponed', meeting: { number: '2026:1', date: '2026-11-24' }, reason: 'incomplete' },
      item: { title: 'Prognos', type: 'decision', minutes: 30, outcome: 'Vad ger balans?', presenter: 'member', proposedDecisions: ['Sök alla vakanser.'], background: 'Bakgrunden' },
    });
  });

  test('is no proposal any more once it stands on that agenda, however it came there', () => {
    const rules = given(postponed, next);
    const [proposal] = preparing(rules).proposals;
    const typed = given(postponed, next, { command: 'addItem', id: 'x', meeting: 'm2', title: ' prognos ', type: 'decision', minutes: 30 });
    const taken = given(postponed, next, { command: 'addItem', id: proposal?.id ?? '', meeting: 'm2', title: 'Prognos efter oktober', type: 'decision', minutes: 30 });
    expect([...origins(typed), ...origins(taken)]).toEqual([]);
  });

  test('that was postponed again is proposed once, from the latest meeting', () => {
    const rules = given(postponed, next);
    const id = preparing(rules).proposals[0]?.id ?? '';
    const again = given(
      postponed,
      next,
      { command: 'addItem', id, meeting: 'm2', title: 'Prognos', type: 'decision', minutes: 30 },
      { command: 'startMeeting', meeting: 'm2', at: '2026-12-08T08:30:00+01:00' },
      { command: 'leaveItem', meeting: 'm2', item: id, result: 'postponed', at: '2026-12-08T08:40:00+01:00' },
      { ...next, id: 'm3', start: '2026-12-22T08:30' },
    );
    expect(origins(again, 'm3')).toEqual([{ kind: 'postponed', meeting: { number: '2026:2', date: '2026-12-08' }, reason: null }]);
  });

  test('waits for its day', () => {
    const later = given(anEndedMeeting, { command: 'setResult', meeting: 'm1', item: 'i2', result: 'postponed', postponedTo: '2026-12-22' }, next, { ...next, id: 'm3', start: '2026-12-22T08:30' });
    expect(origins(later)).toEqual([]);
    expect(origins(later, 'm3')).toMatchObject([{ kind: 'postponed' }]);
  });
});

describe('what was parked', () => {
  test('comes back on its day, with its owner, and a closed one stays closed', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'changeItem', meeting: 'm1', item: 'i3', confidential: true },
      { command: 'parkMatter', id: 'k1', meeting: 'm1', text: 'Gemensam bilpool', owner: 'chair', returns: '2026-12-08' },
      { command: 'parkMatter', id: 'k2', meeting: 'm1', text: 'Senare', returns: '2027-01-19' },
      { command: 'parkMatter', id: 'k3', meeting: 'm1', text: 'Utan dag' },
      { command: 'parkMatter', id: 'k4', meeting: 'm1', item: 'i3', text: 'Sluten tanke', returns: '2026-12-01' },
      next,
    );
    expect(preparing(rules).proposals).toMatchObject([
      { origin: { kind: 'parked', returns: '2026-12-08', meeting: { number: '2026:1' } }, item: { title: 'Gemensam bilpool', presenter: 'chair', confidential: false } },
      { origin: { kind: 'parked', returns: '2026-12-01' }, item: { title: 'Sluten tanke', confidential: true } },
    ]);
  });
});

describe('decisions', () => {
  const decided = [
    ...aRunningMeeting,
    { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Stopp', followUp: '2026-12-01' },
    { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i2', text: 'Senare', followUp: '2027-01-19' },
  ] as const;

  test('are proposed when their day of following up has come, until somebody has said what became of them', () => {
    expect(preparing(given(decided, next)).proposals).toMatchObject([
      { origin: { kind: 'follow-up-due', followUp: '2026-12-01', decision: { number: 'KLG 2026:1-1', text: 'Stopp' } }, item: { title: null, type: 'follow-up' } },
    ]);
    expect(origins(given(decided, next, { command: 'followUpDecision', decision: 'd1', state: 'carried-out' }))).toEqual([]);
  });

  test('that were taken between meetings are reported once, as one item', () => {
    const between = (id: string, takenOn: string) => ({ command: 'recordDecisionBetween', id, group: 'klg', text: id, takenOn }) as const;
    const rules = given(aFinalisedMeeting, between('before', '2026-11-20'), between('first', '2026-11-30'), between('second', '2026-12-08'), between('after', '2026-12-09'), next);
    expect(origins(rules)).toEqual([
      {
        kind: 'between',
        decisions: [
          { number: 'KLG 2026:M-2', text: 'first', on: '2026-11-30' },
          { number: 'KLG 2026:M-3', text: 'second', on: '2026-12-08' },
        ],
      },
    ]);
  });
});

describe('open actions', () => {
  test('are proposed as one follow-up that says how many and how many are overdue, unless the agenda has one', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'x', owner: 'chair', due: '2026-12-01' },
      { command: 'recordAction', id: 'a2', meeting: 'm1', item: 'i1', text: 'y', owner: 'chair', due: '2026-12-08' },
      { command: 'recordAction', id: 'a3', meeting: 'm1', item: 'i1', text: 'z' },
      { command: 'completeAction', action: 'a3', on: '2026-12-01' },
      next,
    );
    expect(preparing(rules).proposals).toMatchObject([{ origin: { kind: 'open-actions', since: '2026-11-24', open: 2, overdue: 1 }, item: { type: 'follow-up', presenter: 'secretary' } }]);
    rules.accept({ command: 'addItem', id: 'u', meeting: 'm2', title: 'Uppföljning', type: 'follow-up', minutes: 10 });
    expect(origins(rules)).toEqual([]);
  });
});

describe('standing items', () => {
  const second = [
    { ...next, id: 'm2' },
    { command: 'addItem', id: 'j1', meeting: 'm2', title: 'Öppnande', type: 'formality', minutes: 5, presenter: 'chair' },
    { command: 'addItem', id: 'j2', meeting: 'm2', title: 'Budget', type: 'decision', minutes: 30 },
    { command: 'addItem', id: 'j3', meeting: 'm2', title: 'Laget runt', type: 'information', minutes: 15 },
    { command: 'startMeeting', meeting: 'm2', at: '2026-12-08T08:30:00+01:00' },
    { ...next, id: 'm3', start: '2026-12-22T08:30' },
  ] as const;

  test('are those of both latest meetings, as they were at the latest', () => {
    const standing = preparing(given(anEndedMeeting, second), 'm3').proposals;
    expect(standing).toMatchObject([
      { origin: { kind: 'standing', meetings: 2 }, item: { title: 'Öppnande', minutes: 5, presenter: 'chair' } },
      { origin: { kind: 'standing', meetings: 2 }, item: { title: 'Laget runt', minutes: 15 } },
    ]);
  });

  test('one meeting makes no habit', () => {
    expect(origins(given(anEndedMeeting, next))).toEqual([]);
  });
});

test('a proposal stands where such items usually stand', () => {
  const items = [itemOf('open', { type: 'formality' }), itemOf('actions', { type: 'follow-up' }), itemOf('matter'), itemOf('pulse', { type: 'closing' })];
  expect(placeFor(items, 'formality')).toBe('open');
  expect(placeFor(items, 'follow-up')).toBe('actions');
  expect(placeFor(items, 'decision')).toBe('matter');
  expect(placeFor(items, 'closing')).toBe('pulse');
  expect(placeFor([], 'decision')).toBeNull();
  expect(placeFor([itemOf('pulse', { type: 'closing' })], 'decision')).toBeNull();
  expect(placeFor([itemOf('matter')], 'follow-up')).toBeNull();
});

test('the pace is what items of a type have taken for each planned minute, once there are enough of them', () => {
  const rules = given(aRunningMeeting);
  const few = preparing(given(anEndedMeeting, next));
  expect(few.pace).toEqual({});
  for (const id of ['x1', 'x2', 'x3']) rules.accept({ command: 'addItem', id, meeting: 'm1', title: id, type: 'decision', minutes: 10 });
  const lengths = [['i1', 5], ['i2', 36], ['i3', 10], ['x1', 12], ['x2', 12], ['x3', 12]] as const;
  let passed = 0;
  for (const [item, minutes] of lengths) rules.accept({ command: 'leaveItem', meeting: 'm1', item, result: 'done', at: at((passed += minutes)) });
  rules.accept({ command: 'endMeeting', meeting: 'm1', at: at(passed) });
  rules.accept(next);
  expect(preparing(rules)).toMatchObject({ pace: { decision: 1.2 }, held: 1 });
});

describe('a meeting that was called off', () => {
  const called: readonly Written[] = [
    { command: 'planMeeting', id: 'm3', group: 'klg', start: '2026-12-22T08:30', length: 120 },
    { command: 'addItem', id: 'new', meeting: 'm2', title: 'Lokaler', type: 'decision', minutes: 15, proposedDecisions: ['Hyr.'] },
    { command: 'addItem', id: 'open', meeting: 'm2', title: 'Mötet öppnas', type: 'formality', minutes: 1 },
    { command: 'cancelMeeting', meeting: 'm2', why: 'För få kan komma' },
  ];

  test('leaves its matters to the next meeting, until one has them', () => {
    const rules = given(aRunningMeeting, next, called);
    const [proposal] = preparing(rules, 'm3').proposals.filter(({ origin }) => origin.kind === 'called-off');
    expect(proposal).toMatchObject({ origin: { kind: 'called-off', meeting: { number: null, date: '2026-12-08' } }, item: { title: 'Lokaler', proposedDecisions: ['Hyr.'] } });
    expect(preparing(rules, 'm3').proposals.map(({ item }) => item.title)).not.toContain('Mötet öppnas');
    const taken = given(aRunningMeeting, next, called, { command: 'addItem', id: proposal?.id ?? '', meeting: 'm3', title: 'Lokaler i Rådhuset', type: 'decision', minutes: 15 }, { ...next, id: 'm4', start: '2027-01-05T08:30' });
    expect([...origins(taken, 'm3'), ...origins(taken, 'm4')].filter(({ kind }) => kind === 'called-off')).toEqual([]);
  });

  test('has not taken up what was postponed to it, so that it comes back once', () => {
    const postponed: readonly Written[] = [
      ...aRunningMeeting,
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'postponed', postponedTo: '2026-12-08', at: at(5) },
    ];
    const before = given(postponed, next);
    const { id = '', item } = preparing(before).proposals.find(({ origin }) => origin.kind === 'postponed') ?? {};
    const rules = given(postponed, next, { command: 'addItem', id, meeting: 'm2', title: `${item?.title ?? ''} igen`, type: 'decision', minutes: 30 }, called);
    const returned = preparing(rules, 'm3').proposals.filter(({ origin }) => origin.kind === 'postponed' || origin.kind === 'called-off');
    expect(returned.map(({ origin, item: { title } }) => [origin.kind, title])).toEqual([
      ['postponed', item?.title],
      ['called-off', 'Lokaler'],
    ]);
  });

  test('that is held after all keeps its matters', () => {
    const rules = given(aRunningMeeting, next, called.slice(0, -1));
    rules.undo(rules.accept({ command: 'cancelMeeting', meeting: 'm2' }));
    expect(origins(rules, 'm3').filter(({ kind }) => kind === 'called-off')).toEqual([]);
  });
});
