import { expect, test } from 'vitest';
import { queries } from '../../../domain/view/queries.ts';
import { findView } from '../../../domain/view/screen/find-view.ts';
import { aRunningMeeting, given } from '../given.ts';

const rules = given(
  aRunningMeeting,
  { command: 'changeItem', meeting: 'm1', item: 'i2', title: 'Hemlig titel', outcome: 'Hemligt utfall', confidential: true },
  { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Öppet beslut' },
  { command: 'recordDecision', id: 'd2', meeting: 'm1', item: 'i2', text: 'Hemligt beslut', motive: 'Hemligt motiv', followUp: '2027-01-19' },
  { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i2', text: 'Hemlig åtgärd', owner: 'chair' },
  { command: 'parkMatter', id: 'k1', meeting: 'm1', item: 'i2', text: 'Hemlig tanke' },
);
const [group] = rules.people.groups;
if (group === undefined) throw new Error('no group');
const world = { organisation: rules.people, groups: [{ group, state: rules.state }] };

test.each(Object.keys(queries))('%s says nothing of a confidential item until it is asked to', (name) => {
  expect(JSON.stringify(queries[name]?.(world, {}))).not.toMatch(/hemlig/iu);
});

test('nothing is said either when the meeting is gone, and with it the word that the item was closed', () => {
  const { decisions, actions } = rules.meeting();
  const state = { ...rules.state, meetings: [], decisions, actions };
  for (const query of Object.values(queries)) expect(JSON.stringify(query({ organisation: rules.people, groups: [{ group, state }] }, {}))).not.toMatch(/hemlig/iu);
  expect(queries['decisions']?.({ organisation: rules.people, groups: [{ group, state }] }, {}).map((row) => [row['id'], row['number'], row['closed']])).toEqual([['d1', null, true], ['d2', null, true]]);
  expect(findView(rules.people, group === undefined ? [] : [{ group, state }], 'hemlig', true).found).toEqual([]);
});

test('a confidential row keeps its id and its number, and says everything when it is asked to', () => {
  const hidden = queries['decisions']?.(world, {}) ?? [];
  expect(hidden.map((row) => [row['id'], row['number'], row['closed'] ?? false])).toEqual([['d1', 'KLG 2026:1-1', false], ['d2', 'KLG 2026:1-2', true]]);
  expect(JSON.stringify(queries['decisions']?.(world, { confidential: true }))).toContain('Hemligt motiv');
});

test('every row has an id and a text or a title', () => {
  for (const query of Object.values(queries)) {
    for (const row of query(world, {})) {
      expect(typeof row['id']).toBe('string');
      expect(typeof (row['text'] ?? row['title'])).toBe('string');
    }
  }
});

test('a question may be about one group or one meeting', () => {
  expect(queries['actions']?.(world, { group: 'KLG' })).toHaveLength(1);
  expect(queries['actions']?.(world, { group: 'SOC' })).toHaveLength(0);
  expect(queries['meetings']?.(world, { meeting: 'm1' })).toMatchObject([{ id: 'm1', number: '2026:1', state: 'running' }]);
});
