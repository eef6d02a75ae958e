import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { root } from '../../build/bundle.mjs';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { screenshots } from './fixture/screenshots.ts';

async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (window.location.hash = next), hash);
}

const list = `Nr;Åtgärd;Ansvarig;Klart senast;Status
Å12;Ta fram en gemensam bilpool;Socialchef;2026-12-18;Pågår
Å13;Se över hyresavtalen;Kim Nyberg;31 februari;
Å14;Byta passersystem;Ekonomichef;2026-10-01;Klar
`;

test('a list of actions and one of decisions come in with a preview, once, and go again with one undo', async () => {
  const app = await startApp({ at: '2026-11-24T07:08:00Z', settings: { person: 'kommundirektor', group: 'klg' }, seed: smallExample });
  const { page } = app;
  await at(page, '#/actions');
  await page.getByRole('button', { name: 'Från lista…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Här visas hur texten läses').waitFor();
  expect(await dialog.getByRole('button', { name: 'Ta in åtgärder' }).isDisabled()).toBe(true);

  const file = join(app.home, 'åtgärder.docx');
  writeFileSync(file, list);
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText('Filnamnet slutar på .docx, men innehållet är en tabell i text (CSV).').waitFor();
  await dialog.getByRole('button', { name: 'Ta bort filen' }).click();
  const sheet = join(app.home, 'åtgärder.csv');
  writeFileSync(sheet, list);
  await dialog.locator('input[type=file]').setInputFiles(sheet);
  await dialog.getByText('Rad 3: ”31 februari” är inget datum som finns.').waitFor();
  await dialog.getByText('Rad 4: Klar enligt listan.').waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Ansvarig, rad 3' }).inputValue()).toBe('Ny person: Kim Nyberg');
  expect(await dialog.getByRole('checkbox', { name: 'Ta med rad 4' }).isChecked()).toBe(false);
  await dialog.getByRole('textbox', { name: 'Klart senast, rad 3' }).fill('28 februari');
  await expect.poll(async () => dialog.getByText('31 februari').count()).toBe(0);
  await expectAccessible(page);
  await screenshots(app, 'import-actions');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await dialog.getByRole('button', { name: 'Ta in 2 åtgärder' }).click();
  await page.getByText('2 åtgärder har tagits in.').first().waitFor();

  await page.getByRole('button', { name: 'Från lista…' }).click();
  await dialog.locator('input[type=file]').setInputFiles(sheet);
  await dialog.getByText('Rad 2: Finns redan.').waitFor();
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('searchbox').fill('bilpool');
  await page.getByRole('button', { name: 'Ångra' }).last().click();
  await page.getByText('Ångrat', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Från lista…' }).click();
  await dialog.locator('input[type=file]').setInputFiles(sheet);
  await dialog.getByText('Rad 4: Klar enligt listan.').waitFor();
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await page.keyboard.press('Escape');

  await at(page, '#/decisions');
  await page.getByRole('button', { name: 'Från lista…' }).click();
  await dialog.getByRole('textbox', { name: 'Klistra in eller skriv' }).fill('KLG 2023:4-1, 2023-03-07: Vi prövar distansarbete\nLokalerna i Björkskolan behålls');
  await dialog.getByText('Rad 2: Datumet saknas.').waitFor();
  await dialog.getByRole('button', { name: 'Ta in 1 beslut' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Beslutat, rad 2' }).fill('2023-05-02');
  await dialog.getByRole('button', { name: 'Ta in 2 beslut' }).click();
  await page.getByRole('searchbox').fill('2023:4-1');
  await page.getByRole('grid', { name: 'Beslut' }).getByText('Vi prövar distansarbete').first().waitFor();

  await at(page, '#/settings/people');
  await page.getByRole('button', { name: 'Från lista…' }).click();
  await dialog.getByRole('textbox', { name: 'Klistra in eller skriv' }).fill('Ylva Ek, jurist\nSocialchef');
  await dialog.getByRole('button', { name: 'Lägg till 1 person' }).click();
  await page.getByText('1 person har lagts till.').first().waitFor();
});

test('an agenda in Word is opened, mended and added, and taken back as one', async () => {
  const app = await startApp({ at: '2026-11-24T07:08:00Z', settings: { person: 'kommundirektor', group: 'klg' }, seed: smallExample });
  const { page } = app;
  const meetings = await app.call('meetings', { group: 'klg', today: '2026-11-24' });
  const meeting = meetings.ok ? meetings.answer.coming.find(({ state }) => state === 'draft' || state === 'called') : undefined;
  await at(page, `#/meeting/${meeting?.id ?? ''}/prepare`);
  await page.getByRole('button', { name: 'Från text…' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(join(root, 'test/fixture/agenda/tuned/43-kallelse-tabell.docx'));
  await dialog.getByText('6 rader hittades').waitFor();
  await dialog.getByRole('textbox', { name: 'Minuter, rad 9' }).waitFor();
  await screenshots(app, 'import-agenda');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await dialog.getByRole('checkbox').nth(3).uncheck();
  await dialog.getByRole('button', { name: 'Lägg till 5 punkter' }).click();
  await page.getByText('Nytt korttidsboende').first().waitFor();
  await page.getByRole('button', { name: 'Ångra' }).last().click();
  await expect.poll(async () => page.getByText('Nytt korttidsboende').count()).toBe(0);
});
