// @ts-check
/**
 * `npm run package`: lays out what goes into a package in `dist/package/`, and lets electron-builder make the packages of this system of
 * it. Electron-builder and Electron's binary come from outside what `npm install` brings, so this runs where they can be had.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBundle, root } from './bundle.mjs';

/** The program and nothing else: no dependency is left outside the bundles, and the stand-in is no part of them. @returns {Promise<string>} the folder */
export async function layOut() {
  const folder = join(root, 'dist', 'package');
  rmSync(folder, { recursive: true, force: true });
  cpSync(dirname(await ensureBundle('electron/main.ts')), folder, { recursive: true });
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, productName: 'Klubba', version, description, license, type: 'module', main: 'main.js' }, null, 2));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  return folder;
}

/** The version that the program is developed against. */
export function electronVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
}

if (process.argv[1]?.endsWith('package.mjs')) {
  const folder = await layOut();
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  if (existsSync(builder)) {
    const words = [builder, '--config', 'build/electron-builder.json', `-c.electronVersion=${electronVersion()}`, ...process.argv.slice(2)];
    process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;
  } else {
    console.error(`${folder} is laid out. To make packages of it: npm install --no-save electron-builder@26.17.0, and run this again.`);
    process.exitCode = 1;
  }
}
