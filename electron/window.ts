import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, session, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import { bridge } from './ipc/listen.ts';

/** How a window differs from the others. */
export interface WindowWish {
  readonly address: string;
  /** False for a window that shows only a document: it can ask nothing. */
  readonly hasBridge: boolean;
  readonly look: Pick<BrowserWindowConstructorOptions, 'x' | 'y' | 'width' | 'height' | 'minWidth' | 'minHeight' | 'show' | 'title' | 'backgroundColor'>;
}

/** The only place where a window is made. */
export function openWindow({ address, hasBridge, look }: WindowWish): { readonly window: BrowserWindow; readonly loaded: Promise<void> } {
  const window = new BrowserWindow({
    ...look,
    autoHideMenuBar: true,
    webPreferences: {
      ...(hasBridge ? { preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)) } : { javascript: false }),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (hasBridge) bridge(window.webContents);
  return { window, loaded: window.loadURL(address) };
}

/** What no window may do, whoever made it and whatever it has loaded. */
export function guardWindows(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(?:app|data|devtools):/u.test(url) }));
  defaultSession.on('will-download', (event) => event.preventDefault());
}

/** A page that crashes again and again is not helped by a further try. */
const mostReloads = 3;

/** A page may load itself again, also after a crash, and goes nowhere else. */
function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  let reloads = 0;
  contents.on('render-process-gone', (_event, { reason }) => {
    reloads += 1;
    if (reason !== 'clean-exit' && reloads <= mostReloads && !contents.isDestroyed()) contents.reload();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
