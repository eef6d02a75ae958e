import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import { platform } from 'node:os';
import { windows } from './windows.ts';

/** What a browser does by itself already, or cannot be asked to do: every permission is denied as it is. */
const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (_handler: unknown): void => {},
  setPermissionCheckHandler: (_handler: unknown): void => {},
  setDevicePermissionHandler: (_handler: unknown): void => {},
  setSpellCheckerEnabled: (_enabled: boolean): void => {},
  /** Every request is the program's to answer here already. */
  webRequest: { onBeforeRequest: (_listener: unknown): void => {} },
});

export const session = { defaultSession };

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Milliseconds that the system's own opener gets to say that it could not. */
const patience = 3_000;

async function opened(what: string): Promise<boolean> {
  const [program, ...words] = openers[platform()] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const child = spawn(program, [...words, what], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), patience);
    const settle = (worked: boolean): void => {
      clearTimeout(timer);
      resolve(worked);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

export const shell = {
  openPath: async (path: string): Promise<string> => ((await opened(path)) ? '' : 'failed'),
  openExternal: async (address: string): Promise<void> => {
    if (!(await opened(address))) throw new Error('No program took the address.');
  },
  showItemInFolder: (path: string): void => void opened(dirname(path)),
};

/** Text by its kind. */
export class ClipboardItem {
  readonly items: Readonly<Record<string, string>>;

  constructor(items: Record<string, string>) {
    this.items = items;
  }
}

export const clipboard = {
  /** A page may write only what it has been allowed to, so the permission lasts as long as the writing. */
  write: async ([item]: readonly ClipboardItem[]): Promise<void> => {
    const context = await windows.context;
    const [page] = context.pages();
    if (page === undefined || item === undefined) return;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
    try {
      await page.evaluate(writeToClipboard, item.items);
    } finally {
      await context.clearPermissions();
      await context.grantPermissions([]);
    }
  },
};

/** Sent to the page as text, so it must stand alone. */
async function writeToClipboard(items: Readonly<Record<string, string>>): Promise<void> {
  const blobs = Object.entries(items).map(([type, words]) => [type, new Blob([words], { type })] as const);
  await navigator.clipboard.write([new globalThis.ClipboardItem(Object.fromEntries(blobs))]);
}

/** A browser's window has a menu of its own. */
export class Menu {
  static #shown: Menu | null = null;
  readonly template: readonly Electron.MenuItemConstructorOptions[];

  constructor(template: readonly Electron.MenuItemConstructorOptions[] = []) {
    this.template = template;
  }

  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#shown = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#shown;
  }
}

export const nativeTheme = {
  themeSource: 'system',
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  },
};

/** The browser puts its windows where they can be seen. */
const display = { id: 0, workArea: { x: 0, y: 0, width: 100_000, height: 100_000 } };

export const screen = {
  getAllDisplays: (): (typeof display)[] => [display],
  getDisplayMatching: (_bounds: Electron.Rectangle): typeof display => display,
};
