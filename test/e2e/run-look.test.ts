import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { themes } from '../../domain/contract/settings.ts';
import { expectAccessible } from './fixture/accessible.ts';
import { startApp, type App } from './fixture/app.ts';
import { at, calledKlg, klgAtItemFive } from './fixture/klg-running.ts';
import { screenshots } from './fixture/screenshots.ts';

async function open(app: App): Promise<void> {
  await app.page.evaluate(() => {
    window.location.hash = '#/meeting/m1/run';
  });
  await app.page.locator('[data-stage]').waitFor();
}

/** In every theme and in both languages; the theme of the system is one of the others. */
async function expectAccessibleEverywhere(app: App): Promise<void> {
  const shown = [...themes.filter((each) => each !== 'system').map((theme) => ({ language: 'sv', theme }) as const), { language: 'en', theme: 'light' } as const];
  for (const { language, theme } of shown) {
    await app.call('changeSettings', { language, theme });
    await app.page.waitForFunction(([wanted, said]) => document.documentElement.dataset['theme'] === wanted && document.documentElement.lang === said, [theme, language] as const);
    await expectAccessible(app.page);
  }
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
}

/** Nothing sticks out of the window sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

test('before the start and while actions are reviewed, everything is accessible in every theme and language', async () => {
  const app = await startApp({ at: at('08:26'), seed: (accept) => calledKlg().forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  await expectAccessibleEverywhere(app);
  await screenshots(app, 'run-start');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await app.clock.set(at('08:34'));
  await page.getByRole('button', { name: 'Starta mötet' }).click();
  await page.getByRole('timer').waitFor();
  await page.keyboard.press('n');
  await page.getByText('0 av 9 genomgångna').waitFor();
  await page.keyboard.press('k');
  await page.getByText('1 av 9 genomgångna').waitFor();
  await page.keyboard.press('i');
  await page.getByText('2 av 9 genomgångna').waitFor();
  await expectAccessibleEverywhere(app);
  await screenshots(app, 'run-review');
});

test('a running meeting is accessible whatever is open in it, and holds long words, large text and a narrow window', async () => {
  const app = await startApp({ at: at('09:45', 58), seed: (accept) => klgAtItemFive().forEach((command) => accept(command)) });
  const { page } = app;
  await open(app);
  const line = page.locator('[data-capture]');
  await line.click();
  await page.keyboard.type('å HR-chef: Informera facken fredag');
  await expectAccessibleEverywhere(app);
  await screenshots(app, 'run');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await line.fill('å ko');
  await page.getByRole('option', { name: 'Kommundirektör' }).waitFor();
  await expectAccessible(page);
  await line.fill('');

  await app.clock.advance({ minutes: 8 });
  await page.locator('[data-stage]').focus();
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Motiv, alternativ, uppföljning …' }).click();
  await page.locator('[data-stage]').focus();
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'Anteckning', exact: true }).waitFor();
  await expectAccessibleEverywhere(app);
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Anteckning', exact: true }).waitFor({ state: 'detached' });

  const hostile = `${'Sammanhållningsberedskapssamordning'.repeat(300)} 🧾👩‍👩‍👧‍👦 שלום עולם`.slice(0, 1_000);
  for (const command of [
    { command: 'changeItem', meeting: 'm1', item: 'i5', title: hostile, outcome: hostile } as const,
    { command: 'changePerson', person: 'p5', name: hostile } as const,
    { command: 'changeAction', action: 'a1', text: hostile.repeat(10) } as const,
  ]) {
    expect(await app.call('handle', { command })).toMatchObject({ answer: { ok: true } });
  }
  await page.getByText('Sammanhållningsberedskapssamordning', { exact: false }).first().waitFor();
  await expectNoSidewaysScroll(page);
  expect(await page.getByRole('button', { name: /Nästa/u }).isVisible()).toBe(true);
  await screenshots(app, 'run-long');
  await app.call('changeSettings', { language: 'sv', theme: 'light', textSize: 200 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectNoSidewaysScroll(page);
  await app.call('changeSettings', { textSize: 100 });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /Nästa/u }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
});
