import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ensureBundle } from '../../../build/bundle.mjs';
import { CallError } from '../../../electron/app/call-error.ts';
import { lastingThread } from '../../../electron/app/lasting-thread.ts';
import { startProfileThread, startThread, type News } from '../../../electron/app/thread.ts';
import { folder } from '../cli/klubba.ts';

const script = pathToFileURL(join(dirname(await ensureBundle('electron/main.ts')), 'worker.js'));

/** A call that no thread knows: a mistake of the program's own, which ends the thread. */
const mistake = 'no-such-call' as 'shell';

test('a thread that crashes fails what it was asked, takes no more, and is started again for the next question', async () => {
  const store = folder();
  let started = 0;
  const thread = lastingThread(() => {
    started += 1;
    return startThread(script, { directory: store, mode: 'create' });
  });
  onTestFinished(async () => thread.close());
  const asked = await Promise.allSettled([thread.call(mistake, undefined), thread.call('shell', undefined)]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await thread.call('shell', undefined)).toMatchObject({ groups: [] });
  expect(started).toBe(2);
});

test('what people can do something about is an error of its own, and the thread goes on', async () => {
  const thread = startThread(script, { directory: join(folder(), 'gone'), mode: 'write' });
  onTestFinished(async () => thread.close());
  await expect(thread.call('shell', undefined)).rejects.toEqual(new CallError('no-store'));
  expect(thread.alive()).toBe(true);
});

test('closing waits for what is under way', async () => {
  const profile = folder();
  const thread = startProfileThread(script, profile);
  const kept = Array.from({ length: 20 }, (_, index) => thread.call('keepDraft', { key: `k${index}`, text: 'x' }));
  await thread.close();
  await expect(Promise.all(kept)).resolves.toHaveLength(20);
  const again = startProfileThread(script, profile);
  onTestFinished(async () => again.close());
  expect(Object.keys(await again.call('drafts', undefined))).toHaveLength(20);
});

test('with watch, what another has appended is told within two seconds, and nothing is told while nothing happens', async () => {
  const store = folder();
  const heard: News[] = [];
  const watching = startThread(script, { directory: store, mode: 'create', watch: true }, (news) => heard.push(news));
  const other = startThread(script, { directory: store, mode: 'create' });
  onTestFinished(async () => void (await Promise.all([watching.close(), other.close()])));
  await watching.call('shell', undefined);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(heard).toEqual([]);
  await other.call('handle', { command: { command: 'nameOrganisation', name: 'Exempelkommunen' }, by: null });
  await expect.poll(() => heard.length, { timeout: 4_000 }).toBe(1);
  expect(await watching.call('shell', undefined)).toMatchObject({ organisation: 'Exempelkommunen' });
});
