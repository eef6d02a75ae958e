import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from './fixture/app.ts';
import { smallExample } from './fixture/example.ts';
import { expectAccessible } from './fixture/accessible.ts';

const said = {
  sv: { title: 'Idag i Klubba', body: '1 åtgärd är försenad, 2 ska vara klara i dag', today: 'Idag', choice: 'Varje dag som något är försenat eller ska vara klart', register: 'Beslut', goal: 'Mål' },
  en: { title: 'Today in Klubba', body: '1 action is overdue, 2 are due today', today: 'Today', choice: 'Each day that something is overdue or due', register: 'Decisions', goal: 'Goal' },
} as const;

async function notificationOf({ context }: App, title: string): Promise<Page> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    for (const page of context.pages()) if ((await page.title().catch(() => '')) === title) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Nothing was said.');
}

async function remindedOn(app: App): Promise<string | null | undefined> {
  const machine = await app.call('machine', {});
  return machine.ok ? machine.answer.settings.remindedOn : undefined;
}

test.each(['sv', 'en'] as const)('what is due is told once a day in numbers alone, and leads to the day; a goal leads to its decisions (%s)', async (language) => {
  const words = said[language];
  const app = await startApp({
    at: '2026-11-24T07:08:00Z',
    settings: { person: 'ny', group: 'klg', language },
    seed: (accept, workspace) => {
      smallExample?.(accept, workspace);
      accept({ command: 'addPerson', id: 'ny', name: 'Ny Person', group: 'klg' });
      accept({ command: 'addMember', group: 'klg', person: 'ny', role: 'member' });
      for (const [id, due] of [['r1', '2026-11-20'], ['r2', '2026-11-24'], ['r3', '2026-11-24'], ['r4', '2026-11-25']] as const) {
        accept({ command: 'recordLooseAction', id, group: 'klg', text: `Hemlighet ${id}`, owner: 'ny', due });
      }
      accept({ command: 'addGoal', id: 'over', name: 'Sjöpolitiken' });
      accept({ command: 'addGoal', id: 'under', name: 'Badbar sjö', parent: 'over' });
      accept({ command: 'recordDecisionBetween', id: 'd-goal', group: 'klg', text: 'Bryggan lagas före sommaren.', takenOn: '2026-11-20', goals: ['under'] });
    },
  });
  const { page } = app;
  // Nothing is said to whoever has not asked for it.
  expect(await remindedOn(app)).toBeNull();
  await page.evaluate(() => void (window.location.hash = '#/settings/profile'));
  await page.getByRole('radio', { name: words.choice }).click();
  const notification = await notificationOf(app, words.title);
  const button = notification.getByRole('button');
  expect(await notification.locator('body').innerText()).not.toContain('Hemlighet');
  expect(await button.innerText()).toBe(words.body);
  await expectAccessible(page);
  await expect.poll(async () => remindedOn(app)).toBe('2026-11-24');
  await button.evaluate((element: HTMLElement) => void setTimeout(() => element.click(), 0));
  await page.getByRole('heading', { level: 1, name: words.today }).waitFor();

  // A new start on the same day says nothing; the next day does.
  await app.kill();
  await app.start();
  await app.page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(app.context.pages().length).toBe(1);
  expect(await remindedOn(app)).toBe('2026-11-24');
  await app.kill();
  await app.clock.advance({ days: 1 });
  await app.start();
  await (await notificationOf(app, words.title)).getByRole('button').waitFor();
  await expect.poll(async () => remindedOn(app)).toBe('2026-11-25');

  const { page: again } = app;
  await again.keyboard.press('Control+k');
  // Letters go to where the focus is, and it comes with the window that was asked for.
  await expect.poll(async () => again.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await again.keyboard.type('Sjöpolitiken');
  await again.getByRole('option', { name: /Sjöpolitiken/u }).first().click();
  await again.getByRole('grid', { name: words.register }).getByText('Bryggan lagas före sommaren.').waitFor();
  await again.getByText(language === 'sv' ? /^1 av /u : /^1 of /u).first().waitFor();
});
