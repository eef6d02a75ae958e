import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { app } from './app.ts';
import { startOptions } from './options.ts';
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

  constructor({ x, y, width = 800, height = 600, webPreferences = {}, show = true }: Electron.BrowserWindowConstructorOptions) {
    super();
    all.add(this);
    this.#bounds = { x: x ?? 0, y: y ?? 0, width, height };
    let give: (page: Page) => void = () => {};
    let fail: (reason: unknown) => void = () => {};
    const page = new Promise<Page>((resolve, reject) => ([give, fail] = [resolve, reject]));
    this.webContents = new WebContents(page, webPreferences);
    this.#page = page;
    windows.pageFor(this.webContents, { width, height }).then(give, fail);
    page.then(async (opened) => this.#opened(opened, { ...(x === undefined || y === undefined ? {} : { left: x, top: y }), width, height })).catch(() => {});
    app.emit('web-contents-created', {}, this.webContents);
    if (!show) this.#setState('minimized');
  }

  async #opened(page: Page, bounds: BrowserBounds): Promise<void> {
    page.once('close', () => this.#closed());
    await setWindowBounds(page, bounds);
    if (!startOptions.headless) this.#watch(page);
  }

  /** A browser does not tell when its window is moved. */
  #watch(page: Page): void {
    const timer = setInterval(() => {
      void windowBounds(page).then((now) => {
        if (now === undefined || this.#state !== 'normal' || same(now, this.#bounds)) return;
        this.#bounds = now;
        this.emit('resize');
      }, () => {});
    }, 1_000);
    page.once('close', () => clearInterval(timer));
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

  /** What a page says as it goes is lost when the browser is told to close it, so it is told before. */
  close(): void {
    this.#page
      .then(async (page) => {
        await page.evaluate('window.dispatchEvent(new PageTransitionEvent("pagehide"))').catch(() => {});
        await page.close();
      })
      .catch(() => {});
  }

  destroy(): void {
    this.#page.then(async (page) => page.close()).catch(() => {});
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
    this.#page.then(async (page) => setWindowBounds(page, { windowState: state })).catch(() => {});
  }

  #closed(): void {
    this.emit('close', { preventDefault: () => {} });
    all.delete(this);
    this.emit('closed');
    if (all.size === 0) app.emit('window-all-closed');
  }
}

interface BrowserBounds {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: WindowState;
}

async function setWindowBounds(page: Page, bounds: BrowserBounds): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds });
  await session.detach();
}

/** @returns undefined for a window that is not in its normal state */
async function windowBounds(page: Page): Promise<Electron.Rectangle | undefined> {
  const session = await page.context().newCDPSession(page);
  const { bounds } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  const { left: x = 0, top: y = 0, width = 0, height = 0, windowState } = bounds;
  return windowState === 'normal' ? { x, y, width, height } : undefined;
}

function same(one: Electron.Rectangle, other: Electron.Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
