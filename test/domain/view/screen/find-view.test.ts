import { expect, test } from 'vitest';
import { findView } from '../../../../domain/view/screen/find-view.ts';
import { aRunningMeeting, given } from '../../given.ts';

const rules = given(
  aRunningMeeting,
  { command: 'changeItem', meeting: 'm1', item: 'i1', title: 'Bemanningsplan för hemtjänsten' },
  { command: 'changeItem', meeting: 'm1', item: 'i2', title: 'Hemlig titel', confidential: true },
  { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Ny plan för bemanning' },
  { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i2', text: 'Hemligt beslut' },
  { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Räkna på planen', owner: 'chair' },
  { command: 'recordAction', id: 'a2', meeting: 'm1', item: 'i2', text: 'Hemlig åtgärd' },
);
const [klg] = rules.people.groups;
if (klg === undefined) throw new Error('There is no group.');
const held = { group: klg, state: rules.state };
const find = (sought: string, withSlips = false) => findView(rules.people, [held], sought, withSlips).found;

test('finds inside compounds, whatever it is, and says where', () => {
  const found = find('plan');
  expect(found.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual(['action a1', 'decision d1', 'item i1']);
  for (const { text, ranges } of found) expect(ranges.map(({ from, to }) => text.slice(from, to).toLowerCase())).toEqual(['plan']);
});

test('puts what begins with the words before what holds them', () => {
  expect(find('bemanning').map(({ id }) => id)).toEqual(['i1', 'd1']);
});

test('finds a meeting by its number, and people and groups by name', () => {
  expect(find('2026:1')[0]).toMatchObject({ kind: 'meeting', id: 'm1' });
  expect(find(rules.people.groups[0]?.name ?? '')[0]).toMatchObject({ kind: 'group' });
  expect(find(rules.people.people[0]?.name ?? '')[0]).toMatchObject({ kind: 'person' });
});

test('never finds the words of a confidential item', () => {
  expect(find('hemlig')).toEqual([]);
});

test('finds nothing before anything is typed', () => {
  expect(find('  ')).toEqual([]);
});

test('finds what may have been meant, and marks it, when little holds what was typed', () => {
  expect(find('bemannigsplan')).toEqual([]);
  const found = find('bemannigsplan', true);
  expect(found.map(({ id, text, ranges: [range] }) => [id, text.slice(range?.from, range?.to)])).toEqual([['i1', 'Bemanningsplan']]);
});

test('is narrowed by group, person, date and state', () => {
  expect(find('plan läge:öppen').map(({ id }) => id)).toEqual(['a1']);
  expect(find('plan person:kommundirektör').map(({ id }) => id)).toEqual(['a1', 'i1'].filter((id) => id === 'a1'));
  expect(find('plan grupp:ANN')).toEqual([]);
  expect(find('plan datum:2026-11').length).toBe(3);
  expect(find('plan före:2026-11-23')).toEqual([]);
});
