import { existsSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserArguments } from '../browser.mjs';
import { startOptions } from './options.ts';

/** The window's frame with nothing in it, until the program has loaded its page. */
const emptyPage = 'data:text/html,<title>Klubba</title>';

/** No name is ever looked up, whatever a page or the browser itself would like to fetch. */
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp'];

/** The browser would say in the window that it is started in an unusual way; whoever started it has been told. */
const noRemark = '--test-type';

/** Milliseconds that an earlier browser is given to let go of its folder after the program that owned it was killed. */
const patience = 10_000;

/** Starts the browser with one bare window, over a pipe and with no open port. @param folder for the browser's own files */
export async function launch(folder: string): Promise<BrowserContext> {
  mkdirSync(folder, { recursive: true });
  await untilFree(folder);
  prefer(folder);
  try {
    return await launched(folder, process.getuid?.() !== 0);
  } catch {
    // Some systems keep a browser from making its sandbox; what is shown here is our own pages, and no network.
    return launched(folder, false);
  }
}

async function launched(folder: string, chromiumSandbox: boolean): Promise<BrowserContext> {
  const { browser, headless, port, netLog } = startOptions;
  const watching = [...(port ? ['--remote-debugging-port=0'] : []), ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`])];
  return chromium.launchPersistentContext(folder, {
    executablePath: browser,
    headless,
    chromiumSandbox,
    args: [`--app=${emptyPage}`, ...browserArguments, ...noNetwork, noRemark, ...watching],
    ignoreDefaultArgs: ['--enable-automation', '--no-startup-window'],
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}

/** Nothing that would fetch anything, or ask whoever sits there about the browser itself. */
const preferences = {
  browser: { enable_spellchecking: false, check_default_browser: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
};

function prefer(folder: string): void {
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

/** What a browser marks its folder with on Linux and macOS; the first is a link that names its process. */
const marks = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'] as const;

/** Nobody else of ours has the folder, so marks that outlive their browser, or come from another machine, mean nothing. */
async function untilFree(folder: string): Promise<void> {
  rmSync(join(folder, 'DevToolsActivePort'), { force: true });
  for (let waited = 0; waited < patience && isHeld(join(folder, marks[0])); waited += 50) await pause(50);
  for (const mark of marks) rmSync(join(folder, mark), { force: true });
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readlinkSync(lock).split('-').at(-1)), 0);
    return true;
  } catch {
    return false;
  }
}
