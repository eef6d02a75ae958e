import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { root } from '../../../build/bundle.mjs';
import { settingsIn } from '../../../electron/store/settings.ts';
import { Clock } from '../../e2e/fixture/clock.ts';
import { ended, run, type RunningApp, type RunWish } from '../../e2e/fixture/running-app.ts';
import { temporaryFolder } from '../store.ts';
import { benchInPage, type BenchInPage } from './in-page.ts';

declare global {
  interface Window {
    readonly klubbaBench: BenchInPage;
  }
}

export const emptyMain = join(root, 'test/bench/window/empty-app.mjs');
export const slowDisk = pathToFileURL(join(root, 'test/bench/window/slow-disk.mjs')).href;

/** An app whose page tells when things are painted. */
export interface MeasuredApp {
  readonly page: Page;
  /** From the start of the process until something to use was painted. Milliseconds. */
  readonly startedIn: number;
  readonly end: () => Promise<void>;
}

export interface MeasureWish extends Pick<RunWish, 'main' | 'modules'> {
  /** Where in the app the first page is: what stands after `#` in its address. */
  readonly place?: string;
}

/** @param store is open at the start; null for an app that has none */
export async function measuredApp(store: string | null, { place = '', ...wish }: MeasureWish = {}): Promise<MeasuredApp> {
  const folder = temporaryFolder();
  const [profile, home] = [join(folder.path, 'profile'), join(folder.path, 'home')];
  for (const each of [profile, home]) mkdirSync(each);
  settingsIn(profile).change({ language: 'sv', theme: 'light', stores: store === null ? [] : [store] });
  const clock = new Clock(join(folder.path, 'clock.json'), new Date().toISOString());
  await clock.run();
  const before = performance.timeOrigin + performance.now();
  const app = await run({ profile, home, clock }, { ...wish, script: `(${benchInPage.toString()})(${JSON.stringify(place)})` });
  const end = async (): Promise<void> => {
    app.process.kill('SIGKILL');
    await ended(app);
    await app.leave();
    folder.remove();
  };
  try {
    const page = await pageOf(app);
    await page.waitForFunction(() => window.klubbaBench.usableAt !== undefined);
    return { page, startedIn: (await page.evaluate(() => window.klubbaBench.usableAt ?? 0)) - before, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function pageOf({ context }: RunningApp): Promise<Page> {
  for (;;) {
    const page = context.pages().find((each) => /^(?:app|https):/u.test(each.url()));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
