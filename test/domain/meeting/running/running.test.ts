import { describe, expect, test } from 'vitest';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { elapsed } from '../../../../domain/meeting/timing/spans.ts';
import { shown } from '../../../../domain/meeting/prose.ts';
import { aMeeting, anEndedMeeting, aRunningMeeting, at, expectRefused, given, start, type Rules } from '../../given.ts';

const minute = 60_000;

function results(rules: Rules): readonly (string | undefined)[] {
  return rules.meeting().items.map(({ result }) => result?.kind);
}

function minutesOn(rules: Rules, item: string, until = 0): number {
  return elapsed(rules.meeting().spans, item, start + until * minute) / minute;
}

describe('starting', () => {
  test('when a draft is started without a notice, then its first item begins, numbers are printed and a number is claimed', () => {
    const rules = given(aRunningMeeting);
    expect(rules.meeting()).toMatchObject({ state: 'running', number: { year: 2026, running: 1 } });
    expect(currentItem(rules.meeting())?.id).toBe('i1');
    expect(rules.meeting().items.map(({ number, planned }) => [number, planned])).toEqual([[1, 5], [2, 30], [3, 10]]);
  });

  test('given a group that began with Klubba in the middle of a year, then its first meeting can be the seventeenth', () => {
    const rules = given(aMeeting, { command: 'changeGroup', group: 'klg', lastMeetingNumber: 16 }, { command: 'startMeeting', meeting: 'm1', at: at(0) });
    expect(rules.meeting().number).toEqual({ year: 2026, running: 17 });
  });

  test('then the number may be edited, and one that is taken is refused', () => {
    const rules = given(
      aMeeting,
      { command: 'startMeeting', meeting: 'm1', at: at(0), number: '2026:5' },
      { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 },
    );
    expectRefused(rules, { command: 'startMeeting', meeting: 'm2', at: at(0), number: '2026:5' }, 'number-taken');
    rules.accept({ command: 'startMeeting', meeting: 'm2', at: at(0) });
    expect(rules.meeting('m2').number).toEqual({ year: 2026, running: 6 });
  });

  test('then the meeting keeps who leads and who writes it, whoever the group gets afterwards', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'addMember', group: 'klg', person: 'member', role: 'chair' },
      { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60, secretary: 'chair' },
      { command: 'startMeeting', meeting: 'm2', at: at(0) },
    );
    expect(rules.meeting()).toMatchObject({ chair: 'chair', secretary: 'secretary' });
    expect(rules.meeting('m2')).toMatchObject({ chair: 'member', secretary: 'chair' });
  });

  test('given an empty agenda, then the meeting runs without an item and can be ended', () => {
    const rules = given(
      aMeeting.slice(0, 6),
      { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
      { command: 'startMeeting', meeting: 'm1', at: at(0) },
      { command: 'endMeeting', meeting: 'm1', at: at(10) },
    );
    expect(rules.meeting().sittings).toEqual([{ start: '2026-11-24T08:30', length: 60, startedAt: start, endedAt: start + 10 * minute }]);
  });
});

describe('leaving an item', () => {
  test('when it is left, then it has its result and its time, and the next begins in the same instant', () => {
    const rules = given(aRunningMeeting, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(6) });
    expect(results(rules)).toEqual(['done', undefined, undefined]);
    expect(minutesOn(rules, 'i1')).toBe(6);
    expect(currentItem(rules.meeting())?.id).toBe('i2');
    expect(rules.meeting().spans.at(-1)).toMatchObject({ item: 'i2', from: start + 6 * minute, to: null });
  });

  test('when it is left a second time, then nothing happens and it is said that it was left already', () => {
    const rules = given(aRunningMeeting, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(6) });
    expectRefused(rules, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(7) }, 'item-already-left');
    expectRefused(rules, { command: 'leaveItem', meeting: 'm1', item: 'i3', result: 'done', at: at(7) }, 'item-not-current');
    expectRefused(rules, { command: 'leaveItem', meeting: 'm1', item: 'no', result: 'done', at: at(7) }, 'item-unknown');
    expectRefused(given(aMeeting), { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(7) }, 'meeting-not-running');
  });

  test('then a result keeps only what belongs to its kind', () => {
    const rules = given(aRunningMeeting, {
      command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'postponed', postponedTo: '2026-12-08', reason: 'incomplete', returns: '2027-01-01', at: at(6),
    });
    expect(rules.meeting().items[0]?.result).toEqual({ kind: 'postponed', postponedTo: '2026-12-08', reason: 'incomplete', handedTo: null, returns: null });
  });

  test('given a clock that runs behind, then a stretch never ends before it began', () => {
    const rules = given(aRunningMeeting, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(-10) });
    expect(minutesOn(rules, 'i1')).toBe(0);
    expect(rules.meeting().spans.at(-1)).toMatchObject({ from: start });
  });

  test('when leaving is taken back, then the time since goes back to the item that was left', () => {
    const rules = given(aRunningMeeting);
    const left = rules.accept({ command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(6) });
    rules.undo(left);
    expect(currentItem(rules.meeting())?.id).toBe('i1');
    expect(minutesOn(rules, 'i1', 9)).toBe(9);
  });
});

describe('going to an item', () => {
  test('when another is gone to, then the one before keeps its time and waits for its result', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'goToItem', meeting: 'm1', item: 'i3', at: at(2) },
      { command: 'leaveItem', meeting: 'm1', item: 'i3', result: 'done', at: at(5) },
    );
    expect(minutesOn(rules, 'i1')).toBe(2);
    expect(currentItem(rules.meeting())?.id).toBe('i1');
    expect(results(rules)).toEqual([undefined, undefined, 'done']);
    expectRefused(rules, { command: 'goToItem', meeting: 'm1', item: 'no', at: at(6) }, 'item-unknown');
    expectRefused(given(aMeeting), { command: 'goToItem', meeting: 'm1', item: 'i2', at: at(6) }, 'meeting-not-running');
  });
});

describe('results', () => {
  test('may be set, mended and taken back without going to the item', () => {
    const rules = given(aRunningMeeting, { command: 'setResult', meeting: 'm1', item: 'i3', result: 'struck' });
    expect(results(rules)[2]).toBe('struck');
    rules.accept({ command: 'setResult', meeting: 'm1', item: 'i3', result: null });
    expect(results(rules)[2]).toBeUndefined();
    expectRefused(rules, { command: 'setResult', meeting: 'm1', item: 'no', result: 'done' }, 'item-unknown');
    expectRefused(given(aMeeting), { command: 'setResult', meeting: 'm1', item: 'i1', result: 'done' }, 'meeting-not-started');
    expectRefused(given(anEndedMeeting), { command: 'setResult', meeting: 'm1', item: 'i1', result: null }, 'meeting-over');
  });

  test('the rest is postponed with one key: not reached, to the next meeting; the current item stays, a break is struck', () => {
    const rules = given(
      aMeeting,
      { command: 'addItem', id: 'pause', meeting: 'm1', title: 'Paus', type: 'break', minutes: 10 },
      { command: 'startMeeting', meeting: 'm1', at: at(0) },
      { command: 'postponeRest', meeting: 'm1' },
    );
    expect(results(rules)).toEqual([undefined, 'postponed', 'postponed', 'struck']);
    expect(rules.meeting().items[1]?.result).toMatchObject({ reason: 'not-reached', postponedTo: null });
    expectRefused(rules, { command: 'postponeRest', meeting: 'm1' }, 'nothing-to-postpone');
    expectRefused(given(aMeeting), { command: 'postponeRest', meeting: 'm1' }, 'meeting-not-running');
  });
});

describe('pause and adjourning', () => {
  test('a pause is nobody\'s time', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'pauseMeeting', meeting: 'm1', at: at(3) },
    );
    expect(isPaused(rules.meeting())).toBe(true);
    expectRefused(rules, { command: 'pauseMeeting', meeting: 'm1', at: at(4) }, 'meeting-paused');
    expectRefused(rules, { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(4) }, 'meeting-paused');
    rules.accept({ command: 'resumeMeeting', meeting: 'm1', at: at(10) });
    expect(minutesOn(rules, 'i1', 12)).toBe(5);
    expectRefused(rules, { command: 'resumeMeeting', meeting: 'm1', at: at(11) }, 'meeting-not-paused');
    expectRefused(given(aMeeting), { command: 'pauseMeeting', meeting: 'm1', at: at(4) }, 'meeting-not-running');
  });

  test('an adjourned meeting goes on another day under its number, with a sitting of its own', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'adjournMeeting', meeting: 'm1', at: at(20), resumes: '2026-11-26T13:00', length: 45 },
    );
    expect(rules.meeting()).toMatchObject({ state: 'adjourned', resumes: { start: '2026-11-26T13:00', length: 45 } });
    expectRefused(rules, { command: 'adjournMeeting', meeting: 'm1', at: at(21) }, 'meeting-not-running');
    rules.accept({ command: 'openSitting', meeting: 'm1', at: '2026-11-26T12:05:00Z' });
    expect(rules.meeting()).toMatchObject({ state: 'running', number: { running: 1 } });
    expect(rules.meeting().sittings).toHaveLength(2);
    expect(rules.meeting().sittings[1]).toMatchObject({ start: '2026-11-26T13:00', length: 45 });
    expect(currentItem(rules.meeting())?.id).toBe('i1');
    expectRefused(rules, { command: 'openSitting', meeting: 'm1', at: at(30) }, 'meeting-not-adjourned');
  });

  test('an adjourned meeting may also be ended as it is', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'adjournMeeting', meeting: 'm1', at: at(20) },
      { command: 'postponeRest', meeting: 'm1' },
      { command: 'endMeeting', meeting: 'm1', at: at(90) },
    );
    expect(rules.meeting().sittings.at(-1)?.endedAt).toBe(start + 20 * minute);
  });
});

describe('more time and new plans', () => {
  test('five more minutes come from a named item, as new boxes, so that two machines that say the same say it once', () => {
    const rules = given(aRunningMeeting, { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'i2' });
    expect(rules.meeting().items.map(({ minutes }) => minutes)).toEqual([10, 25, 10]);
    expectRefused(rules, { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 10, from: 'i3' }, 'giver-too-short');
    expectRefused(rules, { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'i1' }, 'a-loop');
    expectRefused(rules, { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'no' }, 'item-unknown');
    expectRefused(given(aMeeting), { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'i2' }, 'meeting-not-running');
    rules.accept({ command: 'setResult', meeting: 'm1', item: 'i3', result: 'struck' });
    expectRefused(rules, { command: 'giveTime', meeting: 'm1', item: 'i1', minutes: 5, from: 'i3' }, 'item-has-result');
  });

  test('one key applies a proposal and one takes it back', () => {
    const rules = given(aMeeting, { command: 'changeItem', meeting: 'm1', item: 'i3', shortest: 5, priority: 'could' }, { command: 'startMeeting', meeting: 'm1', at: at(20) });
    const before = rules.state;
    const applied = rules.accept({ command: 'replanMeeting', meeting: 'm1', at: at(20), end: at(60), way: 'shrink' });
    expect(rules.meeting().items.map(({ minutes }) => minutes)).toEqual([5, 30, 5]);
    rules.undo(applied);
    expect(rules.state).toEqual(before);
    rules.accept({ command: 'replanMeeting', meeting: 'm1', at: at(20), end: at(60), way: 'postpone' });
    expect(rules.meeting().items[2]?.result).toMatchObject({ kind: 'postponed', reason: 'not-reached' });
  });

  test('a later end is agreed without moving what overrun counts from', () => {
    const rules = given(aMeeting, { command: 'startMeeting', meeting: 'm1', at: at(20) }, { command: 'replanMeeting', meeting: 'm1', at: at(20), end: at(60), way: 'later-end' });
    expect(rules.meeting().agreedEnd).toBe(start + 65 * minute);
    expect(rules.meeting().sittings[0]?.length).toBe(60);
  });

  test('what was never proposed cannot be applied', () => {
    expectRefused(given(aRunningMeeting), { command: 'replanMeeting', meeting: 'm1', at: at(0), end: at(60), way: 'shrink' }, 'cannot-replan');
    expectRefused(given(aMeeting), { command: 'replanMeeting', meeting: 'm1', at: at(0), end: at(20), way: 'postpone' }, 'meeting-not-running');
  });
});

describe('mending times', () => {
  const left = { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(6) } as const;

  test('when a boundary is moved, then both neighbours follow and what stood there is kept', () => {
    const rules = given(aRunningMeeting, left);
    const span = rules.meeting().spans[0]?.id ?? '';
    rules.accept({ command: 'mendTime', meeting: 'm1', span, edge: 'to', at: at(4) });
    expect(minutesOn(rules, 'i1')).toBe(4);
    expect(rules.meeting().spans[1]?.from).toBe(start + 4 * minute);
    expect(rules.meeting().mendedTimes).toMatchObject([{ span, edge: 'to', before: start + 6 * minute, after: start + 4 * minute }]);
  });

  test('"vi började 08.34": the sitting begins where its first item does', () => {
    const rules = given(aRunningMeeting, left);
    rules.accept({ command: 'mendTime', meeting: 'm1', span: rules.meeting().spans[0]?.id ?? '', edge: 'from', at: at(4) });
    expect(rules.meeting().sittings[0]?.startedAt).toBe(start + 4 * minute);
    expect(minutesOn(rules, 'i1')).toBe(2);
  });

  test('then a time beyond its neighbours, or of a stretch that is not there, is refused', () => {
    const rules = given(aRunningMeeting, left);
    const span = rules.meeting().spans[0]?.id ?? '';
    expectRefused(rules, { command: 'mendTime', meeting: 'm1', span, edge: 'to', at: at(-1) }, 'time-out-of-place');
    expectRefused(rules, { command: 'mendTime', meeting: 'm1', span: 'no', edge: 'to', at: at(1) }, 'span-unknown');
    expectRefused(rules, { command: 'mendTime', meeting: 'm1', span: rules.meeting().spans[1]?.id ?? '', edge: 'to', at: at(9) }, 'span-unknown');
  });

  test('an item may be marked as not measured', () => {
    const rules = given(aRunningMeeting, { command: 'setMeasured', meeting: 'm1', item: 'i1', measured: false });
    expect(rules.meeting().items[0]?.notMeasured).toBe(true);
    expectRefused(rules, { command: 'setMeasured', meeting: 'm1', item: 'no', measured: false }, 'item-unknown');
  });
});

describe('what is written down', () => {
  test('notes belong to the item that they name, whatever is current, and are edited', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(6) },
      { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Sagt på första punkten', at: at(7) },
    );
    const note = rules.meeting().items[0]?.notes[0];
    expect(shown(note?.text ?? [])).toBe('Sagt på första punkten');
    rules.accept({ command: 'editNote', meeting: 'm1', item: 'i1', note: 'n1', base: (note?.text ?? []).map(({ id }) => id), text: 'Rättat' });
    expect(shown(rules.meeting().items[0]?.notes[0]?.text ?? [])).toBe('Rättat');
    expectRefused(rules, { command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i2', text: 'igen' }, 'already-there');
    expectRefused(rules, { command: 'writeNote', id: 'n2', meeting: 'm1', item: 'no', text: 'x' }, 'item-unknown');
    expectRefused(rules, { command: 'editNote', meeting: 'm1', item: 'i1', note: 'no', base: [], text: 'x' }, 'note-unknown');
  });

  test('matters are parked with an owner and a day', () => {
    const rules = given(aRunningMeeting, { command: 'parkMatter', id: 'k1', meeting: 'm1', item: 'i2', text: 'Gemensam bilpool', owner: 'member', returns: '2027-01-19' });
    expect(rules.meeting().parked).toEqual([{ id: 'k1', item: 'i2', text: 'Gemensam bilpool', owner: 'member', returns: '2027-01-19' }]);
    expectRefused(rules, { command: 'parkMatter', id: 'k1', meeting: 'm1', text: 'igen' }, 'already-there');
    expectRefused(rules, { command: 'parkMatter', id: 'k2', meeting: 'm1', item: 'no', text: 'x' }, 'item-unknown');
  });

  test('saying that it is unclear what the group is after is kept with its time', () => {
    const rules = given(aRunningMeeting, { command: 'sayUnclear', meeting: 'm1', item: 'i1', at: at(3) });
    expect(rules.meeting().items[0]?.unclear).toEqual([start + 3 * minute]);
    expectRefused(rules, { command: 'sayUnclear', meeting: 'm1', item: 'no', at: at(3) }, 'item-unknown');
    expectRefused(given(aMeeting), { command: 'sayUnclear', meeting: 'm1', item: 'i1', at: at(3) }, 'meeting-not-running');
  });
});
