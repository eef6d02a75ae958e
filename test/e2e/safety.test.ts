import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { largestCall } from '../../domain/contract/contract.ts';
import { run } from './fixture/running-app.ts';
import { startApp, type Accept, type App } from './fixture/app.ts';

const seed = (accept: Accept): void => {
  accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
};

async function shownIn(app: App): Promise<string | null> {
  const reply = await app.call('machine', {});
  return reply.ok ? reply.answer.settings.shown : null;
}

/** Calls as a page that has been taken over would, past the types. */
async function rawCall(page: Page, name: unknown, argument: unknown): Promise<unknown> {
  return page.evaluate(async ([called, words]) => window.klubba.call(called as 'machine', words as Record<string, never>), [name, argument] as const);
}

test('the page comes with a policy that lets it load its own files and nothing else, and it keeps to it', async () => {
  const app = await startApp({ seed });
  const said: string[] = [];
  app.page.on('console', (message) => said.push(message.text()));
  app.page.on('pageerror', (error) => said.push(String(error)));
  const response = await app.page.reload();
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"]));
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  await app.page.waitForTimeout(500);
  expect(said).toEqual([]);
});

test('a page reaches nothing of the machine but the bridge, which can call and listen', async () => {
  const { page } = await startApp({ seed });
  const reached = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis);
    return { names, bridge: Object.keys(window.klubba).toSorted(), frozen: Object.isFrozen(window.klubba) };
  });
  expect(reached).toEqual({ names: [], bridge: ['call', 'listen'], frozen: true });
});

/** What a page that has been taken over would try, each as an expression that is a promise. */
const attempts = {
  fetch: `fetch('https://example.org/')`,
  image: `new Promise((resolve, reject) => Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://example.org/x.png' }))`,
  script: `new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { onload: resolve, onerror: reject, src: 'https://example.org/x.js' })))`,
  inlineScript: `new Promise((resolve, reject) => { document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })); setTimeout(() => window.ran ? resolve() : reject(), 50); })`,
  frame: `new Promise((resolve, reject) => { document.addEventListener('securitypolicyviolation', reject, { once: true }); document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/', onload: resolve })); })`,
  socket: `new Promise((resolve, reject) => Object.assign(new WebSocket('wss://example.org/'), { onopen: resolve, onerror: reject }))`,
  code: `new Promise((resolve, reject) => setTimeout(() => { try { resolve(new Function('return 1')()); } catch (error) { reject(error); } }, 20))`,
  place: `new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))`,
  microphone: `navigator.mediaDevices.getUserMedia({ audio: true })`,
  clipboard: `navigator.clipboard.readText()`,
  notification: `Notification.requestPermission().then((answer) => { if (answer !== 'granted') throw answer; })`,
};

test('a page that has been taken over gets nothing from anywhere', async () => {
  const { page } = await startApp({ seed });
  const outcomes: Record<string, unknown> = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    outcomes[name] = await page.evaluate(`Promise.race([(async () => (${attempt}))().then(() => 'had', () => 'refused'), new Promise((resolve) => setTimeout(() => resolve('silence'), 3000))])`);
  }
  expect(outcomes).toEqual(Object.fromEntries(Object.keys(attempts).map((name) => [name, 'refused'])));
});

test('no window opens another and none goes elsewhere', async () => {
  const { page, context } = await startApp({ seed });
  const address = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.open('about:blank', '_blank', 'popup');
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
    document.body.append(link);
    link.click();
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(700);
  await expect.poll(() => context.pages().length, { timeout: 10_000 }).toBe(1);
  expect(context.pages()).toEqual([page]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => typeof window.klubba.call)).toBe('function');
});

test('a call that the contract does not know gets an error and nothing else', async () => {
  const app = await startApp({ seed });
  // Where the window is is kept a moment after it has come there.
  await expect.poll(async () => shownIn(app)).toBe('#/today');
  const before = await app.call('machine', {});
  const wrong: readonly (readonly [unknown, unknown, string])[] = [
    ['readFile', {}, 'call-unknown'],
    ['constructor', {}, 'call-unknown'],
    ['__proto__', {}, 'call-unknown'],
    [null, {}, 'call-unknown'],
    ['shell', { directory: '/etc' }, 'call-malformed'],
    ['shell', null, 'call-malformed'],
    ['meeting', { meeting: '../../etc/passwd' }, 'call-malformed'],
    ['changeSettings', { stores: ['/'] }, 'call-malformed'],
    ['openPaper', { file: '../workspace.json', name: 'x' }, 'call-malformed'],
  ];
  for (const [name, argument, code] of wrong) expect(await rawCall(app.page, name, argument), String(name)).toMatchObject({ ok: false, code });
  expect(await app.call('machine', {})).toEqual(before);
});

test('a call that is too large or too deep gets an error, and the next is answered', async () => {
  const app = await startApp({ seed });
  const large = await app.page.evaluate(async (size) => window.klubba.call('keepDraft', { key: 'k', text: 'x'.repeat(size) }), largestCall);
  expect(large).toMatchObject({ ok: false, code: 'call-too-large' });
  const deep = await app.page.evaluate(async () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 5_000; depth += 1) nested = [nested];
    return window.klubba.call('handle', { command: { command: 'addGroup', nested } });
  });
  expect(deep).toMatchObject({ ok: false, code: 'call-malformed' });
  expect(await app.call('drafts', {})).toEqual({ ok: true, answer: {} });
});

test('no byte and no question about a name leaves the machine', async () => {
  const app = await startApp({ seed, words: [`--net-log=${join(tmpdir(), `klubba-net-${process.pid}.json`)}`] });
  const asked: string[] = [];
  app.context.on('request', (request) => asked.push(request.url()));
  await app.page.reload();
  await app.page.keyboard.type('stavfel i en text som ingen ordlista känner');
  await app.clock.advance({ hours: 1 });
  await app.page.waitForTimeout(3_000);
  const isStandIn = await app.page.evaluate(async () => window.klubba.call('machine', {}).then((reply) => reply.ok && reply.answer.runtime === 'stand-in'));
  await app.quit();
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((url) => !/^(?:app:\/\/klubba|https:\/\/klubba\.app\.invalid)\//u.test(url))).toEqual([]);
  if (isStandIn) expect(sentIn(join(tmpdir(), `klubba-net-${process.pid}.json`))).toEqual([]);
});

/** Events in the browser's own log that mean that something left it, or would have if there had been a network. */
function sentIn(log: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as { constants: { logEventTypes: Record<string, number> }; events: { type: number }[] };
  rmSync(log);
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  expect(events.length).toBeGreaterThan(0);
  return events.map(({ type }) => names.get(type) ?? '').filter((name) => /BYTES_SENT|SEND_REQUEST|CONNECT_ATTEMPT|^HOST_RESOLVER_(?:DNS|SYSTEM)_TASK$|^DNS_TRANSACTION$/u.test(name));
}

test('a second start on the same profile shows the first window and ends', async () => {
  const app = await startApp({ seed });
  const second = await run(app).catch((error: unknown) => error);
  expect(String(second)).toContain('did not start');
  expect(app.running.process.exitCode).toBeNull();
  expect(await app.call('machine', {})).toMatchObject({ ok: true });
});
