import { expect, test } from 'vitest';
import { startApp } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessibleInEveryLook, expectToFitEverywhere } from './fixture/every-look.ts';
import { screenshots } from './fixture/screenshots.ts';

const said = {
  sv: {
    grid: 'Åtgärder', search: 'bulk', found: /^3 av /u, begin: 'Markera flera', bar: 'Markerade åtgärder', all: 'Markera alla', date: 'Nytt datum', due: 'Klart senast', change: 'Ändra 3 åtgärder',
    changed: '3 åtgärder ska vara klara 18 december 2026', wrong: 'Skriv en dag, till exempel 8 dec, fredag eller v 50.', owner: 'Ny ansvarig', left: '1 åtgärd kan inte ändras. Inget har ändrats än.',
    others: 'Ändra de andra 2', ownerField: 'Ansvarig', owned: 'Ekonomichef är ansvarig för 2 åtgärder', count: '3 markerade', undo: 'Ångra', undone: 'Ångrat',
  },
  en: {
    grid: 'Actions', search: 'bulk', found: /^3 of /u, begin: 'Select several', bar: 'Selected actions', all: 'Select all', date: 'New date', due: 'Due', change: 'Change 3 actions',
    changed: '3 actions are due 18 December 2026', wrong: 'Write a day', owner: 'New owner', left: '1 action cannot be changed. Nothing has been changed yet.',
    others: 'Change the other 2', ownerField: 'Owner', owned: 'Ekonomichef owns 2 actions', count: '3 selected', undo: 'Undo', undone: 'Undone',
  },
} as const;

test.each(['sv', 'en'] as const)('several actions get a new day at once and are taken back at once; what cannot be changed is named (%s)', async (language) => {
  const words = said[language];
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { person: 'kommundirektor', group: 'klg', language },
    seed: (accept, workspace) => {
      smallExample?.(accept, workspace);
      for (const id of ['b1', 'b2', 'b3']) accept({ command: 'recordLooseAction', id, group: 'klg', text: `bulk ${id}`, owner: 'kommundirektor', due: '2026-12-04' });
    },
  });
  const { page } = app;
  await page.evaluate(() => void (window.location.hash = '#/actions'));
  const grid = page.getByRole('grid', { name: words.grid });
  await page.getByRole('searchbox').fill(words.search);
  await page.getByText(words.found).first().waitFor();

  // The keyboard alone: down into the list, Shift marks on the way, Ctrl+A the rest.
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: words.bar });
  await expect.poll(async () => grid.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await page.keyboard.press('Control+a');
  await bar.getByText(words.count).waitFor();
  if (language === 'sv') {
    await expectAccessibleInEveryLook(app);
    await expectToFitEverywhere(app);
  }
  if (language === 'sv') await screenshots(app, 'bulk');
  await app.call('changeSettings', { language, theme: 'light' });

  await bar.getByRole('button', { name: words.date }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.due).fill('någon gång');
  await dialog.getByRole('button', { name: words.change }).click();
  await dialog.getByText(words.wrong).waitFor();
  expect(await dialog.getByLabel(words.due).inputValue()).toBe('någon gång');
  await dialog.getByLabel(words.due).fill('18 dec');
  await dialog.getByRole('button', { name: words.change }).click();
  await page.getByText(words.changed).first().waitFor();
  await expect.poll(async () => page.evaluate(() => document.activeElement?.textContent)).toBe(words.begin);
  const actions = async () => {
    const reply = await app.call('actions', { groups: ['klg'], today: '2026-11-24', words: 'bulk', filter: 'all', order: 'due', owner: null, person: null, from: 0, count: 10, row: null });
    return reply.ok ? reply.answer.entries : [];
  };
  const dues = async (): Promise<readonly unknown[]> => (await actions()).flatMap((entry) => (entry.kind === 'row' ? [[entry.row.due, entry.row.moves]] : []));
  expect(await dues()).toEqual([['2026-12-18', 1], ['2026-12-18', 1], ['2026-12-18', 1]]);
  await page.getByRole('button', { name: words.undo, exact: true }).click();
  await expect.poll(dues).toEqual([['2026-12-04', 0], ['2026-12-04', 0], ['2026-12-04', 0]]);

  // One of them is done elsewhere while the dialog is open.
  await page.getByRole('button', { name: words.begin }).click();
  await bar.getByRole('button', { name: words.all }).click();
  await bar.getByText(words.count).waitFor();
  await bar.getByRole('button', { name: words.owner }).click();
  await app.call('handle', { command: { command: 'completeAction', action: 'b2' } });
  await dialog.getByRole('combobox', { name: words.ownerField }).fill('ekonomi');
  await page.getByRole('option', { name: /^Ekonomichef/u }).click();
  await dialog.getByRole('button', { name: words.change }).click();
  await dialog.getByText(words.left).waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'bulk b2' }).waitFor();
  await dialog.getByRole('button', { name: words.others }).click();
  await page.getByText(words.owned).first().waitFor();
});
