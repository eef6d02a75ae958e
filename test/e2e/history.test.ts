import { expect, it } from 'vitest';
import type { WrittenCommand } from '../../domain/api.ts';
import { startApp, type App } from './fixture/app.ts';
import { expectAccessibleInEveryLook } from './fixture/every-look.ts';
import { at, klgAtItemFive, person } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

async function done(app: App, command: WrittenCommand): Promise<string> {
  const reply = await app.call('handle', { command });
  if (!reply.ok || !reply.answer.ok) throw new Error(JSON.stringify(reply));
  return reply.answer.id;
}

it('shows who changed what and when, and a meeting as it was, by the keyboard alone', async () => {
  const app = await startApp({
    at: '2026-11-24T08:45:00Z',
    settings: { person: person('Kanslichef'), group: 'klg' },
    seed: (accept) => {
      for (const command of klgAtItemFive()) accept(command);
    },
  });
  const { page } = app;
  const text = 'Vakanta tjänster prövas av kommundirektören till och med 30 juni 2027.';
  await done(app, { command: 'changeDecision', decision: 'd1', text, followUp: '2027-06-01' });
  const wrong = await done(app, { command: 'changeAction', action: 'a1', due: '2026-12-15' });
  await done(app, { command: 'undo', of: wrong });
  await done(app, { command: 'writeNote', id: 'n2', meeting: 'm1', item: 'i5', text: 'Socialchefen återkommer om inhyrning i december.', at: at('09:46') });

  await page.evaluate(() => void (window.location.hash = '#/decisions/d1'));
  const changes = page.getByRole('region', { name: 'Ändringar' });
  await changes.getByText('Beslut ändrat').waitFor();
  expect(await changes.getByRole('listitem').first().innerText()).toMatch(/Kanslichef, 24 november 2026 kl\. 09\.45/u);
  expect(await changes.locator('del').first().innerText()).toBe('31 mars');
  expect(await changes.locator('ins').first().innerText()).toBe('30 juni');

  await changes.getByRole('link', { name: 'Visa i mötets historik' }).press('Enter');
  await page.getByText('Bara det som hör till en sak visas.').waitFor();
  await page.getByRole('button', { name: 'Visa allt' }).press('Enter');
  const list = page.getByRole('listbox', { name: 'Historik' });
  const past = page.getByRole('region', { name: 'Så såg dokumentet ut då' });
  await past.getByRole('article').getByText('Socialchefen återkommer').waitFor();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => list.getByRole('option', { selected: true }).innerText()).toMatch(/Ångrade: Åtgärd ändrad/u);
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => past.getByRole('article').innerText()).toMatch(/15 december/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => past.getByRole('article').innerText()).toMatch(/31 mars 2027/u);
  await page.getByRole('button', { name: 'Åtgärder', exact: true }).click();
  await expect.poll(async () => list.getByRole('option').count()).toBe(12);
  await page.getByRole('button', { name: 'Allt', exact: true }).click();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await page.reload();
  await past.getByRole('article').waitFor();
  await expectAccessibleInEveryLook(app);
  await list.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await screenshots(app, 'history');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
