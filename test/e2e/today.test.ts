import { expect, test } from 'vitest';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { screenshots } from './fixture/screenshots.ts';

test('a chair sees what the day holds, ticks an action off by the keyboard and takes it back', async () => {
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { person: 'kommundirektor', group: 'klg' },
    seed: smallExample,
  });
  const { page } = app;
  const card = page.getByRole('region', { name: /^Kommunledningsgruppen 2026:/u });
  await card.getByText('i morgon').waitFor();
  await card.getByText('1 punkt saknar önskat utfall').waitFor();
  expect(await page.getByText('tisdag 24 november · vecka 48').count()).toBe(1);

  const mine = page.getByRole('region', { name: 'Mina åtgärder' });
  const boxes = mine.getByRole('checkbox');
  const before = await boxes.count();
  const open = page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: /^Åtgärder/u });
  expect(await open.innerText()).toContain(String(before));
  await mine.getByText('4 dagar försenad').waitFor();
  await mine.getByText(/flyttad 1 gång/u).first().waitFor();
  const overdue = (await boxes.first().getAttribute('aria-label')) ?? '';
  const following = (await boxes.nth(1).getAttribute('aria-label')) ?? '';
  await boxes.first().focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => boxes.count()).toBe(before - 1);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(following);
  await page.keyboard.press('z');
  await expect.poll(async () => boxes.count()).toBe(before);
  expect(await boxes.first().getAttribute('aria-label')).toBe(overdue);

  await app.clock.advance({ hours: 24 });
  await card.getByText('om 22 minuter').waitFor();
  await screenshots(app, 'today');
  await app.call('changeSettings', { language: 'sv', theme: 'light' });
  await expect.poll(async () => page.getByRole('img', { name: /sen start|i tid/u }).count()).toBe(1);
  await page.getByRole('button', { name: 'Visa som tabell' }).click();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(9);
  await page.getByRole('region', { name: 'Att föra vidare' }).getByText('Varför:').first().waitFor();
  await page.getByRole('region', { name: 'Beslut att följa upp' }).getByRole('listitem').first().waitFor();

  await expectAccessibleInEveryLook(app);
  await expectToFitEverywhere(app);

  await card.getByRole('button', { name: 'Öppna mötet' }).click();
  const meeting = new URL(page.url()).hash.split('/')[2] ?? '';
  expect(await app.call('handle', { command: { command: 'startMeeting', meeting, at: '2026-11-25T07:30:00Z' } })).toMatchObject({ answer: { ok: true } });
  await page.goBack();
  await card.getByText('pågår nu').waitFor();
  await card.getByRole('button', { name: 'Fortsätt mötet' }).waitFor();
});

test('a new group begins with its first meeting, whoever sits here says who it is, and long names hold', async () => {
  const long = 'Å'.repeat(1_000);
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { group: 'klg' },
    seed: (accept) => {
      accept({ command: 'addGroup', id: 'klg', name: long, shortName: 'شورى 🏛️' });
      accept({ command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' });
      accept({ command: 'recordLooseAction', id: 'a1', group: 'klg', text: `${'x'.repeat(10_000)} 🎉`, owner: 'chair' });
    },
  });
  const { page } = app;
  await page.getByRole('heading', { name: 'Planera det första mötet' }).waitFor();
  await page.getByRole('combobox', { name: 'Ditt namn' }).fill('kommun');
  await page.getByRole('option', { name: 'Kommundirektör' }).click();
  await page.getByRole('checkbox', { name: /^Klar: x/u }).waitFor();
  await page.getByText('Datum saknas').waitFor();
  await expectToFitEverywhere(app);
  await page.getByRole('button', { name: 'Planera ett möte' }).click();
  await page.getByLabel('Datum').fill('8 dec');
  await page.getByLabel('Tid').fill('08.30');
  await page.getByRole('button', { name: 'Planera mötet' }).click();
  await page.waitForFunction(() => window.location.hash.startsWith('#/meeting/'));
  await page.goBack();
  await page.getByText('Dagordningen är tom').waitFor();
});
