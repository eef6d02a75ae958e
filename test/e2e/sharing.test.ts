import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { joinShare } from '../../electron/share/join.ts';
import { synchronise } from '../../electron/share/synchronise.ts';
import { settingsIn } from '../../electron/store/settings.ts';
import { startApp, type App, type AppWish } from './fixture/app.ts';
import { at, klgAtItemFive, person } from './fixture/klg-running.ts';

/** Two seconds, and some for a machine that runs two browsers. */
const soon = { timeout: 15_000, interval: 50 };

interface Both {
  readonly chair: App;
  readonly secretary: App;
  readonly share: string;
}

/** The chair, who started the meeting, and the secretary: each at a window and a store of their own, with one folder between them. */
async function both(): Promise<Both> {
  const chair = await startApp({ at: at('09:40'), seed: recordedBy(person('Kommundirektör')), settings: { person: person('Kommundirektör') }, start: false });
  const secretary = await startApp({ at: at('09:40'), start: false });
  settingsIn(secretary.profile).change({ person: person('Kanslichef'), stores: [secretary.store] });
  const share = join(chair.home, 'delat');
  mkdirSync(share);
  joinShare(chair.store, share);
  synchronise(chair.store);
  joinShare(secretary.store, share);
  synchronise(secretary.store);
  return { chair, secretary, share };
}

function recordedBy(by: string): AppWish['seed'] {
  return (_accept, workspace) => klgAtItemFive().forEach((command) => expect(workspace.handle(command, by)).toMatchObject({ ok: true }));
}

async function begun({ chair, secretary }: Both): Promise<void> {
  for (const app of [chair, secretary]) {
    await app.start();
    await app.clock.run();
    await app.page.evaluate(() => {
      window.location.hash = '#/meeting/m1/run';
    });
    await app.page.locator('[data-stage]').waitFor();
  }
}

async function meetingOf(app: App): Promise<Meeting> {
  const reply = await app.call('meeting', { meeting: 'm1' });
  if (!reply.ok) throw new Error(reply.code);
  return reply.answer.view.meeting;
}

const stage = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const saved = (page: Page) => page.locator('a[href="#/settings/sharing"]');

const notices = (app: App) => app.page.getByRole('region', { name: 'Meddelanden' });

async function press(app: App, key: string): Promise<void> {
  await app.page.locator('[data-stage]').focus();
  await app.page.keyboard.press(key);
}

test('chair and secretary in one running meeting: each other\'s records, the same key at the same moment, a folder that goes away, and one document in the end', async () => {
  const all = await both();
  const { chair, secretary, share } = all;
  await begun(all);
  expect(await chair.call('meeting', { meeting: 'm1' })).toMatchObject({ answer: { clock: { isHere: true } } });
  await secretary.page.getByText('Kommundirektör håller klockan.').waitFor();

  // What one records the other sees within two seconds.
  await secretary.page.locator('[data-capture]').fill('b Inga inhyrda socionomer från 1 februari');
  await secretary.page.locator('[data-capture]').press('Enter');
  await secretary.page.getByRole('heading', { name: 'Beslut KLG 2026:17-2' }).waitFor();
  const began = performance.now();
  await chair.page.getByRole('heading', { name: 'Beslut KLG 2026:17-2' }).waitFor();
  expect(performance.now() - began).toBeLessThan(2_000);
  await expect.poll(async () => saved(secretary.page).innerText(), soon).toContain('Delat och mottaget av alla');

  // Both press N at the same moment: the secretary is asked, and meanwhile the chair has left the item.
  await Promise.all([press(chair, 'n'), press(secretary, 'n')]);
  await secretary.page.getByRole('dialog', { name: 'Ta över klockan?' }).waitFor();
  await expect.poll(async () => (await meetingOf(secretary)).items.find(({ id }) => id === 'i5')?.result?.kind, soon).toBe('decided');
  await secretary.page.keyboard.press('Enter');
  await notices(secretary).getByText('Punkt 5 lämnades redan av Kommundirektör.').waitFor();
  await chair.page.getByText('Kanslichef håller klockan.').waitFor();

  // The folder goes away: both go on, each as the one who holds the clock, and both leave item 6.
  await press(secretary, 'n');
  await expect.poll(async () => stage(chair.page).innerText(), soon).toBe('Lokalbehov skola 2027–2030');
  renameSync(share, `${share}-borta`);
  await expect.poll(async () => saved(chair.page).innerText(), soon).toContain('när du får nät');
  await press(chair, 'n');
  await chair.page.getByRole('button', { name: 'Ta över och gå vidare' }).press('Enter');
  await press(secretary, 'n');
  for (const app of [chair, secretary]) await expect.poll(async () => stage(app.page).innerText(), soon).toBe('Sjukfrånvaro hemtjänst, A3');
  await chair.page.locator('[data-capture]').fill('a Ordföranden antecknar utan nät.');
  await chair.page.locator('[data-capture]').press('Enter');
  await secretary.page.locator('[data-capture]').fill('å HR-chef: Prova ny rutin fredag');
  await secretary.page.locator('[data-capture]').press('Enter');
  await expect.poll(async () => saved(secretary.page).innerText(), soon).toMatch(/2 delas när du får nät/u);

  // It returns: whoever came second is told, and both say the same.
  renameSync(`${share}-borta`, share);
  const told = (app: App) => notices(app).getByText(/^Punkt 6 lämnades redan av /u);
  await expect.poll(async () => (await told(chair).count()) + (await told(secretary).count()), soon).toBe(1);
  for (const app of [chair, secretary]) {
    await app.page.getByText('Ordföranden antecknar utan nät.').first().waitFor();
    await app.page.getByText('Prova ny rutin').first().waitFor();
  }
  await expect.poll(async () => meetingOf(chair), soon).toEqual(await meetingOf(secretary));
  for (const app of [chair, secretary]) await expect.poll(async () => saved(app.page).innerText(), soon).toContain('Delat och mottaget av alla');

  // The document is the same to the byte.
  const written = await Promise.all([chair, secretary].map(async (app) => app.call('document', { meeting: 'm1', language: 'sv', confidential: true })));
  expect(JSON.stringify(written[0])).toBe(JSON.stringify(written[1]));
});
