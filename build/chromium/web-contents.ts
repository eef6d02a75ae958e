import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { fromPage, toPage } from './addresses.ts';
import { invoke } from './ipc-main.ts';
import { pageSide } from './page-side.ts';

const binding = '__klubba_stand_in';

/** What a window shows, as far as the program asks of it. */
export class WebContents extends EventEmitter {
  readonly mainFrame = { url: '', parent: null };
  readonly #page: Promise<Page>;
  readonly #told: [string, ...unknown[]][] = [];
  #listening: ((message: [string, ...unknown[]]) => void) | undefined;
  #destroyed = false;
  #openHandler: () => { action: 'allow' | 'deny' } = () => ({ action: 'allow' });

  constructor(page: Promise<Page>, preferences: Electron.WebPreferences) {
    super();
    this.#page = page.then((opened) => this.#prepared(opened, preferences));
  }

  async load(address: string): Promise<void> {
    const page = await this.#page;
    this.mainFrame.url = address;
    await page.goto(toPage(address), { waitUntil: 'load' });
  }

  send(channel: string, ...words: unknown[]): void {
    const message: [string, ...unknown[]] = [channel, ...words];
    const listening = this.#listening;
    this.#listening = undefined;
    if (listening === undefined) this.#told.push(message);
    else listening(message);
  }

  reload(): void {
    void this.#page.then(async (page) => page.reload()).catch(() => {});
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  setWindowOpenHandler(handler: () => { action: 'allow' | 'deny' }): void {
    this.#openHandler = handler;
  }

  mayOpen(): boolean {
    return this.#openHandler().action === 'allow';
  }

  /** What the page asks for by itself: it may load itself again, and whatever the program lets it. */
  mayNavigate(frame: Frame, address: string): boolean {
    const isMainFrame = frame.parentFrame() === null;
    let prevented = false;
    const event = { url: fromPage(address), isMainFrame, preventDefault: () => (prevented = true) };
    if (isMainFrame && withoutHash(event.url) === withoutHash(this.mainFrame.url)) return true;
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return !prevented;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const page = await this.#page;
    const session = await page.context().newCDPSession(page);
    const { printBackground = false, preferCSSPageSize = false, generateTaggedPDF = false, generateDocumentOutline = false } = options;
    const { data } = await session.send('Page.printToPDF', { printBackground, preferCSSPageSize, generateTaggedPDF, generateDocumentOutline });
    await session.detach();
    return Buffer.from(data, 'base64');
  }

  print(_options: Electron.WebContentsPrintOptions, done?: (success: boolean, reason: string) => void): void {
    void this.#print(done);
  }

  async #print(done: ((success: boolean, reason: string) => void) | undefined): Promise<void> {
    let reason = '';
    try {
      await (await this.#page).evaluate('window.print()');
    } catch {
      reason = 'failed';
    }
    done?.(reason === '', reason);
  }

  async #prepared(page: Page, { preload, javascript = true }: Electron.WebPreferences): Promise<Page> {
    page.once('close', () => {
      this.#destroyed = true;
      this.emit('destroyed');
    });
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    if (!javascript) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
    if (preload !== undefined) {
      // As text, since the way to the page takes a large answer apart value by value otherwise.
      await page.exposeBinding(binding, async ({ frame }, channel: string | null, words = '[]') =>
        JSON.stringify(channel === null ? await this.#next(frame) : await invoke(channel, this.#event(frame), JSON.parse(words) as unknown[])),
      );
      await page.addInitScript(`(${pageSide.toString()})(${JSON.stringify(binding)}, (require) => {${readFileSync(preload, 'utf8')}\n})`);
    }
    this.emit('prepared');
    return page;
  }

  /** What is told waits until the page asks for it: a page that is loading misses nothing. */
  async #next(frame: Frame): Promise<[string, ...unknown[]]> {
    if (frame.parentFrame() !== null) return new Promise(() => {});
    const waiting = this.#told.shift();
    if (waiting !== undefined) return waiting;
    return new Promise((resolve) => {
      this.#listening = resolve;
    });
  }

  #event(frame: Frame): { sender: WebContents; senderFrame: { url: string; parent: object | null } } {
    const url = fromPage(frame.url());
    if (frame.parentFrame() !== null) return { sender: this, senderFrame: { url, parent: this.mainFrame } };
    this.mainFrame.url = url;
    return { sender: this, senderFrame: this.mainFrame };
  }
}

/** The part after `#` never leaves the page. */
function withoutHash(address: string): string {
  return address.split('#')[0] ?? '';
}
