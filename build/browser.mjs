// @ts-check
/** Finds the browser that the tests and the stand-in for Electron run on, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Keeps the browser from doing anything by itself. */
export const browserArguments = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where the systems keep a browser that is not on the path. */
const places = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')],
  ),
};

/** @returns {string | undefined} an installed browser; `KLUBBA_BROWSER` names another one */
export function installedBrowser() {
  const chosen = process.env['KLUBBA_BROWSER'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const system = platform();
  const known = system === 'darwin' || system === 'win32' ? places[system] : onPath;
  return known.find((path) => existsSync(path)) ?? downloadedBrowser();
}

/** @returns {string | undefined} the browser that Playwright has downloaded */
function downloadedBrowser() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @returns {string | undefined} an installed browser, installing one where there is none */
export function ensureBrowser() {
  const found = installedBrowser();
  if (found !== undefined || (process.env['KLUBBA_BROWSER'] ?? '') !== '') return found;
  console.error('No Chrome or Chromium was found: installing one.');
  if (isDebianRoot()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  if (installedBrowser() === undefined) {
    const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    run(process.execPath, [join(playwright, 'cli.js'), 'install', '--no-shell', 'chromium']);
  }
  return installedBrowser();
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
