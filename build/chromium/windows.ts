import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './browser.ts';
import { fromPage } from './addresses.ts';
import { startOptions } from './options.ts';
import { answerFor } from './protocol.ts';
import type { WebContents } from './web-contents.ts';

interface Opened {
  readonly contents: WebContents;
  page: Page | undefined;
}

/** The browser behind the windows, and which page of it belongs to which window. */
class Windows {
  #context: Promise<BrowserContext> | undefined;
  readonly #opened = new Set<Opened>();
  #first: Page | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #awaited: ((page: Page) => void) | undefined;

  /** Starts the browser. @param ended is told when it has gone, for whatever reason */
  async start(folder: string, ended: () => void): Promise<void> {
    this.#context = launch(folder);
    const context = await this.#context;
    if (startOptions.script !== undefined) await context.addInitScript(readFileSync(startOptions.script, 'utf8'));
    await context.grantPermissions([]);
    await context.route('**/*', async (route) => this.#answer(route));
    this.#first = context.pages()[0];
    context.on('page', (page) => this.#arrived(page));
    context.on('close', ended);
    if (startOptions.picture !== undefined) void this.#picture(startOptions.picture, ended);
  }

  /** Of the first window, once it has come to rest. */
  async #picture(path: string, ended: () => void): Promise<void> {
    const [page] = (await this.#context)?.pages() ?? [];
    await page?.setViewportSize({ width: 1280, height: 720 });
    await page?.waitForEvent('load');
    await pause(1_500);
    await page?.screenshot({ path });
    ended();
  }

  /** @returns the page of a new window: the bare one that the browser started with, else another */
  async pageFor(contents: WebContents, size: { readonly width: number; readonly height: number }): Promise<Page> {
    const opened: Opened = { contents, page: undefined };
    this.#opened.add(opened);
    const taking = this.#turn.then(async () => this.#take(size));
    this.#turn = taking.catch(() => {});
    const page = await taking;
    opened.page = page;
    page.once('close', () => this.#opened.delete(opened));
    return page;
  }

  get context(): Promise<BrowserContext> {
    if (this.#context === undefined) throw new Error('The browser has not been started.');
    return this.#context;
  }

  /** A page of its own beside the windows, for a dialog. */
  async dialogPage(size: { readonly width: number; readonly height: number }): Promise<Page> {
    const taking = this.#turn.then(async () => this.#take(size));
    this.#turn = taking.catch(() => {});
    return taking;
  }

  async close(): Promise<void> {
    await (await this.#context)?.close();
  }

  async #take({ width, height }: { readonly width: number; readonly height: number }): Promise<Page> {
    const first = this.#first;
    this.#first = undefined;
    if (first !== undefined) return first;
    const [opener] = [...this.#opened].flatMap(({ page }) => page ?? []);
    const context = await this.#context;
    if (opener === undefined || context === undefined) throw new Error('There is no window to open another from.');
    const arrived = new Promise<Page>((resolve) => {
      this.#awaited = resolve;
    });
    await popUp(context, opener, `popup,noopener,width=${width},height=${height}`);
    return arrived;
  }

  /** A page that no window waits for was opened by a page. */
  #arrived(page: Page): void {
    const awaited = this.#awaited;
    this.#awaited = undefined;
    if (awaited !== undefined) return awaited(page);
    if (![...this.#opened].some(({ contents }) => contents.mayOpen())) page.close().catch(() => {});
  }

  /** Our own origins are answered by the program; nothing else is let out. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const owner = [...this.#opened].find(({ page }) => page === pageOf(request));
    if (request.isNavigationRequest() && owner !== undefined && !owner.contents.mayNavigate(request.frame(), request.url())) {
      return route.abort('aborted');
    }
    const answer = await answerFor(fromPage(request.url()), request.method());
    if (answer === undefined) return route.abort('blockedbyclient');
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  }
}

function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

/** From a world of its own in the page: what the page has done to `window.open` does not matter there. */
async function popUp(context: BrowserContext, opener: Page, features: string): Promise<void> {
  const session = await context.newCDPSession(opener);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const expression = `void window.open('about:blank', '_blank', ${JSON.stringify(features)})`;
  await session.send('Runtime.evaluate', { expression, contextId: executionContextId, userGesture: true });
  await session.detach();
}

export const windows = new Windows();
