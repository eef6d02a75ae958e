import { cpSync, mkdirSync, readdirSync, renameSync, truncateSync, writeFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ensureBundle } from '../../../build/bundle.mjs';
import { Desk } from '../../../electron/app/desk.ts';
import type { Surroundings } from '../../../electron/app/surroundings.ts';
import { folder } from '../cli/klubba.ts';
import { decision, machines, said, segmentWith, type Machines } from '../share/stores.ts';

const workerScript = pathToFileURL(join(dirname(await ensureBundle('electron/main.ts')), 'worker.js'));

/** An app without windows on a store. */
async function deskOn(store: string, person: string | null = null): Promise<Desk> {
  const surroundings: Pick<Surroundings, 'workerScript' | 'profile' | 'tell' | 'follow'> = { workerScript, profile: folder(), tell: () => {}, follow: () => {} };
  const desk = new Desk(surroundings as Surroundings);
  onTestFinished(async () => desk.end());
  if (person !== null) await desk.changeSettings({ person });
  await desk.open({ directory: store, mode: 'write' });
  return desk;
}

async function desksOn({ stores }: Machines): Promise<readonly Desk[]> {
  return Promise.all(stores.map(async (store, index) => deskOn(store, index === 0 ? 'chair' : null)));
}

async function recorded(desk: Desk, id: string): Promise<void> {
  expect(await desk.store.call('handle', { command: decision(id), by: null })).toMatchObject({ ok: true });
}

async function decisionsOf(desk: Desk): Promise<readonly string[]> {
  const { view } = await desk.store.call('meeting', { meeting: 'm1' });
  return view.meeting.decisions.map(({ id }) => id);
}

/** At once: what is deleted file by file is put back meanwhile. */
function emptied(share: string): void {
  renameSync(share, `${share}-before`);
  mkdirSync(share);
}

/** Within two seconds, and some for a machine that does other things too. */
const soon = { timeout: 10_000, interval: 20 };

test('what one records the other has within two seconds, and each knows what the other has received', async () => {
  const all = machines(2);
  const [a, b] = await desksOn(all);
  if (a === undefined || b === undefined) throw new Error('Two desks.');
  await expect.poll(() => [a.saving.sharing.kind, b.saving.sharing.kind], soon).toEqual(['shared', 'shared']);
  const began = performance.now();
  await recorded(a, 'a1');
  await expect.poll(async () => decisionsOf(b), soon).toEqual(['a1']);
  expect(performance.now() - began).toBeLessThan(2_000);
  await recorded(b, 'b1');
  await expect.poll(async () => decisionsOf(a), soon).toEqual(['a1', 'b1']);
  await expect.poll(() => a.saving.sharing, soon).toEqual({ kind: 'shared', received: 1, devices: 1 });
  await expect.poll(async () => b.sharing.call('view', undefined), soon).toMatchObject({ trouble: null, own: { commands: 1, shared: 1 }, devices: [{ person: 'chair', received: 1, waiting: 0 }] });
});

test('a folder that goes away keeps nobody from recording, and everything is carried when it is back', async () => {
  const all = machines(2);
  const [a, b] = await desksOn(all);
  if (a === undefined || b === undefined) throw new Error('Two desks.');
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  renameSync(all.share, `${all.share}-away`);
  await recorded(a, 'a1');
  await recorded(b, 'b1');
  await expect.poll(() => a.saving.sharing, soon).toEqual({ kind: 'offline', count: 1 });
  renameSync(`${all.share}-away`, all.share);
  await expect.poll(async () => [await decisionsOf(a), await decisionsOf(b)].map((ids) => ids.toSorted()), soon).toEqual([['a1', 'b1'], ['a1', 'b1']]);
  await expect.poll(() => a.saving.sharing, soon).toEqual({ kind: 'shared', received: 1, devices: 1 });
  // It is listened to again.
  await recorded(a, 'a2');
  await expect.poll(async () => decisionsOf(b), soon).toContain('a2');
});

test('a folder that is empty is asked about, and filled again only when somebody says so', async () => {
  const all = machines(1);
  const [a] = await desksOn(all);
  if (a === undefined) throw new Error('A desk.');
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  emptied(all.share);
  await recorded(a, 'a1');
  await expect.poll(() => a.saving.sharing, soon).toMatchObject({ kind: 'halted', code: 'share-empty' });
  expect(readdirSync(all.share)).toEqual([]);
  await expect(a.sharing.call('synchronise', { mayFill: false })).rejects.toMatchObject({ code: 'share-empty' });
  await a.sharing.call('synchronise', { mayFill: true });
  expect(a.saving.sharing.kind).toBe('shared');
  expect(readFileSync(segmentWith(all.share, 'Beslut a1'), 'utf8')).toContain('a1');
});

test('a folder with the files of others is refused and left as it is', async () => {
  const all = machines(1);
  const [a] = await desksOn(all);
  if (a === undefined) throw new Error('A desk.');
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  emptied(all.share);
  writeFileSync(join(all.share, 'Budget.xlsx'), 'x');
  await recorded(a, 'a1');
  await expect.poll(() => a.saving.sharing, soon).toMatchObject({ kind: 'halted', code: 'share-strangers' });
  expect(readdirSync(all.share)).toEqual(['Budget.xlsx']);
});

test('half a file waits and is told, and is taken in when the rest has come', async () => {
  const all = machines(2);
  const [first = '', second = ''] = all.stores;
  const a = await deskOn(first);
  await recorded(a, 'a1');
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  const published = segmentWith(all.share, 'Beslut a1');
  const whole = readFileSync(published);
  await a.close();
  truncateSync(published, whole.length - 20);
  const b = await deskOn(second);
  await expect.poll(async () => (await b.sharing.call('view', undefined)).waiting, soon).toMatchObject([{ trouble: 'half' }]);
  writeFileSync(published, whole);
  await expect.poll(async () => decisionsOf(b), soon).toEqual(['a1']);
  await expect.poll(async () => (await b.sharing.call('view', undefined)).waiting, soon).toEqual([]);
});

test('a store whose machine was copied gets a name of its own and goes on under it', async () => {
  const all = machines(2);
  const [first = '', second = ''] = all.stores;
  const a = await deskOn(first);
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  const clone = join(folder(), 'clone');
  cpSync(first, clone, { recursive: true });
  const b = await deskOn(clone);
  await recorded(b, 'b1');
  await expect.poll(async () => decisionsOf(a), soon).toEqual(['b1']);
  await expect.poll(async () => (await a.sharing.call('view', undefined)).hasNewName, soon).toBe(true);
  await recorded(a, 'a1');
  await expect.poll(async () => (await decisionsOf(b)).toSorted(), soon).toEqual(['a1', 'b1']);
  await Promise.all([a.close(), b.close()]);
  expect(said(first)).toEqual(said(clone));
  expect(said(second).decisions).toEqual([]);
});

test('a store joins a folder, is shared at once, and leaves it again', async () => {
  const all = machines(1);
  const [first = ''] = all.stores;
  const desk = await deskOn(first);
  await desk.sharing.call('leave', undefined);
  expect(desk.saving.sharing).toEqual({ kind: 'alone' });
  await expect(desk.sharing.call('synchronise', { mayFill: false })).rejects.toMatchObject({ code: 'not-shared' });
  await recorded(desk, 'a1');
  const other = join(dirname(all.share), 'Klubba');
  await desk.sharing.call('join', { folder: other });
  expect(await desk.sharing.call('view', undefined)).toMatchObject({ folder: other, trouble: null });
  expect(readFileSync(segmentWith(other, 'Beslut a1'), 'utf8')).toContain('a1');
});

test('a mistake of the program ends the thread, and the next record starts it again', async () => {
  const all = machines(2);
  const [a, b] = await desksOn(all);
  if (a === undefined || b === undefined) throw new Error('Two desks.');
  await expect.poll(() => a.saving.sharing.kind, soon).toBe('shared');
  await expect(a.sharing.call('no-such-call' as 'view', undefined)).rejects.toThrow();
  await recorded(a, 'a1');
  await expect.poll(async () => decisionsOf(b), soon).toEqual(['a1']);
});
