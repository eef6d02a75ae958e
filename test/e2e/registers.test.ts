import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { screenshots } from './fixture/screenshots.ts';

async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (window.location.hash = next), hash);
}

async function choose(page: Page, filter: string, option: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: new RegExp(`^${filter}: `, 'u') }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('decisions are found, read with all that belongs to them, followed up, and one is recorded between meetings', async () => {
  const app = await startApp({ at: '2026-11-24T07:08:00Z', settings: { person: 'kommundirektor', group: 'klg' }, seed: smallExample });
  const { page } = app;
  await at(page, '#/decisions');
  const grid = page.getByRole('grid', { name: 'Beslut' });
  const rows = grid.getByRole('row');
  await rows.nth(2).waitFor();
  await page.getByRole('searchbox').fill('MÅLTIDER samlat');
  await page.getByText('1 av ', { exact: false }).first().waitFor();
  expect(await grid.locator('mark').allInnerTexts()).toEqual(['Måltider', 'samlat']);
  const detail = page.getByRole('region', { name: /^Beslut KLG 2026:/u });
  await detail.getByText('Måltiderna upphandlas samlat för skola och omsorg.').first().waitFor();
  await detail.getByRole('link', { name: /^KLG 2026:\d+ · punkt \d+$/u }).waitFor();
  const chain = detail.getByRole('region', { name: 'Ersätter' });
  expect(await chain.getByRole('listitem').count()).toBe(2);
  await screenshots(app, 'decisions');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  const file = join(app.home, 'beslut.xlsx');
  const answered = app.answerNext({ path: file });
  await page.getByRole('button', { name: 'Spara som' }).click();
  await page.getByRole('menuitem', { name: 'Excel' }).click();
  await answered;
  await page.getByText(`Sparat: ${file}`).first().waitFor();
  const [sheet] = await readXlsxFile(file);
  expect(sheet?.data.map((row) => row[1])).toEqual(['Beslut', 'Måltiderna upphandlas samlat för skola och omsorg.']);
  await chain.getByRole('link').click();
  await detail.getByText('Måltiderna upphandlas var för sig för skola och omsorg.').first().waitFor();
  expect(await detail.getByRole('region', { name: 'Uppföljning' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Töm sökrutan' }).click();
  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);

  await at(page, '#/decisions');
  await choose(page, 'Läge', 'att följa upp');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  await page.keyboard.press('Enter');
  await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  const name = await detail.getByRole('heading', { level: 2 }).innerText();
  await detail.getByRole('button', { name: 'Genomfört', exact: true }).click();
  await detail.getByText(/2026: Genomfört/u).waitFor();
  await expect.poll(async () => rows.filter({ hasText: name.replace('Beslut ', '') }).count()).toBe(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Beslut mellan möten' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Skriv in beslutet' }).click();
  await dialog.getByText('Skriv vad som är beslutat.').waitFor();
  await dialog.getByLabel('Följs upp').fill('någon gång');
  await dialog.getByLabel('Beslut', { exact: true }).fill('Receptionen stänger klockan 15 på fredagar.');
  await dialog.getByRole('button', { name: 'Skriv in beslutet' }).click();
  await dialog.getByText('Skriv en dag, till exempel 8 dec, fredag eller v 50.').waitFor();
  expect(await dialog.getByLabel('Följs upp').inputValue()).toBe('någon gång');
  await dialog.getByLabel('Följs upp').fill('15 jan');
  await dialog.getByRole('button', { name: 'Skriv in beslutet' }).click();
  await detail.getByText('Mellan möten, 24 november 2026').waitFor();
  expect(await detail.getByRole('heading', { level: 2 }).innerText()).toMatch(/^Beslut KLG 2026:M-\d+$/u);
  await choose(page, 'Läge', 'alla');
  await choose(page, 'Grupp', 'KLG och grupperna under');
  await expect.poll(async () => rows.filter({ hasText: /^SOC/u }).count()).toBeGreaterThan(0);

  await at(page, '#/decisions');
  await page.setViewportSize({ width: 320, height: 640 });
  await rows.nth(2).click();
  await page.getByRole('button', { name: 'Till listan' }).click();
  await expect.poll(async () => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  expect(await page.getByRole('button', { name: 'Till listan' }).isVisible()).toBe(false);

  await page.setViewportSize({ width: 1280, height: 720 });
  await at(page, '#/actions');
  await choose(page, 'Ansvarig', 'alla');
  await page.getByRole('row', { name: /^Försenade/u }).waitFor();
  await screenshots(app, 'actions');
});

test('actions are listed by day and by owner, ticked off and mended by the keyboard, and commented', async () => {
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { person: 'kommundirektor', group: 'klg' },
    seed: (accept, workspace) => {
      smallExample?.(accept, workspace);
      accept({ command: 'recordLooseAction', id: 'long', group: 'klg', text: `${'y'.repeat(10_000)} 🎉 شورى`, owner: 'kommundirektor', due: '2026-11-01' });
    },
  });
  const { page } = app;
  await at(page, '#/actions');
  const grid = page.getByRole('grid', { name: 'Åtgärder' });
  await grid.getByRole('row', { name: /^Försenade · 2/u }).waitFor();
  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);

  const detail = page.getByRole('region', { name: 'Åtgärd', exact: true });
  const focusedRow = async (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.slice(0, 40) ?? '');
  const text = detail.getByLabel('Åtgärd', { exact: true });
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => text.inputValue()).not.toMatch(/^y/u);
  const third = await text.inputValue();
  await expect.poll(focusedRow).toContain(third.slice(0, 20));
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => text.inputValue()).not.toBe(third);
  const second = await text.inputValue();
  await page.keyboard.press('Space');
  await page.getByText(`Klar: ${second}`).first().waitFor();
  await expect.poll(focusedRow).toContain(third.slice(0, 20));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => grid.getByText(second).count()).toBe(1);

  await expect.poll(async () => text.inputValue()).toBe(third);
  await page.keyboard.press('d');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('någon gång');
  await page.keyboard.press('Enter');
  await detail.getByText('Skriv en dag, till exempel 8 dec, fredag eller nästa möte.').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('18 dec');
  await page.keyboard.press('Enter');
  await detail.getByRole('region', { name: /^Flyttad/u }).getByText('18 december 2026').waitFor();
  await detail.getByLabel('Åtgärd', { exact: true }).fill('');
  await page.keyboard.press('Tab');
  await detail.getByText('Skriv vad som ska göras.').waitFor();
  await detail.getByLabel('Åtgärd', { exact: true }).press('Escape');
  await detail.getByPlaceholder('Skriv en kommentar').fill('Väntar på siffror.');
  await detail.getByRole('button', { name: 'Kommentera' }).click();
  await detail.getByRole('region', { name: 'Kommentarer' }).getByText('Väntar på siffror.').waitFor();
  await detail.getByRole('combobox', { name: 'Lägg till person' }).fill('ekonomi');
  await page.getByRole('option', { name: 'Ekonomichef' }).click();
  await detail.getByRole('button', { name: 'Ta bort Ekonomichef' }).waitFor();
  await detail.getByRole('button', { name: 'Stryk' }).click();
  await detail.getByRole('button', { name: 'Öppna igen' }).click();
  await detail.getByRole('button', { name: 'Stryk' }).waitFor();

  await choose(page, 'Ansvarig', 'alla');
  await choose(page, 'Ordning', 'efter ansvarig');
  await grid.getByRole('row', { name: /^Ekonomichef · /u }).waitFor();
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  await page.getByRole('dialog').getByLabel('Åtgärd', { exact: true }).fill('Boka lokal till chefsdagen');
  await page.getByRole('dialog').getByLabel('Klart senast').fill('fredag');
  await page.getByRole('button', { name: 'Skriv in åtgärden' }).click();
  await detail.getByText('Inget möte').waitFor();
});
