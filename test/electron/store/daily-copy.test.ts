import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../electron/app/workspace.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { copyForTheDay, liesIn } from '../../../electron/store/daily-copy.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder } from '../cli/klubba.ts';

const today = '2026-11-24';

function made(): { readonly store: string; readonly hash: string } {
  const store = join(folder(), 'store');
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  workspace.handle({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  workspace.handle({ command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 });
  const hash = stateHash(workspace);
  workspace.close();
  mkdirSync(join(store, 'papers'), { recursive: true });
  writeFileSync(join(store, 'papers', 'a'.repeat(64)), 'papper');
  return { store, hash };
}

describe('the daily copy', () => {
  it('says the same as the store, and is another device when it is opened', () => {
    const { store, hash } = made();
    const copy = copyForTheDay(store, join(folder(), 'copies'), today);
    expect(verify(copy)).toMatchObject({ ok: true });
    expect(existsSync(join(copy, 'device.json'))).toBe(false);
    expect(readFileSync(join(copy, 'papers', 'a'.repeat(64)), 'utf8')).toBe('papper');
    const opened = new Workspace(openStore(copy, { mode: 'write' }));
    expect(stateHash(opened)).toBe(hash);
    opened.close();
  });

  it('is made once a day, and leaves those of other days alone', () => {
    const { store } = made();
    const copies = folder();
    const first = copyForTheDay(store, copies, today);
    const before = contents(first);
    expect(copyForTheDay(store, copies, today)).toBe(first);
    expect(contents(first)).toEqual(before);
    copyForTheDay(store, copies, '2026-11-25');
    expect(readdirSync(copies)).toHaveLength(2);
  });

  it('of a damaged store has the same damage and no other', () => {
    const { store } = made();
    const copies = folder();
    const journal = readdirSync(join(store, 'journals'), { recursive: true, withFileTypes: true }).find((entry) => entry.isFile());
    const path = join(journal?.parentPath ?? '', journal?.name ?? '');
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = 0x21;
    writeFileSync(path, bytes);
    // A damaged store is copied as it is: the copy holds what can still be read, and hides nothing.
    expect(verify(copyForTheDay(store, copies, today)).problems).toEqual(verify(store).problems);
  });

  it('is refused inside the store, and in a folder that cannot be made', () => {
    const { store } = made();
    const before = contents(store);
    expect(() => copyForTheDay(store, join(store, 'copies'), today)).toThrowError('copy-inside-store');
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => copyForTheDay(store, join(file, 'copies'), today)).toThrowError('copy-failed');
    expect(contents(store)).toEqual(before);
  });

  it('takes away what an earlier attempt left, and nothing that may be another that is under way', () => {
    const { store } = made();
    const copies = folder();
    const copy = copyForTheDay(store, copies, today);
    const left = ['old', 'new'].map((each) => `${copy}.${each}.draft`);
    for (const path of left) mkdirSync(path);
    const twoDaysAgo = Date.now() / 1_000 - 2 * 24 * 60 * 60;
    utimesSync(left[0] ?? '', twoDaysAgo, twoDaysAgo);
    copyForTheDay(store, copies, '2026-11-25');
    expect(left.map((path) => existsSync(path))).toEqual([false, true]);
  });

  it('follows no link out of the store', () => {
    const { store } = made();
    const secret = join(folder(), 'secret');
    writeFileSync(secret, 'hemligt');
    symlinkSync(secret, join(store, 'papers', 'b'.repeat(64)));
    const copy = copyForTheDay(store, folder(), today);
    expect(readdirSync(join(copy, 'papers'))).toEqual(['a'.repeat(64)]);
  });
});

it.each([
  [win32, 'D:\\Kopior', 'C:\\Klubba', false],
  [win32, '\\\\server\\kopior', 'C:\\Klubba', false],
  [win32, 'C:\\klubba\\Kopior', 'C:\\Klubba', true],
  [posix, '/anna/Kopior', '/anna/Klubba', false],
  [posix, '/anna/Klubba', '/anna/Klubba', true],
  [posix, '/anna/Klubba/..kopior', '/anna/Klubba', true],
])('place %# is told to be within another or not', (rules, inner, outer, expected) => {
  expect(liesIn(inner, outer, rules)).toBe(expected);
});
