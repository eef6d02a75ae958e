import { describe, expect, test } from 'vitest';
import { shown } from '../../../../domain/meeting/prose.ts';
import { aFinalisedMeeting, aGroup, aMeeting, anEndedMeeting, aRunningMeeting, at, expectRefused, given } from '../../given.ts';

describe('given a group', () => {
  test('when a meeting is planned, then the members are expected and it has no number', () => {
    const rules = given(aGroup, { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
    const meeting = rules.meeting();
    expect(meeting).toMatchObject({ state: 'draft', number: null, start: '2026-11-24T08:30', length: 60, kind: 'regular' });
    expect(meeting.attendance.map(({ person }) => person)).toEqual(['member', 'chair', 'secretary']);
  });

  test('then a co-opted person is not expected', () => {
    const rules = given(
      aGroup,
      { command: 'addMember', group: 'klg', person: 'member', role: 'co-opted' },
      { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
    );
    expect(rules.meeting().attendance.map(({ person }) => person)).toEqual(['chair', 'secretary']);
  });

  test('then others may be named, each once, as a meeting on paper names them', () => {
    const rules = given(aGroup, { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60, expected: ['chair', 'guest', 'chair'] });
    expect(rules.meeting().attendance.map(({ person }) => person)).toEqual(['chair', 'guest']);
  });

  test('then no meeting is planned twice, or for a group that is not there', () => {
    const plan = { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 } as const;
    expectRefused(given(aGroup, plan), plan, 'already-there');
    expectRefused(given(aGroup), { ...plan, group: 'other' }, 'group-unknown');
  });
});

describe('given an agenda', () => {
  test('when an item is put after another, moved and changed, then the order follows', () => {
    const rules = given(
      aMeeting,
      { command: 'addItem', id: 'first', meeting: 'm1', title: 'Först', type: 'information', minutes: 5, after: null },
      { command: 'addItem', id: 'mid', meeting: 'm1', title: 'Mitt', type: 'information', minutes: 5, after: 'i1' },
      { command: 'moveItem', meeting: 'm1', item: 'i3', after: 'first' },
      { command: 'changeItem', meeting: 'm1', item: 'mid', minutes: 15, priority: 'could' },
    );
    expect(rules.meeting().items.map(({ id }) => id)).toEqual(['first', 'i3', 'i1', 'mid', 'i2']);
    expect(rules.meeting().items[3]).toMatchObject({ title: 'Mitt', minutes: 15, priority: 'could' });
  });

  test('then what is not there cannot be moved, changed, removed or stood after', () => {
    const rules = given(aMeeting);
    expectRefused(rules, { command: 'moveItem', meeting: 'm1', item: 'no', after: null }, 'item-unknown');
    expectRefused(rules, { command: 'moveItem', meeting: 'm1', item: 'i1', after: 'no' }, 'item-unknown');
    expectRefused(rules, { command: 'moveItem', meeting: 'm1', item: 'i1', after: 'i1' }, 'a-loop');
    expectRefused(rules, { command: 'changeItem', meeting: 'm1', item: 'no', minutes: 3 }, 'item-unknown');
    expectRefused(rules, { command: 'removeItem', meeting: 'm1', item: 'no' }, 'item-unknown');
    expectRefused(rules, { command: 'editBackground', meeting: 'm1', item: 'no', base: [], text: 'x' }, 'item-unknown');
    expectRefused(rules, { command: 'addItem', id: 'i1', meeting: 'm1', title: 'x', type: 'information', minutes: 5 }, 'already-there');
    expectRefused(rules, { command: 'addItem', id: 'i9', meeting: 'm1', title: 'x', type: 'information', minutes: 5, after: 'no' }, 'item-unknown');
    expectRefused(rules, { command: 'callMeeting', meeting: 'no' }, 'meeting-unknown');
  });

  test('when an item is removed from a draft it is gone, and from a called meeting it is refused', () => {
    expect(given(aMeeting, { command: 'removeItem', meeting: 'm1', item: 'i2' }).meeting().items.map(({ id }) => id)).toEqual(['i1', 'i3']);
    const called = given(aMeeting, { command: 'callMeeting', meeting: 'm1' });
    expectRefused(called, { command: 'removeItem', meeting: 'm1', item: 'i2' }, 'item-in-use');
  });

  test('when the meeting is called, then items are numbered, breaks are not, and numbers never change', () => {
    const rules = given(
      aMeeting,
      { command: 'addItem', id: 'pause', meeting: 'm1', title: 'Paus', type: 'break', minutes: 10, after: 'i1' },
      { command: 'callMeeting', meeting: 'm1' },
      { command: 'moveItem', meeting: 'm1', item: 'i3', after: null },
      { command: 'addItem', id: 'late', meeting: 'm1', title: 'Sen', type: 'information', minutes: 5, after: null },
    );
    expect(rules.meeting()).toMatchObject({ state: 'called', calledOn: '2026-11-24' });
    expect(rules.meeting().items.map(({ id, number }) => [id, number])).toEqual([
      ['late', 4],
      ['i3', 3],
      ['i1', 1],
      ['pause', null],
      ['i2', 2],
    ]);
  });

  test('when the background is edited on two machines at once, then both texts are kept, and one that joins them replaces both', () => {
    const rules = given(aMeeting, { command: 'editBackground', meeting: 'm1', item: 'i2', base: [], text: 'Ett' });
    const [first] = rules.meeting().items[1]?.background ?? [];
    rules.accept({ command: 'editBackground', meeting: 'm1', item: 'i2', base: [first?.id ?? ''], text: 'Två' });
    rules.accept({ command: 'editBackground', meeting: 'm1', item: 'i2', base: [first?.id ?? ''], text: 'Tre' });
    const both = rules.meeting().items[1]?.background ?? [];
    expect(both.map(({ text }) => text)).toEqual(['Två', 'Tre']);
    rules.accept({ command: 'editBackground', meeting: 'm1', item: 'i2', base: both.map(({ id }) => id), text: 'Två och tre' });
    expect(rules.meeting().items[1]?.background).toHaveLength(1);
    expect(shown(rules.meeting().items[1]?.background ?? [])).toBe('Två och tre');
  });
});

describe('given a meeting that has begun', () => {
  test('then its planned start and length stay, and its place may change', () => {
    const rules = given(aRunningMeeting, { command: 'changeMeeting', meeting: 'm1', place: 'Sal B', chair: 'member' });
    expect(rules.meeting()).toMatchObject({ place: 'Sal B', chair: 'member' });
    expectRefused(rules, { command: 'changeMeeting', meeting: 'm1', length: 90 }, 'meeting-started');
    expectRefused(rules, { command: 'changeMeeting', meeting: 'm1', start: '2026-11-25T08:30' }, 'meeting-started');
    expectRefused(rules, { command: 'callMeeting', meeting: 'm1' }, 'meeting-started');
  });

  test('then an item that is added is extra, takes the next number and keeps its timebox as planned', () => {
    const rules = given(aRunningMeeting, { command: 'addItem', id: 'extra', meeting: 'm1', title: 'Fråga', type: 'discussion', minutes: 5 });
    expect(rules.meeting().items.at(-1)).toMatchObject({ id: 'extra', extra: true, number: 4, planned: 5 });
  });

  test('then a timebox that is changed does not change what was planned', () => {
    const rules = given(aRunningMeeting, { command: 'changeItem', meeting: 'm1', item: 'i2', minutes: 10 });
    expect(rules.meeting().items[1]).toMatchObject({ minutes: 10, planned: 30 });
  });
});

test('given finalised minutes, then nothing of the meeting can be changed', () => {
  const rules = given(aFinalisedMeeting);
  expectRefused(rules, { command: 'changeItem', meeting: 'm1', item: 'i1', title: 'Annat' }, 'meeting-finalised');
  expectRefused(rules, { command: 'writeNote', id: 'n', meeting: 'm1', item: 'i1', text: 'x' }, 'meeting-finalised');
  expectRefused(rules, { command: 'recordDecision', id: 'd', meeting: 'm1', item: 'i1', text: 'x' }, 'meeting-finalised');
});

test('given an ended meeting, then a start is refused', () => {
  expectRefused(given(anEndedMeeting), { command: 'startMeeting', meeting: 'm1', at: at(60) }, 'meeting-started');
});
