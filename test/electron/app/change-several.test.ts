import { expect, test } from 'vitest';
import { changeSeveral, markable } from '../../../electron/app/change-several.ts';
import { commandsOnThing } from '../../../electron/app/views.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { folder, preparation } from '../cli/klubba.ts';

const asked = { groups: ['klg', 'soc'], today: '2026-11-24', words: '', filter: 'all' as const, order: 'due' as const, owner: null, person: null };

/** Two groups; one action of a meeting, one that is confidential, one from between meetings in each group. */
function filled(): { readonly workspace: Workspace; readonly states: () => Readonly<Record<string, string>> } {
  const workspace = new Workspace(openStore(folder(), { mode: 'create' }));
  for (const command of [
    ...preparation(),
    { command: 'addItem', id: 'closed', meeting: 'm1', title: 'Personärende', type: 'decision', minutes: 10, confidential: true },
    { command: 'addGroup', id: 'soc', name: 'Socialförvaltningen', shortName: 'SOC' },
    { command: 'recordAction', id: 'a1', meeting: 'm1', item: 'i1', text: 'Rutin' },
    { command: 'recordAction', id: 'secret', meeting: 'm1', item: 'closed', text: 'Hemligt' },
    { command: 'recordLooseAction', id: 'a2', group: 'klg', text: 'Ring' },
    { command: 'recordLooseAction', id: 'b1', group: 'soc', text: 'Boka lokal' },
  ]) {
    const answer = workspace.handle(command);
    if (!answer.ok) throw new Error(answer.error.code);
  }
  const states = (): Readonly<Record<string, string>> =>
    Object.fromEntries(['klg', 'soc'].flatMap((group) => [...workspace.group(group).actions, ...workspace.group(group).meetings.flatMap(({ actions }) => actions)]).map(({ id, state }) => [id, state]));
  return { workspace, states };
}

test('all that a register shows are marked but the confidential ones and the closed ones', () => {
  const { workspace } = filled();
  expect([...markable(workspace, asked).actions].sort()).toEqual(['a1', 'a2', 'b1']);
  workspace.handle({ command: 'completeAction', action: 'a2' });
  expect(markable(workspace, asked)).toMatchObject({ found: 2 });
});

test('actions of two groups become the same, by one command in each, and each is taken back as one', () => {
  const { workspace, states } = filled();
  const answer = changeSeveral(workspace, { actions: ['a1', 'b1', 'a2'], to: { what: 'dropped' }, by: null });
  expect(states()).toEqual({ a1: 'dropped', a2: 'dropped', b1: 'dropped', secret: 'open' });
  if (answer.outcome !== 'changed') throw new Error(answer.outcome);
  expect(answer.commands).toHaveLength(2);
  // Taking away one of them would take the change from the others, too.
  expect(commandsOnThing(workspace, { meeting: 'm1', thing: 'a1' })).toEqual([]);
  for (const of of answer.commands.toReversed()) workspace.handle({ command: 'undo', of });
  expect(states()).toEqual({ a1: 'open', a2: 'open', b1: 'open', secret: 'open' });
});

test('one that cannot be changed in one group leaves the others of every group as they are, and is named without confidential words', () => {
  const { workspace, states } = filled();
  for (const action of ['a2', 'secret']) workspace.handle({ command: 'completeAction', action });
  const before = states();
  const answer = changeSeveral(workspace, { actions: ['b1', 'a2', 'secret', 'gone'], to: { what: 'done', on: '2026-11-20' }, by: null });
  expect(answer).toEqual({
    outcome: 'left-out',
    rows: [
      { action: 'a2', text: 'Ring', failure: { code: 'action-closed', detail: { action: 'a2' } } },
      { action: 'secret', text: null, failure: { code: 'action-closed', detail: { action: 'secret' } } },
      { action: 'gone', text: null, failure: { code: 'action-unknown', detail: { action: 'gone' } } },
    ],
  });
  expect(states()).toEqual(before);
});
