import { expect, it } from 'vitest';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp } from './fixture/app.ts';
import { screenshots } from './fixture/screenshots.ts';

it('a new person chooses a language, names a group, pastes its members, and has a first meeting planned', async () => {
  const app = await startApp({ at: '2026-11-24T07:00:00Z', settings: { language: null } });
  const { page } = app;
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expectAccessible(page);
  await screenshots(app, 'first-start');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.getByRole('button', { name: /Börja från början/u }).click();
  await page.getByRole('button', { name: 'Skapa gruppen' }).click();
  expect(await page.getByText('Skriv ett namn.').count()).toBe(3);
  await page.getByLabel('Organisationens namn').fill('Exempelkommunen');
  await page.getByLabel('Gruppens namn').fill('Kommunledningsgruppen');
  expect(await page.getByLabel('Kortnamn').inputValue()).toBe('KLG');
  await page.getByLabel('Ledamöter').fill('Kommundirektör (ordförande)\nKanslichef (sekreterare)\nSocialchef\nSkolchef\nSocialchef');
  await page.getByText('4 personer').waitFor();
  await page.getByLabel('Årets senaste mötesnummer').fill('sexton');
  await page.getByRole('button', { name: 'Skapa gruppen' }).click();
  await page.getByText('Skriv ett helt tal från 0 till 9999.').waitFor();
  await page.getByLabel('Årets senaste mötesnummer').fill('16');
  await expectAccessible(page);
  await screenshots(app, 'start-fresh');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.getByRole('button', { name: 'Skapa gruppen' }).click();
  await page.getByRole('button', { name: /^Grupp: Kommunledningsgruppen/u }).waitFor();
  const shell = await app.call('shell', {});
  expect(shell).toMatchObject({ ok: true, answer: { organisation: 'Exempelkommunen', groups: [{ shortName: 'KLG', lastMeetingNumber: 16, members: [{ role: 'chair' }, { role: 'secretary' }, { role: 'member' }, { role: 'member' }] }] } });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Sök eller gör…' }).fill('planera');
  await page.keyboard.press('Enter');
  await page.getByLabel('Datum').fill('1 dec');
  await page.getByLabel('Tid').fill('8.30');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.location.hash.startsWith('#/meeting/'));
});

it('the example municipality opens with one press', async () => {
  const app = await startApp({ settings: { language: 'en' } });
  const { page } = app;
  await page.getByRole('button', { name: /Open the example municipality/u }).click();
  await page.getByRole('button', { name: /^Group: /u }).waitFor({ timeout: 60_000 });
});
