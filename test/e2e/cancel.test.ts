import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApp, type App } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';

test('a called meeting is called off with its reason, the calendar file cancels the event, and it can be taken back', async () => {
  const app = await startApp({ at: '2026-11-24T07:08:00Z', settings: { person: 'kommundirektor', group: 'klg' }, seed: smallExample });
  const { page } = app;
  await page.evaluate(() => void (window.location.hash = '#/meetings'));
  const { answer } = (await app.call('meetings', { group: 'klg', today: '2026-11-24' })) as { answer: { coming: readonly { id: string }[] } };
  const meeting = answer.coming[0]?.id ?? '';
  await page.evaluate((id) => void (window.location.hash = `#/meeting/${id}/prepare`), meeting);
  await page.getByRole('button', { name: 'Ställ in mötet' }).waitFor();
  await expectHeadOnOneLine(app);
  await page.getByRole('button', { name: 'Ställ in mötet' }).click();
  await page.getByRole('textbox', { name: 'Varför' }).fill('För få kan komma');
  await page.keyboard.press('Enter');
  await page.getByText('Inställt', { exact: true }).first().waitFor();
  await page.evaluate(() => void (window.location.hash = '#/meetings'));
  const ahead = page.getByRole('region', { name: 'Kommande' });
  await ahead.getByText('Inställt', { exact: true }).waitFor();
  await expectAccessibleInEveryLook(app);
  await page.evaluate((id) => void (window.location.hash = `#/meeting/${id}/prepare`), meeting);
  await page.getByRole('button', { name: 'Meddela', exact: true }).waitFor();
  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);
  await page.getByRole('button', { name: 'Meddela', exact: true }).click();
  await page.getByText('Mötet är inställt. För få kan komma.').waitFor();
  const file = join(app.home, 'installt.ics');
  const answered = app.answerNext({ path: file });
  await page.getByRole('button', { name: /kalender/iu }).click();
  await answered;
  await page.getByText(file, { exact: false }).first().waitFor();
  const calendar = await readFile(file, 'utf8');
  expect(calendar).toContain('METHOD:CANCEL');
  expect(calendar).toContain('STATUS:CANCELLED');
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await page.getByRole('button', { name: 'Ställ in mötet' }).waitFor();
});

/** At 1280 pixels, in both languages, with everything that a called meeting can be asked for just before it begins. */
async function expectHeadOnOneLine(app: App): Promise<void> {
  const { page } = app;
  for (const language of ['en', 'sv'] as const) {
    await app.call('changeSettings', { language });
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    const head = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
    expect((await head.boundingBox())?.height).toBeLessThan(80);
  }
}
