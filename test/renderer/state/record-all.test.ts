import { beforeEach, expect, test, vi } from 'vitest';
import { openedMeeting } from '../../../electron/app/views.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import { recordAll, takeAllBack } from '../../../renderer/meeting/record-all.ts';
import { troubleOfLeaving } from '../../../renderer/screen/run/state/trouble-of-leaving.ts';
import { folder } from '../../electron/cli/klubba.ts';

let workspace: Workspace;
/** Titles whose taking back the disk does not take. */
let stuck: readonly string[];
const commandOf = new Map<string, string>();

/** The machine is the real one, but for a disk that fails at will. */
const call = async (_name: string, { command }: { readonly command: { readonly command: string; readonly title?: string; readonly of?: string } }): Promise<unknown> => {
  if (command.command === 'undo' && stuck.includes(commandOf.get(command.of ?? '') ?? '')) return { ok: true, answer: { ok: false, error: { code: 'not-saved', detail: {} } } };
  const answer = workspace.handle(command);
  if (answer.ok) commandOf.set(answer.id, command.title ?? '');
  return { ok: true, answer };
};

beforeEach(() => {
  vi.stubGlobal('window', { klubba: { call } });
  stuck = [];
  workspace = new Workspace(openStore(folder(), { mode: 'create' }));
  workspace.handle({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  workspace.handle({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
  return () => workspace.close();
});

const add = (id: string) => ({ command: 'addItem', meeting: 'm1', minutes: 10, type: 'information', id, title: id }) as const;

function titles(): readonly string[] {
  return openedMeeting(workspace, { meeting: 'm1' }).view.meeting.items.map(({ title }) => title);
}

test('where one of several is refused nothing of them remains', async () => {
  expect(await recordAll([add('a'), add('b'), add('a')])).toMatchObject({ back: [], failure: { code: 'already-there' }, remains: false });
  expect(titles()).toEqual([]);
});

test('what was recorded before a refusal and cannot be taken back is told', async () => {
  stuck = ['a'];
  expect(await recordAll([add('a'), add('b'), add('a')])).toMatchObject({ failure: { code: 'already-there' }, remains: true });
  expect(titles()).toEqual(['a']);
});

test('several are taken back as one; where only a part can be, that is what is said', async () => {
  const first = await recordAll([add('a'), add('b')]);
  expect(await takeAllBack(first.back)).toBe(null);
  expect(titles()).toEqual([]);
  const second = await recordAll([add('c'), add('d')]);
  stuck = ['c'];
  expect(await takeAllBack(second.back)).toMatchObject({ code: 'taken-back-in-part' });
  stuck = ['c', 'd'];
  const third = await recordAll([add('d2')]);
  stuck = ['d2'];
  expect(await takeAllBack(third.back)).toMatchObject({ code: 'not-saved' });
});

test('an item that was left is left, whatever became of calling the others back', () => {
  const refused = { code: 'not-saved', detail: {} };
  expect(troubleOfLeaving({ done: [], failure: refused })).toBe(refused);
  expect(troubleOfLeaving({ done: ['left'], failure: refused })).toMatchObject({ code: 'room-not-recalled' });
  expect(troubleOfLeaving({ done: ['left'], failure: { code: 'nobody-returns', detail: {} } })).toBe(null);
  expect(troubleOfLeaving({ done: ['left', 'back'], failure: null })).toBe(null);
});
