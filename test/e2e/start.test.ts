import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../build/bundle.mjs';

/** `npm start` on a machine without a screen. */
function start(words: readonly string[], language: string) {
  const folder = mkdtempSync(join(tmpdir(), 'klubba-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, NODE_OPTIONS: _options, ...rest } = process.env;
  const env = { ...rest, HOME: folder, KLUBBA_PROFILE: join(folder, 'profile'), KLUBBA_LANGUAGE: language };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build/start.mjs'), ...words], { env, encoding: 'utf8', timeout: 100_000 });
  return { status, stderr, folder };
}

test.runIf(process.platform === 'linux').each([
  ['sv', /^Här finns ingen skärm att visa Klubba på\. Prova xvfb-run/u],
  ['en', /^There is no screen here to show Klubba on\. Try xvfb-run/u],
])('without a screen, starting says so in one line and how to see the app all the same (%s)', (language, line) => {
  const { status, stderr } = start([], language);
  expect(stderr).toMatch(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(status).toBe(1);
});

test('a picture of the first window can be had without a screen, and says that it is a stand-in that shows it', () => {
  const picture = join(mkdtempSync(join(tmpdir(), 'klubba-picture-')), 'klubba.png');
  onTestFinished(() => rmSync(join(picture, '..'), { recursive: true, force: true }));
  const { status, stderr, folder } = start(['--picture', picture], 'sv');
  expect(stderr).toMatch(/^Klubba visas i datorns Chrome eller Chromium, en ersättare/u);
  expect(status).toBe(0);
  expect(existsSync(picture)).toBe(true);
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  expect(readFileSync(picture).length).toBeGreaterThan(8_000);
  expect(existsSync(join(folder, 'profile/runtime/chromium/DevToolsActivePort'))).toBe(false);
});
