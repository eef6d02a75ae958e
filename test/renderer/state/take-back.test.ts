import { beforeEach, expect, test, vi } from 'vitest';
import { openedMeeting } from '../../../electron/app/views.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { takeBack } from '../../../renderer/meeting/take-back.ts';
import { send, sendAll } from '../../../renderer/state/send.ts';
import { folder } from '../../electron/cli/klubba.ts';

let workspace: Workspace;

/** The machine is the real one, without a window between. */
const call = async (name: string, argument: never): Promise<unknown> => {
  const { command } = argument as { command: never };
  return { ok: true, answer: name === 'handle' ? workspace.handle(command) : openedMeeting(workspace, argument) };
};

beforeEach(() => {
  vi.stubGlobal('window', { klubba: { call } });
  workspace = new Workspace(openStore(folder(), { mode: 'create' }));
  workspace.handle({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  workspace.handle({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
  return () => workspace.close();
});

const add = { command: 'addItem', meeting: 'm1', minutes: 10, type: 'information' } as const;

function titles(): readonly string[] {
  return openedMeeting(workspace, { meeting: 'm1' }).view.meeting.items.map(({ title }) => title);
}

test('what was recorded last is taken back, also when nobody has seen it yet and twice at once', async () => {
  const sent = ['a', 'b', 'c'].map(async (id) => send({ ...add, id, title: id }));
  await Promise.all([...sent, takeBack('m1', 'undo'), takeBack('m1', 'undo')]);
  expect(titles()).toEqual(['a']);
});

test('what several commands made is one deed, back and forth', async () => {
  await send({ ...add, id: 'a', title: 'a' });
  await sendAll(['b', 'c'].map((id) => ({ ...add, id, title: id })));
  expect(await takeBack('m1', 'undo')).toEqual({ isDone: true, failure: null });
  expect(titles()).toEqual(['a']);
  expect(await takeBack('m1', 'redo')).toEqual({ isDone: true, failure: null });
  expect(titles()).toEqual(['a', 'b', 'c']);
  await takeBack('m1', 'undo');
  expect(titles()).toEqual(['a']);
});
