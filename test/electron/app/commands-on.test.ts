import { expect, test } from 'vitest';
import { commandsOnThing, openedMeeting } from '../../../electron/app/views.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { folder, preparation } from '../cli/klubba.ts';

const decide = { command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Vakanser prövas.' } as const;

function opened(store: string): { readonly workspace: Workspace; readonly accept: (command: object) => string } {
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  const accept = (command: object): string => {
    const answer = workspace.handle(command);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.id;
  };
  return { workspace, accept };
}

test('a decision is gone when everything about it is taken back, the latest first, also after a new start', () => {
  const store = folder();
  const first = opened(store);
  for (const command of preparation()) first.accept(command);
  const recorded = first.accept(decide);
  const changed = first.accept({ command: 'changeDecision', decision: 'd1', motive: 'Prognosen.' });
  expect(commandsOnThing(first.workspace, { meeting: 'm1', thing: 'd1' })).toEqual([changed, recorded]);
  first.workspace.close();

  const second = opened(store);
  const commands = commandsOnThing(second.workspace, { meeting: 'm1', thing: 'd1' });
  expect(commands).toEqual([changed, recorded]);
  for (const of of commands) second.accept({ command: 'undo', of });
  expect(second.workspace.group('klg').meetings[0]?.decisions).toEqual([]);
  expect(commandsOnThing(second.workspace, { meeting: 'm1', thing: 'd1' })).toEqual([]);
});

test('what came together with others is not taken back alone', () => {
  const { workspace, accept } = opened(folder());
  for (const command of [...preparation(), { command: 'addPerson', id: 'p2', name: 'HR-chef', group: 'klg' }]) accept(command);
  accept({ command: 'noteArrival', meeting: 'm1', person: 'p2', at: '2026-11-24T07:40:00Z' });
  accept({ command: 'recordActionForAll', meeting: 'm1', item: 'i1', text: 'Anmäl behov' });
  const [action] = workspace.group('klg').meetings[0]?.actions ?? [];
  expect(commandsOnThing(workspace, { meeting: 'm1', thing: action?.id ?? '' })).toEqual([]);
});

test('taking back stops at the meeting itself: whoever takes back a word does not mean the whole meeting', () => {
  const { workspace, accept } = opened(folder());
  for (const command of preparation()) accept(command);
  let taken = 0;
  for (let { undo } = openedMeeting(workspace, { meeting: 'm1' }).latest; undo !== null; { undo } = openedMeeting(workspace, { meeting: 'm1' }).latest) {
    accept({ command: 'undo', of: undo });
    taken += 1;
  }
  expect(taken).toBeGreaterThan(0);
  expect(openedMeeting(workspace, { meeting: 'm1' }).view.meeting.items).toEqual([]);
  workspace.close();
});
