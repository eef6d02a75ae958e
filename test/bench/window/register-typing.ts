import type { Page } from 'playwright-core';
import { rows, storeOfManyActions } from '../large-register.ts';
import { rounded, type Verdict } from '../measure.ts';
import { measuredApp } from './measured-app.ts';

/** Milliseconds that no task of the interface's thread may take while somebody types. */
const longestTask = 50;
const mostRows = 80;
/** Milliseconds between two keys: a person who types fast. */
const pace = 90;
/** Milliseconds after the last key within which what it brings is drawn. */
const settling = 1_500;

const typed = ['bemanning', 'plan skol', 'upphandlign', 'e', 'finns inte alls', 'person:enhetschef läge:öppen rutin'];

/** Typing into the search box of a register of 115,000 rows, and going to its end and back: the longest task, and the most rows in the page. */
export async function registerTyping(): Promise<readonly Verdict[]> {
  const store = storeOfManyActions();
  const app = await measuredApp(store.path, { place: '/actions' });
  try {
    const { page } = app;
    await widen(page);
    await watchTasks(page);
    if ((await longest(page)) < longestTask) throw new Error('A task that takes too long is not seen.');
    let most = 0;
    for (const words of typed) most = Math.max(most, await type(page, words));
    await page.getByRole('searchbox').press('ArrowDown');
    for (const key of ['End', 'Home', 'PageDown', 'End']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(pace);
      most = Math.max(most, await rowsIn(page));
    }
    const task = await longest(page);
    const figure = { name: 'register-typing, longest task', against: '50 ms', ratio: rounded(task / longestTask), limit: 1, medianMs: rounded(task), againstMs: longestTask };
    const drawn = { name: `register-typing, rows in the page of ${rows}`, against: `${mostRows} rows`, ratio: rounded(most / mostRows), limit: 1, medianMs: null, againstMs: null };
    return [
      { figure, holds: task <= longestTask },
      { figure: drawn, holds: most > 0 && most <= mostRows },
    ];
  } finally {
    await app.end();
    store.remove();
  }
}

/** The register of all groups. */
async function widen(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: /^Grupp: /u }).click();
  await page.getByRole('option', { name: 'alla grupper' }).click();
  await page.getByText(/^115[\s\u00A0]?000 av /u).first().waitFor({ timeout: 60_000 });
}

async function type(page: Page, words: string): Promise<number> {
  const box = page.getByRole('searchbox');
  await box.focus();
  await page.keyboard.press('Control+a');
  let most = 0;
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(pace);
    most = Math.max(most, await rowsIn(page));
  }
  await page.waitForTimeout(settling);
  return Math.max(most, await rowsIn(page));
}

async function rowsIn(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('[role="row"]').length);
}

/** From here on every long task is seen; the first is one that is made to see that they are. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const seen = Object.assign(window, { klubbaTasks: [] as number[] });
    new PerformanceObserver((list) => seen.klubbaTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        const end = performance.now() + 120;
        while (performance.now() < end);
        setTimeout(resolve, 300);
      });
    });
  });
}

/** Takes the longest of the tasks that were seen: zero where none took so long that the browser tells of it. */
async function longest(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as { klubbaTasks: number[] }).klubbaTasks.splice(0)));
}
