import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paperChunk } from '../../domain/contract/machine-calls.ts';
import { startApp, type Accept, type App } from './fixture/app.ts';
import { ended } from './fixture/running-app.ts';

const seed = (accept: Accept): void => {
  accept({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  accept({ command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' });
  accept({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
  accept({ command: 'addItem', id: 'i1', meeting: 'm1', title: 'Prognos', type: 'decision', minutes: 30 });
  accept({ command: 'startMeeting', meeting: 'm1', at: '2026-11-24T07:30:00Z' });
  accept({ command: 'recordDecision', id: 'd1', meeting: 'm1', item: 'i1', text: 'Inga inhyrda socionomer från den 1 februari.' });
};

const minutes = { meeting: 'm1', language: 'sv', confidential: false } as const;

/** Sends a paper of so many bytes from the page, in as many calls as it takes. */
async function sendPaper(app: App, size: number): Promise<{ readonly file: string; readonly size: number }> {
  return app.page.evaluate(async ([bytes, piece]) => {
    const answered = async <Answer>(asking: Promise<{ ok: true; answer: Answer } | { ok: false; code: string }>): Promise<Answer> => {
      const reply = await asking;
      if (!reply.ok) throw new Error(reply.code);
      return reply.answer;
    };
    const { upload } = await answered(window.klubba.call('beginPaper', { name: 'Prognos.pdf', size: bytes }));
    for (let offset = 0; offset < bytes; offset += piece) {
      const base64 = btoa('k'.repeat(Math.min(piece, bytes - offset)));
      await answered(window.klubba.call('sendPaper', { upload, offset, base64 }));
    }
    return answered(window.klubba.call('endPaper', { upload }));
  }, [size, paperChunk] as const);
}

test('a paper travels from the page into the store in pieces, and out to another program as a copy', async () => {
  const app = await startApp({ seed });
  const size = 3 * paperChunk + 17;
  const paper = await sendPaper(app, size);
  expect(paper.size).toBe(size);
  expect(readdirSync(join(app.store, 'papers'))).toEqual([paper.file]);
  expect(await app.call('openPaper', { file: paper.file, name: 'Prognos oktober.pdf' })).toEqual({ ok: true, answer: null });
  const [opened = ''] = app.opened();
  expect(opened).toMatch(/Prognos oktober\.pdf$/u);
  expect(opened.startsWith(app.store)).toBe(false);
  expect(readFileSync(opened).length).toBe(size);
  expect(await app.call('openPaper', { file: '0'.repeat(64), name: 'x.pdf' })).toMatchObject({ ok: false, code: 'paper-gone' });
  expect(await app.call('beginPaper', { name: 'stor.pdf', size: 2_000_000_000 })).toMatchObject({ ok: false, code: 'call-malformed' });
});

test('unfinished text outlives a SIGKILL right after it was kept, and what was typed last outlives an ordinary close', async () => {
  const app = await startApp({ seed });
  await app.call('keepDraft', { key: 'capture:m1', text: 'b Inga inhyrda' });
  await app.kill();
  await app.start();
  expect(await app.call('drafts', {})).toEqual({ ok: true, answer: { 'capture:m1': 'b Inga inhyrda' } });
  await app.page.evaluate(() => window.addEventListener('pagehide', () => void window.klubba.call('keepDraft', { key: 'capture:m1', text: 'b Inga inhyrda socionomer' })));
  await app.quit();
  await app.start();
  expect(await app.call('drafts', {})).toEqual({ ok: true, answer: { 'capture:m1': 'b Inga inhyrda socionomer' } });
});

test('the document goes into a file as PDF, web page or Markdown, and an excerpt of one decision too', async () => {
  const app = await startApp({ seed });
  const path = (name: string): string => join(app.home, name);
  const saved = async (name: string, wish: Parameters<typeof app.call<'saveDocument'>>[1]): Promise<string> => {
    const answered = app.answerNext({ path: path(name) });
    expect(await app.call('saveDocument', wish)).toEqual({ ok: true, answer: { path: path(name) } });
    return answered;
  };
  expect(await saved('a.pdf', { ...minutes, format: 'pdf' })).toContain('Spara dokumentet');
  const pdf = readFileSync(path('a.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/u);
  expect(pdf.toString('latin1').replace(/\s+/gu, ' ')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
  await saved('b.html', { ...minutes, format: 'html' });
  expect(readFileSync(path('b.html'), 'utf8')).toContain('Inga inhyrda socionomer');
  await saved('c.md', { ...minutes, format: 'md', decision: 'd1' });
  expect(readFileSync(path('c.md'), 'utf8')).toContain('Inga inhyrda socionomer');
  await saved('d.md', { ...minutes, format: 'md', notice: true });
  expect(readFileSync(path('d.md'), 'utf8')).toContain('Prognos');
  expect(readFileSync(path('d.md'), 'utf8')).not.toContain('Inga inhyrda socionomer');
  expect(await app.call('saveDocument', { ...minutes, format: 'md', decision: 'd2' })).toMatchObject({ ok: false, code: 'decision-unknown' });
});

test('a file that cannot be written is said, and whoever changes their mind gets nothing', async () => {
  const app = await startApp({ seed });
  void app.answerNext({ path: join(app.home, 'no', 'such', 'folder.md') });
  expect(await app.call('saveDocument', { ...minutes, format: 'md' })).toMatchObject({ ok: false, code: 'file-unwritable' });
  void app.answerNext({ button: 1 });
  expect(await app.call('saveDocument', { ...minutes, format: 'md' })).toEqual({ ok: true, answer: { path: null } });
  expect(readdirSync(app.home).filter((name) => !name.startsWith('.'))).toEqual([]);
});

test('the document goes to the printer from a window that asks nothing', async () => {
  const app = await startApp({ seed });
  expect(await app.call('printDocument', minutes)).toEqual({ ok: true, answer: null });
  expect(app.context.pages()).toEqual([app.page]);
});

test('an address is opened only after asking, and only where it can do no harm', async () => {
  const app = await startApp({ seed });
  const said = app.answerNext({ button: 0 });
  expect(await app.call('openLink', { address: 'https://example.org/underlag' })).toEqual({ ok: true, answer: null });
  expect(await said).toContain('https://example.org/underlag');
  void app.answerNext({ button: 1 });
  await app.call('openLink', { address: 'mailto:klg@example.org?subject=Anteckningar' });
  expect(app.opened()).toEqual(['https://example.org/underlag']);
  for (const address of ['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'https://name:word@example.org/', 'mailto:x@example.org?attach=/etc/passwd', 'x']) {
    expect(await app.call('openLink', { address }), address).toMatchObject({ ok: false, code: 'link-unsafe' });
  }
  expect(app.opened()).toHaveLength(1);
});

test('text is copied with its looks', async () => {
  const app = await startApp({ seed });
  expect(await app.call('copyText', { text: 'Beslut 2026:1', html: '<b>Beslut 2026:1</b>' })).toEqual({ ok: true, answer: null });
});

test('the room display is a window of its own; every window hears when it comes and goes', async () => {
  const app = await startApp({ seed });
  await app.page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.klubba.listen('room', (news) => heard.push(news.meeting));
  });
  await app.call('showRoom', { meeting: 'm1' });
  const room = await app.room();
  expect(new URL(room.url()).hash).toBe('#/room/m1');
  expect(await app.call('machine', {})).toMatchObject({ answer: { room: 'm1' } });
  expect(await room.evaluate(async () => window.klubba.call('meeting', { meeting: 'm1' }))).toMatchObject({ ok: true });
  await app.call('hideRoom', {});
  await expect.poll(() => app.context.pages().length).toBe(1);
  await app.call('showRoom', { meeting: 'm1' });
  await (await app.room()).close();
  await expect.poll(async () => app.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(['m1', null, 'm1', null]);
  expect(await app.call('machine', {})).toMatchObject({ answer: { room: null } });
});

test('settings are told to every window and are there at the next start', async () => {
  const app = await startApp({ seed });
  const heard = app.page.evaluate(async () => new Promise((resolve) => window.klubba.listen('settings', resolve)));
  expect(await app.call('changeSettings', { language: 'en', person: 'chair', keys: { next: 'X' } })).toMatchObject({ ok: true, answer: { language: 'en', person: 'chair' } });
  expect(await heard).toMatchObject({ language: 'en', keys: { next: 'X' } });
  await app.quit();
  await app.start();
  expect(await app.call('machine', {})).toMatchObject({ answer: { settings: { language: 'en', person: 'chair', keys: { next: 'X' } } } });
});

test('what is recorded carries who sits here, and when it reached the disk is told', async () => {
  const app = await startApp({ seed, settings: { person: 'chair' } });
  // How the sharing goes is told in the same way, before anything has been recorded.
  const heard = app.page.evaluate(async () => new Promise((resolve) => window.klubba.listen('saving', (news) => news.savedAt !== null && resolve(news))));
  expect(await app.call('handle', { command: { command: 'nameOrganisation', name: 'Exempelkommunen' } })).toMatchObject({ answer: { ok: true } });
  expect(await heard).toEqual({ savedAt: Date.parse('2026-11-24T07:30:00Z'), trouble: null, sharing: { kind: 'alone' }, behind: {} });
  const journals = readdirSync(join(app.store, 'journals'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const lines = journals.flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n'));
  expect(lines.find((line) => line.includes('Exempelkommunen'))).toContain('"by":"chair"');
});

test('a new machine has no store; the usual one and the example each get a folder of their own', async () => {
  const app = await startApp();
  const usual = join(app.home, 'Documents', 'Klubba');
  expect(await app.call('machine', {})).toMatchObject({ answer: { store: null, closed: null, usualStore: usual } });
  expect(await app.call('shell', {})).toMatchObject({ ok: false, code: 'no-store' });
  expect(await app.call('createStore', { directory: null, example: true })).toEqual({ ok: true, answer: null });
  const example = await app.call('shell', {});
  expect(example.ok && example.answer.groups.length).toBeGreaterThan(1);
  expect(await app.call('createStore', { directory: null, example: false })).toEqual({ ok: true, answer: null });
  expect(await app.call('shell', {})).toMatchObject({ answer: { groups: [] } });
  expect(await app.call('machine', {})).toMatchObject({ answer: { store: usual, settings: { stores: [usual, `${usual}-exempel`] } } });
  await app.quit();
  await app.start();
  expect(await app.call('machine', {})).toMatchObject({ answer: { store: usual } });
});

test('a folder that is no store is said by name, and the store that is open stays open', async () => {
  const app = await startApp({ seed });
  expect(await app.call('openStore', { directory: app.home })).toMatchObject({ ok: false, code: 'not-a-store' });
  expect(await app.call('openStore', { directory: join(app.home, 'gone') })).toMatchObject({ ok: false, code: 'no-store' });
  expect(await app.call('openStore', { directory: 'store' })).toMatchObject({ ok: false, code: 'folder-not-whole' });
  expect(await app.call('createStore', { directory: app.store, example: true })).toMatchObject({ ok: false, code: 'store-not-empty' });
  expect(await app.call('shell', {})).toMatchObject({ ok: true });
  void app.answerNext({ path: app.home });
  expect(await app.call('chooseFolder', { purpose: 'store' })).toEqual({ ok: true, answer: app.home });
  expect(existsSync(join(app.home, 'workspace.json'))).toBe(false);
});

test('a store that has gone since the last start is said at the start, and the app is usable', async () => {
  const app = await startApp({ settings: { stores: ['/no/such/store'] } });
  expect(await app.call('machine', {})).toMatchObject({ answer: { store: null, closed: { directory: '/no/such/store', code: 'no-store' } } });
  await app.page.getByRole('alert').getByText('Klubba kunde inte öppna /no/such/store.').waitFor();
});

test('asked to end by the system, the app lets its windows say what they have left, and ends in order', async () => {
  const app = await startApp({ seed });
  await app.page.evaluate(() => window.addEventListener('pagehide', () => void window.klubba.call('keepDraft', { key: 'capture:m1', text: 'sist skrivet' })));
  app.running.process.kill('SIGTERM');
  await ended(app.running);
  expect(app.running.process.exitCode).toBe(0);
  await app.start();
  expect(await app.call('drafts', {})).toEqual({ ok: true, answer: { 'capture:m1': 'sist skrivet' } });
});

test('when the browser of the stand-in is gone, the app ends too', async () => {
  const app = await startApp({ seed });
  if (app.running.browser === undefined) return;
  process.kill(app.running.browser, 'SIGKILL');
  await ended(app.running);
  expect(app.running.process.exitCode).toBe(0);
});
