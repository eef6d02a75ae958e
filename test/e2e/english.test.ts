import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startApp, type App } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';

async function at(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (window.location.hash = next), hash);
}

/** Presses something that asks where to save, and waits until it is said that it was. */
async function saved(app: App, button: string, choice: string, file: string): Promise<string> {
  const { page } = app;
  const path = join(app.home, file);
  const answered = app.answerNext({ path });
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
  await answered;
  await page.getByText(`Saved: ${path}`).first().waitFor();
  return path;
}

test('in English: decisions are found, saved and followed up, actions reviewed and saved, lists and agendas taken in, and a document leaves as Word', async () => {
  const app = await startApp({ at: '2026-11-24T07:08:00Z', settings: { language: 'en', person: 'kommundirektor', group: 'klg' }, seed: smallExample });
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const search = page.getByRole('main').getByRole('searchbox');

  await at(page, '#/decisions');
  const decisions = page.getByRole('grid', { name: 'Decisions' });
  await decisions.getByRole('row').nth(2).waitFor();
  await search.fill('MÅLTIDER samlat state:in-force');
  await page.getByText('1 of ', { exact: false }).first().waitFor();
  const decision = page.getByRole('region', { name: /^Decision KLG 2026:/u });
  await decision.getByRole('link', { name: /^KLG 2026:\d+ · item \d+$/u }).waitFor();
  expect(await decision.getByRole('region', { name: 'Supersedes' }).getByRole('listitem').count()).toBe(2);
  const [book] = await readXlsxFile(await saved(app, 'Save as', 'Excel', 'decisions.xlsx'));
  expect(book?.data.map((row) => row[1])).toEqual(['Decision', 'Måltiderna upphandlas samlat för skola och omsorg.']);
  await decision.getByRole('button', { name: 'Carried out', exact: true }).click();
  await decision.getByText(/2026: Carried out/u).waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('måltdierna');
  await page.getByRole('option', { name: /Måltiderna upphandlas samlat.*KLG 2026:/u }).waitFor();
  await page.keyboard.press('Escape');

  await at(page, '#/actions');
  await page.getByRole('button', { name: 'From list…' }).click();
  await dialog.getByRole('textbox', { name: 'Paste or write' }).fill('Action;Owner;Due\nCount the laptops;Ekonomichef;2026-12-18\nOrder keys;Kim Nyberg;31 February');
  await dialog.getByText('Line 3: “31 February” is no date that exists.').waitFor();
  await dialog.getByRole('checkbox', { name: 'Include line 3' }).uncheck();
  await dialog.getByRole('button', { name: 'Take in 1 action' }).click();
  await page.getByText('1 action has been taken in.').first().waitFor();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  const progress = page.getByRole('status').filter({ hasText: / of \d+$/u });
  await expect.poll(async () => progress.innerText()).toMatch(/^1 of \d+$/u);
  const text = page.getByRole('textbox', { name: 'Action', exact: true });
  const first = await text.inputValue();
  await page.getByRole('region', { name: first.slice(0, 80) }).focus();
  await page.keyboard.press('k');
  await expect.poll(async () => text.inputValue()).not.toBe(first);
  await expect.poll(async () => progress.innerText()).toMatch(/^2 of /u);
  await page.keyboard.press('i');
  await expect.poll(async () => progress.innerText()).toMatch(/^3 of /u);
  await page.keyboard.press('ArrowLeft');
  await page.getByText(/^Not done at /u).waitFor();
  await page.getByRole('button', { name: 'End the review' }).click();
  const calendar = readFileSync(await saved(app, 'Save as', 'Calendar', 'actions.ics'), 'utf8');
  expect(calendar).toContain('BEGIN:VEVENT');

  const meetings = await app.call('meetings', { group: 'klg', today: '2026-11-24' });
  if (!meetings.ok) throw new Error(meetings.code);
  const coming = meetings.answer.coming.find(({ state }) => state === 'draft' || state === 'called');
  await at(page, `#/meeting/${coming?.id ?? ''}/prepare`);
  await page.getByRole('button', { name: 'From text…' }).first().click();
  await dialog.getByRole('textbox', { name: 'Paste or write' }).fill('Decision: New care home (15m), Socialchef\n- Budget follow-up, 20 min, Ekonomichef\n<!-- not an item -->');
  await dialog.getByRole('button', { name: 'Add 2 items' }).click();
  await page.getByRole('button', { name: /: New care home$/u }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('button', { name: /: New care home$/u }).waitFor({ state: 'detached' });

  const earlier = meetings.answer.earlier.find(({ state }) => state === 'finalised' || state === 'sent' || state === 'ended');
  await at(page, `#/meeting/${earlier?.id ?? ''}/document`);
  const { value } = await mammoth.extractRawText({ path: await saved(app, 'PDF, Word…', 'Word', 'notes.docx') });
  expect(value).toMatch(/^Exempelkommunen · Kommunledningsgruppen\s+Meeting notes KLG 2026:\d+/u);
});
