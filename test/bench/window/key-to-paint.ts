import type { Page } from 'playwright-core';
import { figureOf, type Verdict } from '../measure.ts';
import { accept, opened, temporaryFolder } from '../store.ts';
import { emptyMain, measuredApp, slowDisk } from './measured-app.ts';

const meeting = { place: '/meeting/m1' } as const;
const rounds = 30;
/** Milliseconds that a key may take beyond an empty page's, at the 95th percentile. */
const mostOverEmpty = 50;
/** Milliseconds that no input may take, however slow the disk. */
const mostOnSlowDisk = 100;

/** A key while a meeting runs to the frame that shows what it did, against an empty page's key to paint in the same browser. */
export async function keyToPaint(): Promise<readonly Verdict[]> {
  const store = runningMeeting();
  const [app, empty] = [await measuredApp(store.path, meeting), await measuredApp(null, { main: emptyMain })];
  const times = { next: [] as number[], record: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.record.push(await recorded(app.page, `b Beslut nummer ${round}`));
    times.empty.push(await pressed(empty.page, 'n', 'h1'));
    times.next.push(await next(app.page));
  }
  await Promise.all([app.end(), empty.end()]);
  store.remove();
  const against = highest(times.empty, 0.95);
  return [
    over('key-to-paint, N, 95th percentile', highest(times.next, 0.95), against),
    over('key-to-paint, B + Enter, 95th percentile', highest(times.record, 0.95), against),
  ];
}

/** Letters typed while records are on their way to a disk on which every sync takes 50 ms longer. */
export async function keyToPaintOnSlowDisk(): Promise<Verdict> {
  const store = runningMeeting();
  const app = await measuredApp(store.path, { ...meeting, modules: [slowDisk] });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await app.page.locator('[data-capture]').press('Enter');
    for (const letter of `b beslut ${round}`) times.push(await pressed(app.page, letter === ' ' ? 'Space' : letter, '[data-capture]'));
  }
  await app.end();
  store.remove();
  const [worst, middle] = [highest(times, 1), highest(times, 0.5)];
  return { figure: figureOf('key-to-paint, syncs 50 ms slower, the slowest key', 'the median key', null, worst, middle), holds: worst <= mostOnSlowDisk };
}

function over(name: string, milliseconds: number, against: number): Verdict {
  return { figure: figureOf(name, 'an empty page', null, milliseconds, against), holds: milliseconds - against <= mostOverEmpty };
}

/** The value below which a share of all lie. */
function highest(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** A store with a meeting that has begun and has more items than are measured. */
function runningMeeting(): ReturnType<typeof temporaryFolder> {
  const store = temporaryFolder();
  const workspace = opened(store.path);
  const now = new Date();
  accept(workspace, { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  accept(workspace, { command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' });
  accept(workspace, { command: 'planMeeting', id: 'm1', group: 'klg', start: `${workspace.today()}T08:30`, length: 240 });
  for (let item = 0; item < rounds + 5; item += 1) {
    accept(workspace, { command: 'addItem', id: `i${item}`, meeting: 'm1', title: `Information nummer ${item}`, type: 'information', minutes: 5 });
  }
  accept(workspace, { command: 'startMeeting', meeting: 'm1', at: now.toISOString() });
  workspace.close();
  return store;
}

async function next(page: Page): Promise<number> {
  await page.locator('[data-stage]').focus();
  return pressed(page, 'n', '[data-stage]');
}

async function recorded(page: Page, words: string): Promise<number> {
  await page.locator('[data-capture]').fill(words);
  return pressed(page, 'Enter', 'article');
}

/** @returns milliseconds from the key to the frame that shows another text in what fits the selector */
async function pressed(page: Page, key: string, selector: string): Promise<number> {
  const painting = await page.evaluateHandle((where) => ({ done: window.klubbaBench.painted(where) }), selector);
  await page.keyboard.press(key);
  return painting.evaluate(async ({ done }) => done);
}
