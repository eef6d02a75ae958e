import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { largestPaper } from '../../../domain/contract/machine-calls.ts';
import { CallError } from '../../../electron/app/call-error.ts';
import { copyPaper } from '../../../electron/app/paper-files.ts';
import { PaperUploads } from '../../../electron/app/paper-uploads.ts';
import { folder } from '../cli/klubba.ts';

const bytes = Buffer.from('Underlag: ekonomisk rapport för oktober.\n'.repeat(1_000));
const hash = createHash('sha256').update(bytes).digest('hex');

/** Sends a paper in pieces. @returns what the store says of it */
function sent(uploads: PaperUploads, store: string, content: Uint8Array = bytes, piece = 10_000) {
  const upload = uploads.begin(store, content.length);
  for (let offset = 0; offset < content.length; offset += piece) uploads.send(upload, offset, content.subarray(offset, offset + piece));
  return uploads.end(upload);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return error instanceof CallError ? error.code : String(error);
  }
}

test('a paper that came whole lies in the store under the hash of its content, and no other file does', () => {
  const store = folder();
  expect(sent(new PaperUploads(), store)).toEqual({ file: hash, size: bytes.length });
  expect(readdirSync(join(store, 'papers'))).toEqual([hash]);
  expect(readFileSync(join(store, 'papers', hash)).equals(bytes)).toBe(true);
});

test('an empty paper is a paper', () => {
  const store = folder();
  expect(sent(new PaperUploads(), store, Buffer.alloc(0)).size).toBe(0);
});

test('the same paper again is not written twice; one that has been damaged since is mended by it', () => {
  const store = folder();
  const uploads = new PaperUploads();
  sent(uploads, store);
  const path = join(store, 'papers', hash);
  const before = statSync(path);
  sent(uploads, store);
  expect(statSync(path).ino).toBe(before.ino);
  writeFileSync(path, bytes.subarray(0, 100));
  sent(uploads, store);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(join(store, 'papers'))).toEqual([hash]);
});

test('uploads whose window was loaded again make room for others, and leave nothing behind', () => {
  const store = folder();
  let now = 0;
  const uploads = new PaperUploads(() => now);
  for (let count = 0; count < 19; count += 1) uploads.begin(store, bytes.length);
  now = 50_000;
  const slow = uploads.begin(store, bytes.length);
  expect(codeOf(() => uploads.begin(store, bytes.length))).toBe('papers-too-many');
  now = 100_000;
  uploads.send(slow, 0, bytes.subarray(0, 10));
  now = 120_000;
  expect(sent(uploads, store)).toEqual({ file: hash, size: bytes.length });
  uploads.send(slow, 10, bytes.subarray(10));
  expect(uploads.end(slow)).toEqual({ file: hash, size: bytes.length });
  expect(readdirSync(join(store, 'papers'))).toEqual([hash]);
});

test('a paper that is too large is refused before a byte of it is sent', () => {
  const store = folder();
  expect(codeOf(() => new PaperUploads().begin(store, largestPaper + 1))).toBe('paper-too-large');
  expect(readdirSync(store)).toEqual([]);
});

test.each<[string, (uploads: PaperUploads, upload: string) => unknown]>([
  ['misses its end', (uploads, upload) => uploads.end(upload)],
  ['has a hole', (uploads, upload) => uploads.send(upload, 20_000, bytes.subarray(20_000, 20_010))],
  ['comes twice', (uploads, upload) => uploads.send(upload, 0, bytes.subarray(0, 10))],
  ['is longer than it said', (uploads, upload) => uploads.send(upload, 10_000, Buffer.alloc(bytes.length))],
])('a paper that %s is not kept, and leaves nothing behind', (_name, wrong) => {
  const store = folder();
  const uploads = new PaperUploads();
  const upload = uploads.begin(store, bytes.length);
  uploads.send(upload, 0, bytes.subarray(0, 10_000));
  expect(codeOf(() => wrong(uploads, upload))).toBe('paper-interrupted');
  expect(readdirSync(join(store, 'papers'))).toEqual([]);
  expect(codeOf(() => uploads.send(upload, 10_000, bytes.subarray(10_000)))).toBe('paper-interrupted');
});

test('whoever changes their mind leaves nothing behind, and cancelling again is nothing', () => {
  const store = folder();
  const uploads = new PaperUploads();
  const upload = uploads.begin(store, 10);
  uploads.cancel(upload);
  uploads.cancel(upload);
  uploads.begin(store, 10);
  uploads.cancelAll();
  expect(readdirSync(join(store, 'papers'))).toEqual([]);
});

test('only so many come at once', () => {
  const store = folder();
  const uploads = new PaperUploads();
  for (let count = 0; count < 20; count += 1) uploads.begin(store, 1);
  expect(codeOf(() => uploads.begin(store, 1))).toBe('papers-too-many');
  uploads.cancelAll();
  expect(codeOf(() => uploads.begin(store, 1))).toBe('nothing');
  uploads.cancelAll();
});

test('what a crash left halfway is cleared away after a day, and what others are sending is not', () => {
  const store = folder();
  mkdirSync(join(store, 'papers'));
  const [old, fresh, other] = ['0'.repeat(20), '1'.repeat(20), 'anteckningar'].map((name) => join(store, 'papers', `${name}.draft`)) as [string, string, string];
  for (const path of [old, fresh, other]) writeFileSync(path, 'x');
  for (const path of [old, other]) utimesSync(path, 0, 0);
  new PaperUploads().begin(store, 1);
  const left = readdirSync(join(store, 'papers'));
  expect(left).toContain(basename(fresh));
  expect(left).toContain(basename(other));
  expect(left).not.toContain(basename(old));
});

test('a paper is shown as a copy under its own name that cannot be written to; the store’s own file is handed to nobody', () => {
  const [store, profile] = [folder(), folder()];
  sent(new PaperUploads(), store);
  const { path, isDocument } = copyPaper(store, hash, 'Prognos oktober.pdf', profile);
  expect(basename(path)).toBe('Prognos oktober.pdf');
  expect(path.startsWith(profile)).toBe(true);
  expect(isDocument).toBe(true);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(statSync(path).mode & 0o222).toBe(0);
});

test.each(['rapport.exe', 'rapport.pdf.bat', 'rapport.desktop', 'rapport.sh', 'rapport.html', 'rapport.docm', 'rapport', 'rapport.pdf\u202Efdp.exe'])('a file that could do something by itself is no document: %j', (name) => {
  const [store, profile] = [folder(), folder()];
  sent(new PaperUploads(), store);
  expect(copyPaper(store, hash, name, profile).isDocument).toBe(false);
});

test('a name that leads out of the folder leads nowhere', () => {
  const [store, profile] = [folder(), folder()];
  sent(new PaperUploads(), store);
  const { path } = copyPaper(store, hash, '../../../../etc/passwd.pdf', profile);
  expect(path.startsWith(join(profile, 'papers-shown'))).toBe(true);
  expect(basename(path)).not.toMatch(/[/\\]/u);
});

test('a paper that has gone, been changed or been made a link is not shown', () => {
  const [store, profile] = [folder(), folder()];
  sent(new PaperUploads(), store);
  const path = join(store, 'papers', hash);
  writeFileSync(path, 'något annat');
  expect(codeOf(() => copyPaper(store, hash, 'x.pdf', profile))).toBe('paper-damaged');
  rmSync(path);
  expect(codeOf(() => copyPaper(store, hash, 'x.pdf', profile))).toBe('paper-gone');
  writeFileSync(join(store, 'elsewhere'), bytes);
  symlinkSync(join(store, 'elsewhere'), path);
  expect(codeOf(() => copyPaper(store, hash, 'x.pdf', profile))).toBe('paper-gone');
});

test('a disk that takes nothing is said, and nothing is left of the paper', () => {
  const store = join(folder(), 'file');
  writeFileSync(store, '');
  expect(codeOf(() => new PaperUploads().begin(store, 1))).toBe('paper-not-saved');
});
