import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ensureBundle } from '../../build/bundle.mjs';
import { startApp } from './fixture/app.ts';

/** Bytes after gzip, of everything but typefaces that has been loaded when the first screen stands. */
const most = 220_000;

test.each([
  ['today', true],
  ['the first start', false],
])('what is loaded until %s can be used is small', async (_name, hasStore) => {
  const app = await startApp(hasStore ? { seed: (accept) => accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' }) } : {});
  await app.page.waitForLoadState('networkidle');
  const addresses = await app.page.evaluate(() => [window.location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
  const pages = join(dirname(await ensureBundle('electron/main.ts')), 'renderer');
  const files = [...new Set(addresses.map((address) => new URL(address).pathname))].filter((path) => !path.endsWith('.woff2'));
  const sizes = files.map((path) => [path, gzipSync(readFileSync(join(pages, path)), { level: 9 }).length] as const);
  expect(sizes.length).toBeGreaterThan(2);
  const whole = sizes.reduce((sum, [, size]) => sum + size, 0);
  expect(whole, JSON.stringify(sizes)).toBeLessThan(most);
});
