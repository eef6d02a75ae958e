import { expect, it } from 'vitest';
import { themes } from '../../domain/contract/settings.ts';
import { settingsPages } from '../../renderer/state/place.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp } from './fixture/app.ts';
import { screenshots } from './fixture/screenshots.ts';

const klg = { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' } as const;

it('what is changed in the settings is kept as it is changed, and what is wrong stays as it was typed', async () => {
  const app = await startApp({
    at: '2026-11-24T07:00:00Z',
    seed: (accept) => {
      accept({ command: 'nameOrganisation', name: 'Exempelkommunen' });
      accept(klg);
      accept({ command: 'addPerson', id: 'chair', name: 'Kommundirektör', title: 'Förvaltningschef', group: 'klg' });
    },
  });
  const { page } = app;
  const show = async (name: string): Promise<void> => page.getByRole('navigation', { name: /Inställningarnas sidor|Pages of the settings/u }).getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Inställningar' }).click();

  await page.getByRole('combobox', { name: 'Vem är du?' }).fill('kommun');
  await page.getByRole('option', { name: /Kommundirektör/u }).click();
  await expect.poll(async () => app.call('machine', {})).toMatchObject({ answer: { settings: { person: 'chair' } } });

  await show('Gruppen');
  const buffer = page.getByLabel('Luft, minuter per timme');
  await buffer.fill('mycket');
  await buffer.press('Enter');
  await page.getByText('Skriv ett helt tal från 0 till 60.').waitFor();
  expect(await buffer.inputValue()).toBe('mycket');
  await buffer.fill('12');
  await buffer.press('Enter');
  await expect.poll(async () => app.call('shell', {})).toMatchObject({ answer: { groups: [{ buffer: 12 }] } });

  await show('Personer');
  const strategy = page.getByLabel('Strategins namn');
  await strategy.fill('Framtidsplanen');
  await strategy.press('Enter');
  await page.getByRole('button', { name: /Organisationens delar heter/u }).click();
  await page.getByRole('option', { name: 'Kontor', exact: true }).click();
  await page.getByLabel('Kontor, Kommundirektör').waitFor();
  await page.getByRole('group', { name: 'Utvecklingsledare' }).getByRole('combobox').fill('kommun');
  await page.getByRole('option', { name: /Kommundirektör/u }).click();
  await expect.poll(async () => app.call('shell', {})).toMatchObject({ answer: { words: { strategy: 'Framtidsplanen', unitWord: 'office', developmentLeads: ['chair'] } } });
  await show('Gruppen');
  await page.getByText('Utvecklingsledare: Kommundirektör. Stödjer alla grupper; rollen ger ingen rätt till slutna punkter.').waitFor();

  await show('Tangenter');
  await page.getByRole('button', { name: 'Byt tangent: Anteckna' }).click();
  await page.keyboard.press('n');
  await page.getByText('N används redan: Nästa: lämna punkten. Inget ändrades.').waitFor();
  await page.getByRole('button', { name: 'Byt tangent: Anteckna' }).click();
  await page.keyboard.press('w');
  await expect.poll(async () => app.call('machine', {})).toMatchObject({ answer: { settings: { keys: { note: 'W' } } } });

  for (const theme of themes) {
    await app.call('changeSettings', { theme });
    for (const each of settingsPages) {
      await page.evaluate((hash) => void (window.location.hash = hash), `#/settings/${each}`);
      await page.locator('h1').waitFor();
      await expectAccessible(page);
    }
  }

  await page.evaluate(() => void (window.location.hash = '#/settings/profile'));
  await page.getByRole('button', { name: /Språk/u }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  for (const each of settingsPages) {
    await page.evaluate((hash) => void (window.location.hash = hash), `#/settings/${each}`);
    await screenshots(app, `settings-${each}`);
  }
});

it('find or do goes anywhere by the keyboard alone, and finds what was recorded', async () => {
  const app = await startApp({
    at: '2026-11-24T07:00:00Z',
    seed: (accept) => {
      accept(klg);
      accept({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
      accept({ command: 'addItem', id: 'i1', meeting: 'm1', title: 'Bemanningsplan för hemtjänsten', type: 'decision', minutes: 20 });
    },
  });
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('plan för');
  await page.getByRole('option', { name: /Bemanningsplan/u }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => window.location.hash)).toMatch(/^#\/meeting\/m1/u);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hög kontrast');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('high-contrast');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Tangenter som gäller här' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
});
