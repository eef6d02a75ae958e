import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { screenshots } from './fixture/screenshots.ts';

const said = {
  sv: {
    open: 'Planera flera möten…', title: 'Planera flera möten i KLG', often: /Hur ofta$/u, weekly: 'Varje vecka', weekday: /Veckodag$/u, thursday: 'torsdag', from: 'Från och med', first: '17 dec 2026', until: 'Till och med', last: '14 jan 2027',
    wrong: 'Dagen ligger före den första.', christmas: 'torsdag 24 december 2026, vecka 52', left: 'Inget möte: julafton.', holiday: /På en helgdag$/u, after: 'Flytta till arbetsdagen efter',
    moved: 'måndag 28 december 2026, vecka 53', movedFrom: 'Flyttat från torsdag 24 december, julafton.', taken: 'KLG har redan ett möte den dagen.', untick: 'torsdag 14 januari 2027, vecka 2', plan: 'Planera 3 möten', planned: '3 möten har planerats.',
    coming: 'Kommande', save: 'Spara kommande möten som kalenderfil', undo: 'Ångra', undone: 'Ångrat', past: 'Dagen har varit. Skriv den första dag som serien får börja.', time: 'Tid', clock: '13.15', row: '13.15–',
  },
  en: {
    open: 'Plan several meetings…', title: 'Plan several meetings in KLG', often: /How often$/u, weekly: 'Every week', weekday: /Weekday$/u, thursday: 'Thursday', from: 'From', first: '17 Dec 2026', until: 'Until', last: '14 Jan 2027',
    wrong: 'The day lies before the first one.', christmas: 'Thursday 24 December 2026, week 52', left: 'No meeting: Christmas Eve.', holiday: /On a public holiday$/u, after: 'Move to the working day after',
    moved: 'Monday 28 December 2026, week 53', movedFrom: 'Moved from Thursday 24 December, Christmas Eve.', taken: 'KLG has a meeting on that day already.', untick: 'Thursday 14 January 2027, week 2', plan: 'Plan 3 meetings', planned: '3 meetings have been planned.',
    coming: 'Coming', save: 'Save coming meetings as a calendar file', undo: 'Undo', undone: 'Undone', past: 'The day has passed. Write the first day that the series may begin.', time: 'Time', clock: '13:15', row: '13:15–',
  },
} as const;

test.each(['sv', 'en'] as const)('the meetings of a rhythm are planned at once, past the holidays and past what is planned, and taken back at once (%s)', async (language) => {
  const words = said[language];
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { person: 'kommundirektor', group: 'klg', language },
    seed: (accept, workspace) => {
      smallExample?.(accept, workspace);
      accept({ command: 'planMeeting', id: 'there', group: 'klg', start: '2027-01-07T08:30', length: 60 });
    },
  });
  const { page } = app;
  await page.evaluate(() => void (window.location.hash = '#/meetings'));
  const coming = page.getByRole('region', { name: words.coming }).getByRole('listitem');
  await coming.first().waitFor();
  const before = await coming.count();
  await page.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  const choose = async (field: RegExp, option: string): Promise<void> => {
    await dialog.getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose(words.often, words.weekly);
  await choose(words.weekday, words.thursday);
  await dialog.getByLabel(words.from, { exact: true }).fill('2026-11-01');
  await dialog.getByText(words.past).waitFor();
  await dialog.getByLabel(words.from, { exact: true }).fill(words.first);
  await dialog.getByLabel(words.time, { exact: true }).fill(words.clock);
  await dialog.getByLabel(words.until, { exact: true }).fill('2026-12-01');
  await dialog.getByText(words.wrong).waitFor();
  await dialog.getByLabel(words.until, { exact: true }).fill(words.last);
  const day = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
  await dialog.getByText(words.left).waitFor();
  expect(await day(words.christmas).isChecked()).toBe(false);
  expect(await dialog.getByRole('listitem').filter({ hasText: words.taken }).getByRole('checkbox').isChecked()).toBe(false);
  await choose(words.holiday, words.after);
  await dialog.getByText(words.movedFrom).waitFor();
  expect(await day(words.moved).isChecked()).toBe(true);
  if (language === 'sv') {
    await expectAccessibleInEveryLook(app);
    await expectToFitEverywhere(app);
  }
  await screenshots(app, 'series');
  await app.call('changeSettings', { language, theme: 'light' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await day(words.untick).uncheck();
  await dialog.getByRole('button', { name: words.plan }).click();
  await page.getByText(words.planned).first().waitFor();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => coming.count()).toBe(before + 3);
  expect(await coming.filter({ hasText: words.row }).count()).toBe(3);
  const file = join(app.home, 'coming.ics');
  const answered = app.answerNext({ path: file });
  await page.getByRole('button', { name: words.save }).click();
  await answered;
  await page.getByText(file, { exact: false }).first().waitFor();
  const calendar = await readFile(file, 'utf8');
  expect(calendar.match(/^BEGIN:VEVENT/gmu)).toHaveLength(before + 3);
  expect(calendar.match(/^DTSTART;TZID=Europe\/Stockholm:\d{8}T131500/gmu)).toHaveLength(3);
  expect(calendar).toContain('SUMMARY:Kommunledningsgruppen');
  await page.getByRole('button', { name: words.undo }).last().click();
  await page.getByText(words.undone).first().waitFor();
  await expect.poll(async () => coming.count()).toBe(before);
});
