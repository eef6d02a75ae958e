import { expect, onTestFinished, test } from 'vitest';
import { versionsOf } from '../../../electron/app/merge/versions.ts';
import { openedMeeting } from '../../../electron/app/views.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { openStore } from '../../../electron/store/store.ts';
import { handled, machines, type Machines } from '../share/stores.ts';

/** Chair and secretary, each with a store; the chair's has started the meeting, which has three items. */
function two(): { readonly all: Machines; readonly chair: Workspace; readonly secretary: Workspace; readonly meet: () => void } {
  const all = machines(2);
  const [a = '', b = ''] = all.stores;
  handled(a, { command: 'addPerson', id: 'secretary', name: 'Kanslichef', group: 'klg' }, ...['i2', 'i3'].map((id) => ({ command: 'addItem', id, meeting: 'm1', title: id, type: 'information', minutes: 10 })));
  const meet = (): void => [a, b, a].forEach((store) => void synchronise(store));
  meet();
  const [chair, secretary] = [a, b].map((store) => new Workspace(openStore(store, { mode: 'write' })));
  if (chair === undefined || secretary === undefined) throw new Error('Two stores.');
  onTestFinished(() => [chair, secretary].forEach((workspace) => workspace.close()));
  return { all, chair, secretary, meet };
}

const leave = (item: string, minute: number) => ({ command: 'leaveItem', meeting: 'm1', item, at: `2026-11-24T07:${minute}:00Z`, result: 'done' });
const opened = (workspace: Workspace) => openedMeeting(workspace, { meeting: 'm1' });

test('the clock is held where the meeting was started, and goes to whoever takes it', () => {
  const { chair, secretary, meet } = two();
  expect(opened(chair).clock).toMatchObject({ isHere: true });
  expect(opened(secretary).clock).toMatchObject({ isHere: false });
  expect(secretary.handle({ command: 'takeClock', meeting: 'm1' }, 'secretary')).toMatchObject({ ok: true });
  meet();
  expect(opened(chair).clock).toMatchObject({ isHere: false, person: 'secretary' });
  expect(opened(secretary).clock).toMatchObject({ isHere: true });
});

test('an item that somebody else has left is refused with who that was', () => {
  const { chair, secretary, meet } = two();
  expect(chair.handle(leave('i1', 40), 'chair')).toMatchObject({ ok: true });
  expect(chair.handle(leave('i1', 41), 'chair')).toMatchObject({ ok: false, error: { code: 'item-already-left', detail: { item: 'i1' } } });
  meet();
  expect(secretary.handle(leave('i1', 41), 'secretary')).toMatchObject({ ok: false, error: { code: 'item-already-left', detail: { item: 'i1', by: 'chair' } } });
});

test('two who leave the same item before they have met leave it once, and the second is told', () => {
  const { chair, secretary, meet } = two();
  expect(chair.handle(leave('i1', 40), 'chair')).toMatchObject({ ok: true });
  expect(secretary.handle(leave('i1', 41), 'secretary')).toMatchObject({ ok: true });
  meet();
  expect(opened(chair).view.meeting).toEqual(opened(secretary).view.meeting);
  const told = [opened(chair), opened(secretary)].flatMap(({ overtaken }) => overtaken);
  expect(told).toMatchObject([{ deed: 'itemLeft', item: 'i1' }]);
});

test('what two wrote in one note has its writers, and one text that could take their place', () => {
  const { chair, secretary, meet } = two();
  expect(chair.handle({ command: 'writeNote', id: 'n1', meeting: 'm1', item: 'i1', text: 'Kostnaden är 11 mnkr till och med oktober.' }, 'chair')).toMatchObject({ ok: true });
  meet();
  const base = opened(secretary).view.meeting.items[0]?.notes[0]?.text.map(({ id }) => id);
  const edit = (text: string) => ({ command: 'editNote', meeting: 'm1', item: 'i1', note: 'n1', base, text });
  expect(chair.handle(edit('Kostnaden är 11,4 mnkr till och med oktober.'), 'chair')).toMatchObject({ ok: true });
  expect(secretary.handle(edit('Kostnaden är 11 mnkr till och med november.'), 'secretary')).toMatchObject({ ok: true });
  expect(versionsOf(chair, { meeting: 'm1', item: 'i1', note: 'n1' })).toBeNull();
  meet();
  const [ours, theirs] = [chair, secretary].map((workspace) => versionsOf(workspace, { meeting: 'm1', item: 'i1', note: 'n1' }));
  expect(ours).toEqual(theirs);
  expect(ours?.versions.map(({ by }) => by).toSorted()).toEqual(['chair', 'secretary']);
  expect(ours?.proposal).toEqual({ text: 'Kostnaden är 11,4 mnkr till och med november.', isClean: true });
});
