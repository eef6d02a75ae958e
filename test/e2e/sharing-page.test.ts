import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Workspace } from '../../electron/app/workspace.ts';
import { joinShare } from '../../electron/share/join.ts';
import { synchronise } from '../../electron/share/synchronise.ts';
import { openStore } from '../../electron/store/store.ts';
import { startApp, type App } from './fixture/app.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { at, klgAtItemFive, person } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

const soon = { timeout: 15_000, interval: 50 };

/** Pictures in every look, and the one before again. */
async function pictures(app: App, name: string): Promise<void> {
  const close = app.page.getByRole('region', { name: 'Meddelanden' }).getByRole('button', { name: 'Stäng meddelandet' });
  for (let count = await close.count(); count > 0; count -= 1) await close.first().click();
  await screenshots(app, name);
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await app.page.waitForFunction(() => document.documentElement.lang === 'sv');
}

test('Delning: a folder is chosen and left, who has what, what waits, and an empty folder that is asked about', async () => {
  const app = await startApp({ at: at('09:45'), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)), settings: { person: person('Kommundirektör') } });
  const { page } = app;
  const share = join(app.home, 'Klubba KLG');
  mkdirSync(share);
  await page.locator('a[href="#/settings/sharing"]').click();
  await page.getByRole('heading', { name: 'Arkivet delas inte' }).waitFor();
  await pictures(app, 'sharing-none');

  // A folder inside the archive is refused, and says why.
  const choose = page.getByRole('button', { name: 'Välj delad mapp…' });
  await Promise.all([app.answerNext({ path: join(app.store, 'papers') }), choose.click()]);
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('får inte ligga i varandra', { exact: false }).waitFor();
  await Promise.all([app.answerNext({ path: share }), choose.click()]);
  await page.getByText('Ingen annan dator än').waitFor();
  await page.getByText('Klubba KLG', { exact: false }).first().waitFor();

  // Another joins, records, and says what it has; a file that is half there waits.
  const other = join(app.home, 'andra');
  joinShare(other, share);
  synchronise(other, { person: person('Kanslichef') });
  const workspace = new Workspace(openStore(other, { mode: 'write', now: () => app.clock.now() }));
  expect(workspace.handle({ command: 'recordDecision', id: 'd9', meeting: 'm1', item: 'i5', text: 'Inga inhyrda socionomer.' })).toMatchObject({ ok: true });
  workspace.close();
  synchronise(other, { person: person('Kanslichef') });
  await page.getByText('Kanslichef', { exact: true }).waitFor();
  await page.getByText('Den andra datorn har allt').waitFor();
  await expect.poll(async () => page.locator('a[href="#/settings/sharing"]').first().innerText(), soon).toContain('Delat och mottaget av alla');
  writeFileSync(join(share, 'journals', 'org', 'Ny fil -DATOR.jsonl'), '{"klubba":1,"workspa');
  await page.getByRole('heading', { name: '1 fil väntar' }).waitFor();
  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);
  await pictures(app, 'sharing');

  // An empty folder may be a drive that is not there: nothing is done before somebody says so.
  renameSync(share, `${share} förut`);
  mkdirSync(share);
  await page.getByRole('button', { name: 'Fyll mappen igen' }).waitFor();
  await page.getByText('Delningen väntar på dig').waitFor();
  await page.getByText('Går inte att säga förrän mappen kan användas').waitFor();
  expect(readdirSync(share)).toEqual([]);
  await pictures(app, 'sharing-empty');
  await page.getByRole('button', { name: 'Fyll mappen igen' }).press('Enter');
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('Allt ligger i mappen igen.').waitFor();
  expect(readdirSync(share)).toContain('klubba-share.json');

  await page.getByRole('button', { name: 'Synka nu' }).press('Enter');
  await page.getByRole('region', { name: 'Meddelanden' }).getByText('Allt är genomgånget.').waitFor();
  await page.getByRole('button', { name: 'Sluta dela…' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Sluta dela' }).press('Enter');
  await page.getByRole('heading', { name: 'Arkivet delas inte' }).waitFor();
  expect(readdirSync(share)).toContain('klubba-share.json');
});
