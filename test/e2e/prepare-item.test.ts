import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startApp, type App } from './fixture/app.ts';
import { seedPlannedKlg } from './fixture/planned-klg.ts';

/** The machine that the test runs on may have much else to do. */
function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000 });
}

/** A week before KLG 2026:17. Two have written a background for its sixth item on two machines. */
async function prepare(): Promise<App> {
  return startApp({
    at: '2026-11-17T08:45:00Z',
    seed: (accept) => {
      seedPlannedKlg(accept);
      accept({ command: 'editBackground', meeting: 'm17', item: 'i6', base: [], text: 'Eleverna blir fler.' });
      accept({ command: 'editBackground', meeting: 'm17', item: 'i6', base: [], text: 'Två skolor är fulla.' });
    },
  });
}

async function show(page: Page, meeting: string, item = ''): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/meeting/${meeting}/prepare/${item}`);
  await page.getByRole('region', { name: 'Planerad tid' }).waitFor();
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

test('everything about an item is changed in place, and what is typed wrong is said beside the field and kept', async () => {
  const app = await prepare();
  const { page } = app;
  await show(page, 'm17', 'i4');
  await page.getByText('Gruppens beslutspunkter har tagit 1,3 gånger planerad tid.').waitFor();

  const minutes = page.getByRole('textbox', { name: 'Minuter, Prognos efter oktober' });
  await minutes.fill('lagom');
  await minutes.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Skriv hela minuter' }).waitFor();
  expect(await minutes.inputValue()).toBe('lagom');
  await minutes.fill('30');
  await minutes.press('ArrowDown');
  expect(await focused(page)).toBe('Minuter, Inhyrd personal, Socialkontoret');
  await eventually(async () => page.getByText('10 min mer än mötets längd').count()).toBe(1);

  await page.getByRole('textbox', { name: 'Titel' }).fill('');
  await page.getByRole('textbox', { name: 'Kan kortas till' }).fill('45');
  await page.getByRole('textbox', { name: 'Kan kortas till' }).press('Enter');
  await page.getByText('Punkten behöver en titel.').waitFor();
  await page.getByText('Det kan inte vara mer än punktens 25 minuter.').waitFor();
  await page.getByRole('textbox', { name: 'Titel' }).fill('😀'.repeat(600));
  await page.getByRole('textbox', { name: 'Titel' }).press('Enter');
  await page.getByText(/Texten är 1\s?200 tecken/u).waitFor();
  await page.getByRole('textbox', { name: 'Titel' }).press('Escape');
  expect(await focused(page)).toBe('Punkt 5: Inhyrd personal, Socialkontoret');

  await page.getByRole('button', { name: 'Lägg till ett förslag' }).click();
  await page.getByRole('textbox', { name: 'Förslag till beslut 2' }).fill('Undantag beslutas av socialchefen.');
  await page.getByRole('textbox', { name: 'Förslag till beslut 2' }).press('Enter');
  await page.getByRole('button', { name: 'Fler uppgifter' }).click();
  const background = page.getByRole('textbox', { name: 'Bakgrund' });
  await background.fill('Kostnaden är 11,4 mnkr.');
  await app.clock.advance({ seconds: 2 });
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('KS 2026/114');
  await page.getByRole('textbox', { name: 'Diarienummer' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Sluten punkt' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: 'Mål: lägg till' }).fill('Attr');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(async () => page.getByText('Bör · Mål: Trygg omsorg, Ekonomi i balans, Attraktiv arbetsgivare · Bakgrund · Dnr KS 2026/114 · Sluten punkt ·').count()).toBe(1);

  await page.getByRole('button', { name: 'Punkt 6: Lokalbehov skola 2027–2030' }).click();
  await page.getByText('Två skolor är fulla.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Slå ihop' }).click();
  await eventually(async () => page.getByRole('textbox', { name: 'Bakgrund' }).inputValue()).toBe('Eleverna blir fler.\n\nTvå skolor är fulla.');
  await eventually(async () => page.getByRole('button', { name: 'Slå ihop' }).count()).toBe(0);
  await page.getByRole('textbox', { name: 'Bakgrund' }).fill('Eleverna blir fler. Tre');
  await eventually(async () => {
    const drafts = await app.call('drafts', {});
    return drafts.ok ? drafts.answer['item:i6:background'] : undefined;
  }).toBe('Eleverna blir fler. Tre');

  await app.kill();
  await app.start();
  await show(app.page, 'm17', 'i6');
  await app.page.getByRole('button', { name: 'Fler uppgifter' }).click();
  await eventually(async () => app.page.getByRole('textbox', { name: 'Bakgrund' }).inputValue()).toBe('Eleverna blir fler. Tre');
  const opened = await app.call('meeting', { meeting: 'm17' });
  const item = opened.ok ? opened.answer.view.meeting.items.find(({ id }) => id === 'i4') : undefined;
  expect(item).toMatchObject({
    title: 'Inhyrd personal, Socialkontoret',
    minutes: 25,
    shortest: 15,
    proposedDecisions: ['Inga inhyrda socionomer från och med 1 mars 2027.', 'Undantag beslutas av socialchefen.'],
    background: [{ text: 'Kostnaden är 11,4 mnkr.' }],
    registryNumber: 'KS 2026/114',
    confidential: true,
    goals: ['M2', 'M3', 'M4'],
  });
});

