// @ts-check
/** `npm start`: the program in Electron where its binary is there already, else in the stand-in on an installed Chrome or Chromium. */
import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { ensureBrowser } from './browser.mjs';
import { ensureBundle } from './bundle.mjs';
import { electronProgram } from './electron-program.mjs';

/** A window needs a screen to stand on. */
function hasDisplay() {
  return platform() !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const child = spawn(program, words, { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}

const words = process.argv.slice(2);
/** A packet that is to be opened is the program's own business; any other word is the stand-in's. */
const packets = words.filter((word) => word.toLowerCase().endsWith('.klubba'));
const main = await ensureBundle('electron/main.ts');
const electron = hasDisplay() && words.length === packets.length ? electronProgram() : undefined;
if (electron !== undefined) {
  console.error(`Klubba: Electron (${electron})`);
  run(electron, [main, ...packets]);
} else {
  const start = await ensureBundle('build/chromium/start.ts');
  const browser = ensureBrowser() ?? '';
  run(process.execPath, [start, main, `--browser=${browser}`, ...(hasDisplay() ? [] : ['--no-display']), ...words]);
}
