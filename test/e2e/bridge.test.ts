import { expect, test } from 'vitest';
import { fill, startApp } from './fixture/app.ts';
import { expectAccessible } from './fixture/accessible.ts';

const group = { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' } as const;

test('a window asks the machine and the store, and hears what another process has recorded', async () => {
  const app = await startApp({ seed: (accept) => accept(group) });
  expect(await app.call('machine', {})).toMatchObject({ ok: true, answer: { store: app.store, closed: null, settings: { language: 'sv' } } });
  expect(await app.call('shell', {})).toMatchObject({ ok: true, answer: { today: '2026-11-24', groups: [{ id: 'klg' }] } });
  const heard = app.page.evaluate(async () => new Promise((resolve) => window.klubba.listen('changed', resolve)));
  fill(app, (accept) => accept({ command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' }));
  expect(await heard).toMatchObject({ revision: expect.any(Number) as number });
  expect(await app.call('shell', {})).toMatchObject({ ok: true, answer: { people: [{ id: 'chair' }] } });
  await expectAccessible(app.page);
});

test('what was acknowledged is there after a SIGKILL and a new start on the same profile', async () => {
  const app = await startApp({ seed: (accept) => accept(group) });
  const answer = await app.call('handle', { command: { command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' } });
  expect(answer).toMatchObject({ ok: true, answer: { ok: true } });
  await app.kill();
  await app.start();
  expect(await app.call('shell', {})).toMatchObject({ ok: true, answer: { people: [{ id: 'chair', name: 'Kommundirektör' }] } });
});

test('one clock rules the page, the process and the thread of work', async () => {
  const app = await startApp({ at: '2026-11-24T07:30:00Z', seed: (accept) => accept(group) });
  expect(await app.page.evaluate(() => new Date().toISOString())).toBe('2026-11-24T07:30:00.000Z');
  const fired = app.page.evaluate(async () => new Promise((resolve) => setTimeout(() => resolve(Date.now()), 20 * 60_000)));
  await app.clock.advance({ hours: 24, minutes: 5 });
  expect(await fired).toBe(Date.parse('2026-11-25T07:35:00Z'));
  expect(await app.call('shell', {})).toMatchObject({ answer: { today: '2026-11-25' } });
  await app.page.reload();
  expect(await app.page.evaluate(() => new Date().toISOString())).toBe('2026-11-25T07:35:00.000Z');
});
