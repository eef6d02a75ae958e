import { renameSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { startApp, type App } from './fixture/app.ts';
import { at, klgAtItemFive } from './fixture/klg-running.ts';

async function go(app: App, face: string): Promise<void> {
  await app.page.evaluate((hash) => (window.location.hash = hash), `#/meeting/m1/${face}`);
  await app.page.getByRole('navigation', { name: 'Mötets delar' }).waitFor();
}

async function meetingOf(app: App): Promise<Meeting> {
  const reply = await app.call('meeting', { meeting: 'm1' });
  if (!reply.ok) throw new Error(reply.code);
  return reply.answer.view.meeting;
}

/** Enter, and right after it, before anything can have been answered, Enter again or other words. */
async function enterAnd(field: Locator, then: 'Enter' | { readonly words: string }): Promise<void> {
  await field.evaluate((element, next) => {
    const press = (): boolean => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    press();
    if (next === 'Enter') return press();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, next.words);
    return element.dispatchEvent(new Event('input', { bubbles: true }));
  }, then);
}

test('what a hurried hand does costs nothing: a window closed in the middle of a word, the same key twice, a folder taken away', async () => {
  const app = await startApp({
    at: at('09:50'),
    seed: (accept) => [...klgAtItemFive(), { command: 'changeItem' as const, meeting: 'm1', item: 'i6', confidential: true }].forEach((command) => accept(command)),
  });
  await go(app, 'close');
  await app.page.getByRole('textbox', { name: 'Beslut KLG 2026:17-1', exact: true }).fill('Vakanta tjänster prövas till och med 30 april 2027.');
  await app.quit();
  await app.start();
  expect((await meetingOf(app)).decisions[0]?.text).toBe('Vakanta tjänster prövas till och med 30 april 2027.');
  await go(app, 'prepare/i7');
  await app.page.getByRole('textbox', { name: 'Önskat utfall, som en fråga' }).fill('Vilken rotorsak testas först?');
  await app.quit();
  await app.start();
  expect((await meetingOf(app)).items.find(({ id }) => id === 'i7')?.outcome).toBe('Vilken rotorsak testas först?');
  // What was recorded is unfinished no more.
  await go(app, 'prepare/i7');
  await expect.poll(async () => app.call('drafts', {})).toEqual({ ok: true, answer: {} });

  await go(app, 'close');
  const message = app.page.getByRole('textbox', { name: 'Nytt budskap' });
  await message.fill('Inhyrningen upphör');
  await enterAnd(message, 'Enter');
  await expect.poll(async () => message.inputValue()).toBe('');
  expect((await meetingOf(app)).messages.map(({ text }) => text)).toEqual(['Inhyrningen upphör']);

  // What a closed item lacks is said without its words.
  await go(app, 'document');
  await app.page.getByText('Resultat saknas: Sluten punkt').waitFor();
  expect(await app.page.getByText('Lokalbehov skola').count()).toBe(0);

  // The folder is taken away, and put back after a crash: what could not be recorded stands there.
  await go(app, 'run');
  const line = (): Locator => app.page.locator('[data-capture]');
  await line().fill('Första raden');
  renameSync(app.store, `${app.store}-elsewhere`);
  await enterAnd(line(), { words: 'Andra raden' });
  await app.page.getByText('Arkivet ligger inte längre där det låg').first().waitFor();
  await app.page.getByRole('alert').getByText('Första raden').waitFor();
  await app.page.getByText('Det senaste kunde inte sparas').waitFor();
  await expect.poll(async () => Object.values((await app.call('drafts', {}) as { answer: Record<string, string> }).answer).join(' ')).toMatch(/Första raden[\s\S]*Andra raden|Andra raden[\s\S]*Första raden/u);
  await app.kill();
  renameSync(`${app.store}-elsewhere`, app.store);
  await app.start();
  await go(app, 'run');
  await expect.poll(async () => line().inputValue()).toBe('Andra raden');
  await app.page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).click();
  await app.page.getByRole('article').getByText('Första raden').waitFor();
  await expect.poll(async () => app.page.getByRole('alert').count()).toBe(0);

  // A hand that clicks twice on everything leaves one item, and does nothing to the next.
  await line().fill('');
  await app.page.getByRole('group', { name: 'Vad vi kan göra nu' }).getByRole('button', { name: /Nästa/u }).dblclick({ delay: 60 });
  await app.page.getByRole('heading', { level: 2, name: 'Paus' }).waitFor();
  await app.page.waitForTimeout(300);
  expect(await app.page.getByRole('dialog').count()).toBe(0);
  expect((await meetingOf(app)).items.filter(({ result }) => result !== null).map(({ id }) => id)).toEqual(['i1', 'i2', 'i3', 'i4', 'i5']);

  // Two cells of a spreadsheet are one line.
  await app.page.locator('[data-stage]').focus();
  await app.page.keyboard.press('e');
  await app.page.getByRole('dialog').getByRole('textbox').first().fill('Badhuset\toch hallen');
  await app.page.getByRole('dialog').getByRole('textbox').first().press('Enter');
  await expect.poll(async () => (await meetingOf(app)).items.at(-1)?.title).toBe('Badhuset och hallen');

  // The next meeting, opened by mistake, is not started without a question.
  await app.page.evaluate(() => (window.location.hash = '#/meeting/m2/run'));
  await app.page.getByRole('button', { name: 'Starta mötet' }).click();
  await app.page.getByRole('alertdialog', { name: 'Starta mötet idag?' }).getByRole('button', { name: 'Avbryt' }).click();
  expect(await app.call('meeting', { meeting: 'm2' })).toMatchObject({ answer: { view: { meeting: { state: 'draft' } } } });
});
