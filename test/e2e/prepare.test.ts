import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp, type App } from './fixture/app.ts';
import { seedPlannedKlg } from './fixture/planned-klg.ts';
import { screenshots } from './fixture/screenshots.ts';

/** The machine that the test runs on may have much else to do. */
function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000 });
}

/** A week before KLG 2026:17, and the meeting after it, whose agenda is empty. */
async function prepare(): Promise<App> {
  return startApp({
    at: '2026-11-17T08:45:00Z',
    seed: (accept) => {
      seedPlannedKlg(accept);
      accept({ command: 'planMeeting', id: 'm18', group: 'klg', start: '2026-12-08T08:30', length: 60 });
    },
  });
}

async function show(page: Page, meeting: string, item = ''): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/meeting/${meeting}/prepare/${item}`);
  await page.getByRole('region', { name: 'Planerad tid' }).waitFor();
}

/** What each row says, from left to right. */
async function rows(page: Page): Promise<readonly string[]> {
  return page.locator('li[data-item]').evaluateAll((all) =>
    all.map((row) => [row.children[1]?.textContent, row.children[2]?.textContent, row.querySelector('button')?.textContent?.replace(/^(?:Punkt|Item) \d+: /u, ''), row.querySelector('input')?.value].join(' ')),
  );
}

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

test('an agenda is built from a frame, lines, pasted text and proposals, and mended in place', async () => {
  const app = await prepare();
  const { page } = app;
  await show(page, 'm18');
  await eventually(async () => page.getByText('Dagordningen är tom').count()).toBe(1);
  await page.getByRole('button', { name: 'Börja med en ram om 5 punkter' }).click();
  await eventually(async () => rows(page)).toEqual(['08.30 1 Öppnande, dagens syfte 5', '08.35 2 Åtgärder från förra mötet 10', '08.45 3 Laget runt 10', '08.55 4 Sammanfattning och budskap 7', '09.02 5 Mötespuls 3']);

  const line = page.getByRole('textbox', { name: 'Ny punkt' });
  await line.fill('beslut: Hyror 20 socialchef');
  await eventually(async () => page.getByText('Socialchef').count()).toBeGreaterThan(0);
  await line.press('Enter');
  await eventually(async () => (await rows(page)).at(-1)).toBe('09.05 6 Hyror 20');
  expect(await line.inputValue()).toBe('');
  expect(await focused(page)).toBe('Ny punkt');

  await page.getByRole('button', { name: 'Lägg till Gemensam bilpool' }).click();
  await eventually(async () => (await rows(page)).join()).toContain('Gemensam bilpool');
  await eventually(async () => page.getByRole('status').filter({ hasText: '5 min mer än mötets längd' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Lägg in paus' }).click();
  await eventually(async () => (await rows(page)).filter((row) => row.includes('Paus'))).toHaveLength(1);

  await page.evaluate(async () => {
    const data = new DataTransfer();
    data.setData('text/plain', '1. Lokaler 10 skolchef\n2. Taxor, 5 min, Maria von Sydow');
    document.querySelector('#new-item-line')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await eventually(async () => page.getByRole('combobox', { name: 'Föredragande, rad 2' }).inputValue()).toBe('Ny person: Maria von Sydow');
  await page.getByRole('button', { name: 'Lägg till 2 punkter' }).click();
  await eventually(async () => (await rows(page)).slice(-2).map((row) => row.replace(/^\S+ \d+ /u, ''))).toEqual(['Lokaler 10', 'Taxor 5']);
  await page.getByRole('button', { name: 'Ångra' }).last().click();
  await eventually(async () => (await rows(page)).join()).not.toMatch(/Lokaler|Taxor/u);

  const order = async (): Promise<string> => (await rows(page)).map((row) => row.replace(/^\S+ \d* /u, '').slice(0, 4)).join(' ');
  const before = await order();
  await page.locator('li[data-item]', { hasText: 'Mötespuls' }).dragTo(page.locator('li[data-item]', { hasText: 'Laget runt' }), { targetPosition: { x: 200, y: 3 } });
  await eventually(async () => (await rows(page))[2]?.slice(8)).toBe('Mötespuls 3');
  await page.keyboard.press('z');
  await eventually(order).toBe(before);
});

test('with the keyboard alone: choose, change, move, remove and undo; then call the meeting and start it', async () => {
  const app = await prepare();
  const { page } = app;
  await show(page, 'm17', 'i0');
  await page.getByRole('button', { name: 'Punkt 1: Öppnande, dagens syfte' }).focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
  await eventually(async () => focused(page)).toBe('Punkt 8: Chefsdag 3 februari: program');
  await page.keyboard.press('Enter');
  await eventually(async () => focused(page)).toBe('Chefsdag 3 februari: program');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Vilket program?');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('textbox', { name: 'Önskat utfall' }).inputValue()).toBe('');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fastställt program?');
  await page.keyboard.press('Enter');
  await eventually(async () => page.getByText('Önskat utfall saknas').count()).toBe(0);
  expect(await page.getByRole('textbox', { name: 'Önskat utfall' }).inputValue()).toBe('Fastställt program?');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(async () => (await rows(page)).slice(6, 9).map((row) => row.slice(8))).toEqual(['Chefsdag 3 februari: program 15', 'Lokalbehov skola 2027–2030 20', 'Sjukfrånvaro hemtjänst, A3 15']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await eventually(async () => focused(page)).toBe('Punkt 6: Lokalbehov skola 2027–2030');
  expect(await rows(page)).toHaveLength(11);
  for (const place of ['09.50 6', '10.10 7', '10.25 8'] as const) {
    await page.keyboard.press('z');
    await eventually(async () => (await rows(page)).find((row) => row.includes('Chefsdag'))).toMatch(new RegExp(`^${place}`, 'u'));
  }

  await page.getByRole('button', { name: 'Kalla till mötet' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kalla till mötet' });
  await dialog.getByText('5. Inhyrd personal, Socialkontoret').waitFor();
  await dialog.getByRole('button', { name: 'Markera som kallat' }).press('Enter');
  await eventually(async () => page.getByText('Kallat 17 november').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Punkt 8: Chefsdag 3 februari: program' }).focus();
  await page.keyboard.press('Delete');
  await page.getByText('Punkten står i kallelsen och tas inte bort.', { exact: false }).first().waitFor();
  // Who is here is seen to first, and the day is said.
  await page.getByRole('button', { name: 'Starta mötet…' }).press('Enter');
  await eventually(async () => page.evaluate(() => window.location.hash)).toBe('#/meeting/m17/run');
  await page.getByText('Mötet är planerat till tisdag 24 november.').waitFor();
  await page.getByRole('button', { name: 'Bekräfta närvaron' }).waitFor();
  await page.getByRole('button', { name: 'Starta mötet', exact: true }).press('Enter');
  await page.getByRole('alertdialog').getByText('tisdag 24 november').waitFor();
  await page.getByRole('button', { name: 'Starta nu' }).press('Enter');
  await page.getByRole('timer').waitFor();
  await show(page, 'm17', 'i0');
  await page.getByText('Punkten är påbörjad och ändras inte här.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Titel' }).evaluate((field: HTMLTextAreaElement) => field.readOnly)).toBe(true);
  await show(page, 'm17', 'i5');
});

test('proposals are taken and left with one key each, and what is left comes back', async () => {
  const app = await startApp({
    at: '2026-11-17T08:45:00Z',
    seed: (accept) => {
      seedPlannedKlg(accept);
      accept({ command: 'planMeeting', id: 'm18', group: 'klg', start: '2026-12-08T08:30', length: 60 });
      for (const [index, title] of ['Cykelgarage', 'Tystare ventilation', 'Växtvägg'].entries()) accept({ command: 'suggestItem', id: `s${index}`, group: 'klg', title });
    },
  });
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, 'm18');
  const tray = page.getByRole('grid', { name: /^Förslag till dagordningen/u });
  const proposals = async (): Promise<readonly string[]> => tray.getByRole('row').evaluateAll((all) => all.map((row) => row.querySelector('p')?.textContent ?? ''));
  const here = async (): Promise<string> => page.evaluate(() => document.activeElement?.closest('[data-proposal]')?.querySelector('p')?.textContent ?? document.activeElement?.id ?? '');
  await tray.waitFor();
  const all = await proposals();
  const [first = '', second = '', third = ''] = all;
  expect(all.length).toBeGreaterThan(3);

  // From a text too, with Alt; the arrows go through the rows, and a row says what it is and which keys answer it.
  await page.getByRole('textbox', { name: 'Ny punkt' }).focus();
  await page.keyboard.press('Alt+y');
  await eventually(here).toBe(first);
  await page.keyboard.press('End');
  await eventually(here).toBe(all.at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await eventually(here).toBe(second);
  const row = page.locator('[data-proposal]:focus');
  expect(await row.getAttribute('aria-keyshortcuts')).toBe('L Q');
  await tray.getByRole('row', { name: new RegExp(`^${second} .`, 'u') }).waitFor();
  expect(await row.locator('kbd').allTextContents()).toEqual(['L', 'Q']);
  await screenshots(app, 'prepare-proposals');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.locator('html[lang="sv"][data-theme="light"]').waitFor();
  await expectAccessible(page);

  // Left, brought back, left again; then the next one is taken, and taken back.
  await page.keyboard.press('q');
  await eventually(here).toBe(third);
  expect(await proposals()).not.toContain(second);
  await page.getByText(`Förslaget ${second} är undanlagt.`).first().waitFor();
  await page.getByRole('button', { name: 'Ångra' }).last().press('Enter');
  await eventually(here).toBe(second);
  expect(await proposals()).toEqual(all);
  await page.keyboard.press('q');
  await eventually(here).toBe(third);
  await page.keyboard.press('l');
  await eventually(async () => (await rows(page)).join()).toContain(third);
  await eventually(here).toBe(all[3]);
  await page.keyboard.press('z');
  await eventually(proposals).toEqual(all.filter((title) => title !== second));

  // One key after the other empties the tray, and the focus is never lost.
  await page.keyboard.press('Home');
  for (let count = all.length - 1; count > 0; count -= 1) {
    await page.keyboard.press('q');
    await eventually(async () => tray.getByRole('row').count()).toBe(count - 1);
  }
  await eventually(here).toBe('new-item-line');
  await page.getByRole('button', { name: `Visa ${all.length} undanlagda förslag` }).press('Enter');
  await eventually(proposals).toEqual(all);
  await eventually(here).toBe(first);
});

test('it is accessible, and looks as it should, in every theme and both languages', async () => {
  const app = await prepare();
  const { page } = app;
  await show(page, 'm17', 'i4');
  await screenshots(app, 'prepare');
  const dress = async (language: 'sv' | 'en', theme: 'light' | 'dark' | 'high-contrast'): Promise<void> => {
    await app.call('changeSettings', { language, theme });
    await page.waitForFunction(([wanted, words]) => document.documentElement.dataset['theme'] === wanted && document.documentElement.lang === words, [theme, language]);
  };
  await dress('sv', 'high-contrast');
  await expectAccessible(page);
  await dress('sv', 'light');
  await page.getByRole('button', { name: 'Fler uppgifter' }).click();
  await expectAccessible(page);
  await dress('en', 'dark');
  await page.getByRole('button', { name: 'Meeting details' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Call the meeting' }).click();
  await page.getByRole('dialog').getByText('5. Inhyrd personal, Socialkontoret').waitFor();
  await expectAccessible(page);
});
