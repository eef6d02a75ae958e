import { describe, expect, test } from 'vitest';
import { aFinalisedMeeting, aMeeting, anEndedMeeting, aRunningMeeting, at, given } from '../given.ts';

const decide = { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i2', text: 'Vakanser prövas.' } as const;
const leave = { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) } as const;

describe('taking back', () => {
  test('the latest command is allowed, twice is not', () => {
    const rules = given(aRunningMeeting);
    const left = rules.accept(leave);
    expect(rules.undoRefused(left)).toBeUndefined();
    rules.undo(left);
    expect(rules.undoRefused(left)).toBe('already-undone');
  });

  test('what a later command builds on is refused: an item under a decision, a start under a decision, a result under the end', () => {
    const rules = given(aMeeting);
    const added = rules.accept({ command: 'addItem', id: 'i4', meeting: 'm1', title: 'Extra', type: 'decision', minutes: 5 });
    const begun = rules.accept({ command: 'startMeeting', meeting: 'm1', at: at(0) });
    rules.accept({ ...decide, item: 'i4' });
    expect(rules.undoRefused(added)).toBe('built-upon');
    expect(rules.undoRefused(begun)).toBe('built-upon');
    const ended = given(aRunningMeeting, leave, { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'done', at: at(6) });
    const result = ended.accept({ command: 'setResult', meeting: 'm1', item: 'i3', result: 'struck' });
    ended.accept({ command: 'endMeeting', meeting: 'm1', at: at(9) });
    expect(ended.undoRefused(result)).toBe('built-upon');
  });

  test('nothing changes a finalised text: no note, no decision, no result, no sending', () => {
    const rules = given(aRunningMeeting);
    const names = [rules.accept({ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'x' }), rules.accept(decide)];
    for (const command of anEndedMeeting.slice(aRunningMeeting.length)) names.push(rules.accept(command));
    for (const command of aFinalisedMeeting.slice(anEndedMeeting.length)) names.push(rules.accept(command));
    expect(names.map((name) => rules.undoRefused(name))).toEqual(names.map(() => 'meeting-finalised'));
  });

  test('a correction and what became of an action may still be taken back', () => {
    const rules = given(
      aRunningMeeting,
      { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin', owner: 'chair', due: '2026-12-01' },
      ...aFinalisedMeeting.slice(aRunningMeeting.length),
    );
    const correction = rules.accept({ command: 'correctMinutes', id: 'r1', meeting: 'm1', text: 'Det ska stå 15.' });
    const done = rules.accept({ command: 'completeAction', action: 'a1' });
    expect([rules.undoRefused(correction), rules.undoRefused(done)]).toEqual([undefined, undefined]);
  });
});

describe('bringing back', () => {
  test('is taking back the taking back', () => {
    const rules = given(aRunningMeeting);
    const before = rules.accept(leave);
    const undoing = rules.undo(before);
    expect(rules.undoRefused(undoing)).toBeUndefined();
  });

  test('is refused when something else was done meanwhile that would lose its ground', () => {
    const rules = given(aRunningMeeting);
    const undoing = rules.undo(rules.accept(leave));
    rules.accept({ ...leave, result: 'parked' });
    expect(rules.undoRefused(undoing)).toBe('built-upon');
  });
});

test('two machines that claim one number: the first in order keeps it, the other gets the next free one', () => {
  const rules = given(aMeeting, { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 });
  const other = given(aMeeting, { command: 'planMeeting', id: 'm2', group: 'klg', start: '2026-12-08T08:30', length: 60 }, { command: 'startMeeting', meeting: 'm2', at: at(1), number: '2026:1' });
  rules.accept({ command: 'startMeeting', meeting: 'm1', at: at(0), number: '2026:1' });
  rules.absorb(other.recorded.slice(-1));
  expect([rules.meeting('m1').number, rules.meeting('m2').number]).toEqual([{ year: 2026, running: 1 }, { year: 2026, running: 2 }]);
});

test('printed numbers never change, whatever is taken back or comes late', () => {
  const rules = given(aMeeting);
  const added = rules.accept({ command: 'addItem', id: 'first', meeting: 'm1', title: 'Först', type: 'information', minutes: 5, after: null });
  rules.accept({ command: 'callMeeting', meeting: 'm1' });
  const numbers = (): readonly (readonly [string, number | null])[] => rules.meeting().items.map(({ id, number }) => [id, number]);
  expect(numbers()).toEqual([['first', 1], ['i1', 2], ['i2', 3], ['i3', 4]]);
  rules.undo(added);
  expect(numbers()).toEqual([['i1', 2], ['i2', 3], ['i3', 4]]);
  rules.absorb(given(aMeeting, { command: 'addItem', id: 'early', meeting: 'm1', title: 'Tidig', type: 'information', minutes: 5, after: null }).recorded.slice(-1), '2026-11-24T07:30:00.000Z');
  expect(numbers()).toContainEqual(['i1', 2]);
  expect(new Set(rules.meeting().items.map(({ number }) => number)).size).toBe(4);
});
