import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectAccessibleInEveryLook } from './fixture/accessible.ts';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { seedPlannedKlg } from './fixture/planned-klg.ts';
import { screenshots } from './fixture/screenshots.ts';

/** The machine that the test runs on may have much else to do. */
function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: 15_000 });
}

async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), `#/${place}`);
}

/** The months that hold topics, with their titles. */
async function year(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const months = await page.locator('section[aria-labelledby="annual-cycle"] > ol > li').evaluateAll((all) =>
    all.map((month) => [month.querySelector('h3')?.textContent ?? '', [...month.querySelectorAll('ul button > span:last-child > span:first-child')].map((title) => title.textContent)] as const),
  );
  return Object.fromEntries(months.filter(([, topics]) => topics.length > 0));
}

async function agenda(page: Page): Promise<readonly string[]> {
  return page.locator('li[data-item]').evaluateAll((all) => all.map((row) => (row.querySelector('button')?.textContent ?? '').replace(/^(?:Punkt|Item) \d+: /u, '')));
}

test('what a group takes up every year is proposed in its month, and an agenda is kept as a template and begun from it', async () => {
  const app = await startApp({
    at: '2026-11-17T08:45:00Z',
    seed: (accept) => {
      seedPlannedKlg(accept);
      accept({ command: 'planMeeting', id: 'm18', group: 'klg', start: '2026-12-08T08:30', length: 60 });
      accept({ command: 'planMeeting', id: 'm19', group: 'klg', start: '2026-12-22T08:30', length: 60 });
    },
  });
  const { page } = app;
  const undo = async (): Promise<void> => page.getByRole('button', { name: 'Ångra', exact: true }).last().click();

  await open(page, 'settings/cycle');
  await page.getByRole('button', { name: 'Lägg till det första ämnet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lägg till ämnet' }).click();
  await page.getByText('Ämnet behöver en titel.').waitFor();
  await dialog.getByLabel('Titel').fill('Intern kontroll: plan');
  await dialog.getByLabel('november').uncheck();
  await page.keyboard.press('Enter');
  await page.getByText('Välj minst en månad.').waitFor();
  await dialog.getByLabel('december').check();
  await dialog.getByLabel('mars').check();
  await dialog.getByLabel('Minuter').fill('tjugo');
  await dialog.getByRole('button', { name: 'Lägg till ämnet' }).click();
  await page.getByText('Skriv hela minuter, till exempel 20.').waitFor();
  await dialog.getByLabel('Minuter').fill('20');
  await dialog.getByLabel('Att tänka på').fill('Kontorens riskanalyser.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Lägg till ämnet' }).click();
  await eventually(async () => year(page)).toEqual({ mars: ['Intern kontroll: plan'], december: ['Intern kontroll: plan'] });
  await expectAccessible(page);

  await open(page, 'meeting/m18/prepare/');
  await page.getByText('Årshjulet: december').waitFor();
  await page.getByRole('button', { name: 'Lägg till Intern kontroll: plan' }).click();
  await eventually(async () => agenda(page)).toEqual(['Intern kontroll: plan']);
  await eventually(async () => page.getByText('Årshjulet: december').count()).toBe(0);
  expect(JSON.stringify(await app.call('meeting', { meeting: 'm18' }))).toContain('Kontorens riskanalyser.');
  const line = page.getByRole('textbox', { name: 'Ny punkt' });
  for (const [text, count] of [['Laget runt 10', 2], ['Sluten fråga 15', 3]] as const) {
    await line.fill(text);
    await line.press('Enter');
    await eventually(async () => (await agenda(page)).length).toBe(count);
  }
  await app.call('handle', { command: { command: 'changeItem', meeting: 'm18', item: (await page.locator('li[data-item]').last().getAttribute('data-item')) ?? '', confidential: true } });

  await page.getByRole('button', { name: 'Mallar' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Spara som mall…' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Mallens namn' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Mallen behöver ett namn.').waitFor();
  await page.keyboard.type('Kort möte');
  await page.getByText('En sluten punkt sparas utan titel, utfall och föredragande.').waitFor();
  expect(await dialog.getByText('Sluten fråga').count()).toBe(0);
  await expectAccessible(page);
  await screenshots(app, 'template-save');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await dialog.getByLabel('Ska stå på varje dagordning').check();
  await dialog.getByRole('button', { name: 'Spara mallen' }).click();
  await page.getByText('Mallen Kort möte är sparad.').first().waitFor();
  await screenshots(app, 'template-foot');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });

  await open(page, 'meeting/m19/prepare/');
  await eventually(async () => page.getByText('Stående, ur mallen Kort möte').count()).toBe(3);
  await page.getByRole('button', { name: 'Börja från en mall…' }).click();
  await dialog.getByRole('button', { name: 'Lägg till 3 punkter' }).waitFor();
  await expectAccessible(page);
  await screenshots(app, 'template-begin');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await page.keyboard.press('Enter');
  await eventually(async () => agenda(page)).toEqual(['Intern kontroll: plan', 'Laget runt', expect.stringContaining('Sluten punkt')]);
  await undo();
  await page.getByText('Dagordningen är tom').waitFor();

  await open(page, 'settings/cycle');
  const name = page.getByLabel('Mallens namn, Kort möte');
  await name.fill('Kort avstämning');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Ta bort mallen Kort avstämning' }).click();
  await page.getByText(/Inga mallar än/u).waitFor();
  await undo();
  await page.getByLabel('Mallens namn, Kort avstämning').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Intern kontroll: plan' }).last().click();
  await dialog.getByRole('button', { name: 'Ta bort ämnet' }).click();
  await page.getByText('Årshjulet är tomt').waitFor();
  await undo();
  await eventually(async () => year(page)).toEqual({ mars: ['Intern kontroll: plan'], december: ['Intern kontroll: plan'] });
});

test('the example municipality shows its year in English, and one is changed by the keyboard alone', async () => {
  const app = await startApp({ at: '2026-11-24T07:00:00Z', settings: { language: 'en' }, seed: smallExample });
  const { page } = app;
  await open(page, 'settings/cycle');
  await eventually(async () => (await year(page))['November']).toEqual(['Intern kontroll: plan för nästa år', 'Verksamhetsplan för nästa år']);
  await screenshots(app, 'annual-cycle');
  await expectAccessibleInEveryLook(app);

  await page.getByRole('button', { name: 'Add a topic in July' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New topic in the annual cycle' }).waitFor();
  await page.keyboard.type('Summer on call');
  await page.keyboard.press('Enter');
  await eventually(async () => (await year(page))['July']).toEqual(['Summer on call']);
  await eventually(async () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Add a topic in July');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const remove = page.getByRole('button', { name: 'Remove the topic' });
  await remove.waitFor();
  await expectAccessible(page);
  await screenshots(app, 'annual-cycle-topic');
  await app.call('changeSettings', { language: 'en', theme: 'light' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Summer on call has been removed from the annual cycle.').first().waitFor();
  await eventually(async () => page.evaluate(() => document.activeElement?.id)).toBe('annual-cycle');
  expect((await year(page))['July']).toBeUndefined();
});
