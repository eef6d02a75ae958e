import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

const all = new Set<BrowserWindow>();

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** A window of the browser: a page in a frame of its own. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #page: Promise<Page>;
  #bounds: Electron.Rectangle;
  #state: WindowState = 'normal';

  static getAllWindows(): BrowserWindow[] {
    return [...all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...all].at(-1) ?? null;
  }

  constructor({ x = 0, y = 0, width = 800, height = 600, webPreferences = {}, show = true }: Electron.BrowserWindowConstructorOptions) {
    super();
    all.add(this);
    this.#bounds = { x, y, width, height };
    let give: (page: Page) => void = () => {};
    let fail: (reason: unknown) => void = () => {};
    const page = new Promise<Page>((resolve, reject) => ([give, fail] = [resolve, reject]));
    this.webContents = new WebContents(page, webPreferences);
    this.#page = page;
    windows.pageFor(this.webContents, { width, height }).then(give, fail);
    page.then((opened) => opened.once('close', () => this.#closed())).catch(() => {});
    app.emit('web-contents-created', {}, this.webContents);
    if (!show) this.#setState('minimized');
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }

  show(): void {
    if (this.#state === 'minimized') this.#setState('normal');
  }

  focus(): void {
    this.#page.then(async (page) => page.bringToFront()).catch(() => {});
  }

  close(): void {
    this.#page.then(async (page) => page.close({ runBeforeUnload: false })).catch(() => {});
  }

  destroy(): void {
    this.close();
  }

  isDestroyed(): boolean {
    return !all.has(this);
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  restore(): void {
    this.#setState('normal');
  }

  maximize(): void {
    this.#setState('maximized');
  }

  setFullScreen(full: boolean): void {
    this.#setState(full ? 'fullscreen' : 'normal');
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  #setState(state: WindowState): void {
    this.#state = state;
    this.#page.then(async (page) => setWindowState(page, state)).catch(() => {});
  }

  #closed(): void {
    all.delete(this);
    this.emit('closed');
    if (all.size === 0) app.emit('window-all-closed');
  }
}

async function setWindowState(page: Page, windowState: WindowState): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  await session.detach();
}
