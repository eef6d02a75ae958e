import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ensureBundle } from '../../../build/bundle.mjs';
import { Desk } from '../../../electron/app/desk.ts';
import type { Surroundings } from '../../../electron/app/surroundings.ts';
import { settingsIn } from '../../../electron/store/settings.ts';
import { folder } from '../cli/klubba.ts';

const workerScript = pathToFileURL(join(dirname(await ensureBundle('electron/main.ts')), 'worker.js'));

/** A desk without windows. What it tells them is written down. */
function deskIn(profile: string): { readonly desk: Desk; readonly told: string[] } {
  const told: string[] = [];
  const surroundings: Pick<Surroundings, 'workerScript' | 'profile' | 'tell' | 'follow'> = {
    workerScript,
    profile,
    tell: (name) => void told.push(name),
    follow: () => {},
  };
  const desk = new Desk(surroundings as Surroundings);
  onTestFinished(async () => desk.end());
  return { desk, told };
}

test('another store is told to the windows, which show the one before', async () => {
  const { desk, told } = deskIn(folder());
  await desk.open({ directory: join(folder(), 'a'), mode: 'create' });
  await desk.store.call('handle', { command: { command: 'nameOrganisation', name: 'A' }, by: null });
  told.length = 0;
  await desk.open({ directory: join(folder(), 'b'), mode: 'create' });
  expect(told).toContain('changed');
  expect(await desk.store.call('shell', undefined)).toMatchObject({ organisation: '' });
});

test('what the window showed is kept for the next start, and is nothing in another store', async () => {
  const profile = folder();
  const { desk } = deskIn(profile);
  const [a, b] = [join(folder(), 'a'), join(folder(), 'b')];
  await desk.open({ directory: a, mode: 'create' });
  await desk.keepShown('#/meeting/m1/run');
  expect(settingsIn(profile).read()).toMatchObject({ stores: [a], shown: '#/meeting/m1/run' });
  await desk.open({ directory: a, mode: 'write' });
  expect(desk.settings.shown).toBe('#/meeting/m1/run');
  await desk.open({ directory: b, mode: 'create' });
  expect(settingsIn(profile).read()).toMatchObject({ stores: [b, a], shown: '' });
});

test('settings that cannot be read are no reason not to start, and are said', async () => {
  const profile = folder();
  mkdirSync(join(profile, 'settings.json'));
  const { desk } = deskIn(profile);
  await desk.reopen();
  expect(desk).toMatchObject({ directory: null, closed: { directory: profile, code: 'profile-unreadable' } });
});

test('a profile that cannot be written keeps nobody from their store', async () => {
  const file = join(folder(), 'profile');
  writeFileSync(file, 'no folder');
  const { desk } = deskIn(file);
  const directory = join(folder(), 'a');
  await desk.open({ directory, mode: 'create' });
  expect(desk).toMatchObject({ directory, closed: null });
});
