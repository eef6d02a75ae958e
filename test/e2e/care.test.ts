import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stateHash } from '../../electron/app/state-hash.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { copyForTheDay } from '../../electron/store/daily-copy.ts';
import { openStore } from '../../electron/store/store.ts';
import { startApp } from './fixture/app.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { klgAtItemFive, person } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

function hashOf(store: string): string {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  const hash = stateHash(workspace);
  workspace.close();
  return hash;
}

function holds(folder: string, words: string): boolean {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(words));
}

it('words are taken out for ever, what was lost comes back from a copy, and the past is saved as a store', async () => {
  const app = await startApp({ at: '2026-11-24T08:46:00Z', settings: { person: person('Kanslichef'), group: 'klg' }, seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = app;
  const [copies, restored, past] = ['kopior', 'aterstallt', 'forr'].map((name) => join(app.home, name));
  if (copies === undefined || restored === undefined || past === undefined) throw new Error('no folders');
  for (const folder of [copies, past]) mkdirSync(folder, { recursive: true });
  copyForTheDay(app.store, copies, '2026-11-23');
  await app.call('changeSettings', { dailyCopy: copies });
  const before = hashOf(app.store);

  // The words of a note go for ever, and the dialog says what for and where it does not reach.
  await page.evaluate(() => void (window.location.hash = '#/history/m1/n1'));
  await page.getByRole('button', { name: 'Maskera för alltid…' }).press('Enter');
  const redaction = page.getByRole('alertdialog', { name: 'Maskera uppgifter för alltid' });
  await redaction.getByText(/Kostnaden för inhyrd personal är 11,4 mnkr/u).waitFor();
  await redaction.getByRole('button', { name: 'Maskera för alltid' }).click();
  await redaction.getByText('Skriv varför uppgifterna ska bort.').waitFor();
  await redaction.getByRole('textbox', { name: 'Skäl' }).fill('Sekretess');
  await redaction.getByRole('textbox', { name: 'Beslutet som det vilar på' }).fill('KS 2026:412');
  await redaction.getByText(/daglig kopia av arkivet|dagliga kopior av arkivet/u).waitFor();
  await expectAccessible(page);
  await screenshots(app, 'redaction');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await redaction.getByRole('button', { name: 'Maskera för alltid' }).click();
  await redaction.getByText('1 uppgift är maskerad för alltid.').waitFor();
  await redaction.getByRole('button', { name: 'Stäng' }).last().click();
  await page.getByText('Maskerade uppgifter för alltid').first().waitFor();
  expect(holds(app.store, '11,4 mnkr')).toBe(false);
  await page.evaluate(() => void (window.location.hash = '#/meeting/m1/document'));
  await page.getByText('[maskerat]').first().waitFor();

  // The meeting as it was is saved as a store of its own, without the words.
  await page.evaluate(() => void (window.location.hash = '#/history/m1'));
  const saving = app.answerNext({ path: past });
  await page.getByRole('button', { name: 'Spara arkivet som det var då…' }).click();
  await saving;
  await page.getByRole('region', { name: 'Meddelanden' }).getByText(/Kopian är sparad/u).waitFor();
  expect(holds(past, '11,4 mnkr')).toBe(false);

  // A copy is checked, says what it holds, and becomes a store where there is none.
  await page.evaluate(() => void (window.location.hash = '#/settings/copies'));
  await page.getByRole('button', { name: 'Titta i kopian 23 nov 2026' }).press('Enter');
  const copy = page.getByRole('dialog', { name: 'Kopia av arkivet' });
  await copy.getByText(/^Kopian är hel/u).waitFor();
  await copy.getByText('Inga ändringar').waitFor();
  await expectAccessible(page);
  await screenshots(app, 'copy');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  expect(await copy.getByRole('button', { name: 'Hämta tillbaka det som saknas' }).count()).toBe(0);
  const choosing = app.answerNext({ path: restored });
  await copy.getByRole('button', { name: 'Återställ i en ny mapp…' }).click();
  await choosing;
  await expect.poll(async () => app.call('machine', {}), { timeout: 20_000 }).toMatchObject({ answer: { store: restored } });
  expect(hashOf(restored)).toBe(before);

  // What a disk has lost comes back, and the rest stays.
  await app.call('closeStore', {});
  const [journal = ''] = readdirSync(join(restored, 'journals')).filter((name) => name !== 'org');
  rmSync(join(restored, 'journals', journal), { recursive: true });
  rmSync(join(restored, 'snapshots'), { recursive: true, force: true });
  await app.call('openStore', { directory: restored });
  await page.reload();
  await page.evaluate(() => void (window.location.hash = '#/settings/copies'));
  await page.getByRole('button', { name: 'Titta i kopian 23 nov 2026' }).press('Enter');
  await copy.getByRole('button', { name: 'Hämta tillbaka det som saknas' }).press('Enter');
  await copy.getByText(/har kommit tillbaka\. Allt som fanns är kvar/u).waitFor();
  expect(existsSync(join(restored, 'journals', journal))).toBe(true);
  await expect.poll(() => hashOf(restored), { timeout: 20_000 }).toBe(before);
});
