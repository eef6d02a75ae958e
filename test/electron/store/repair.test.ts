import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { restoreFrom } from '../../../electron/share/restore.ts';
import { copyStore } from '../../../electron/store/daily-copy.ts';
import { quarantined } from '../../../electron/store/quarantine.ts';
import { repair } from '../../../electron/store/repair.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';
import { decided, machines, said, segmentsIn, segmentWith, settled } from '../share/stores.ts';

function ground(): { readonly store: string; readonly path: string; readonly whole: Buffer } {
  const [store = ''] = machines(1).stores;
  decided(store, 'a1', 'a2', 'a3');
  const path = segmentWith(store, 'Beslut a1');
  return { store, path, whole: readFileSync(path) };
}

function damage(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

describe('repairing a store', () => {
  test('that is whole changes nothing', () => {
    const { store } = ground();
    const before = contents(store);
    expect(repair(store)).toEqual([]);
    expect(contents(store)).toEqual(before);
  });

  test.each([
    ['a torn tail', (path: string) => appendFileSync(path, '{"seq":4,"at'), ['a1', 'a2', 'a3'], 'put-aside'],
    ['a letter changed', (path: string) => damage(path, 'Beslut a2', 'Beslut x2'), ['a1', 'a3'], 'put-aside'],
    ['a line that is no JSON', (path: string) => damage(path, '{"seq":2', '#"seq":2'), ['a1', 'a3'], 'put-aside'],
    ['a damaged header', (path: string) => damage(path, '"klubba":1', '#klubba":1'), ['a1', 'a2', 'a3'], 'header-restored'],
    ['a header that says another device', (path: string) => damage(path, /"device":"\w/u.exec(readFileSync(path, 'utf8'))?.[0] ?? '', '"device":"~'), ['a1', 'a2', 'a3'], 'header-restored'],
    ['garbage after the last line', (path: string) => appendFileSync(path, Buffer.from([0, 1, 2, 255, 0x0a, 7])), ['a1', 'a2', 'a3'], 'put-aside'],
  ])('with %s leaves it clean, says the same as before, and keeps every byte', (_name, harm, decisions, what) => {
    const { store, path } = ground();
    harm(path);
    const damaged = readFileSync(path);
    // A snapshot still knows what a damaged line said.
    rmSync(join(store, 'snapshots'), { recursive: true });
    const before = said(store);
    expect(before.decisions).toEqual(decisions);
    expect(verify(store).ok).toBe(false);
    expect(repair(store)).toMatchObject([{ what }, ...(what === 'put-aside' && damaged.includes(255) ? [{ what }] : [])]);
    expect(verify(store)).toMatchObject({ ok: true });
    expect(said(store)).toEqual(before);
    if (what === 'put-aside') expect(readFileSync(path)).toEqual(damaged);
    expect(quarantined(store).length).toBeGreaterThan(0);
    const again = contents(store);
    expect(repair(store)).toEqual([]);
    expect(contents(store)).toEqual(again);
    decided(store, 'a4');
    expect(said(store).decisions).toEqual([...decisions, 'a4']);
  });

  test('moves away what another organisation has written, and puts in place what lies in the wrong partition', () => {
    const { store, path } = ground();
    const [other = ''] = machines(1).stores;
    const [foreign = ''] = segmentsIn(other);
    cpSync(foreign, join(dirname(path), basename(foreign)));
    const lost = join(store, 'journals', 'org', basename(dirname(dirname(path))), '2026', basename(path));
    mkdirSync(dirname(lost), { recursive: true });
    cpSync(path, lost);
    rmSync(path);
    expect(said(store).decisions).toEqual([]);
    expect(repair(store).map(({ what }) => what).toSorted()).toEqual(['moved-aside', 'put-in-place']);
    expect(verify(store)).toMatchObject({ ok: true });
    expect(said(store).decisions).toEqual(['a1', 'a2', 'a3']);
    expect(quarantined(store).map(({ kind }) => kind).toSorted()).toEqual(['damaged-segment', 'misplaced-segment']);
  });

  test('takes the whole file that a shared folder has brought in the place of the damaged one', () => {
    const all = machines(2);
    const [store = '', b = ''] = all.stores;
    decided(store, 'a1', 'a2', 'a3');
    settled(all);
    const path = segmentWith(store, 'Beslut a1');
    const whole = readFileSync(path);
    damage(path, 'Beslut a2', 'Beslut x2');
    expect(synchronise(store, { isThorough: true })).toMatchObject({ hasNewName: false });
    expect(said(store)).toEqual(said(b));
    expect(verify(store).ok).toBe(false);
    expect(repair(store)).toMatchObject([{ what: 'moved-aside' }]);
    expect(verify(store)).toMatchObject({ ok: true });
    expect(readFileSync(path)).toEqual(whole);
    expect(said(store)).toEqual(said(b));
    settled(all, true);
    expect(said(store)).toEqual(said(b));
  });

  test('says what is missing and cannot be put aside', () => {
    const { store } = ground();
    decided(store, 'a4');
    const path = segmentWith(store, 'Beslut a1');
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 2).join('\n').concat('\n'));
    const { status, stdout } = klubba(['repair', store, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, repaired: [], problems: [{ line: 3, kind: 'missing-lines' }] });
  });

  test('of a newer program is refused and changes nothing', () => {
    const { store, path } = ground();
    damage(path, '"klubba":1', '"klubba":2');
    const before = contents(store);
    expect(() => repair(store)).toThrowError('newer-format');
    expect(contents(store)).toEqual(before);
  });
});

describe('restoring from a copy', () => {
  function copied(): { readonly store: string; readonly copy: string } {
    const { store } = ground();
    mkdirSync(join(store, 'papers'), { recursive: true });
    writeFileSync(join(store, 'papers', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'), '');
    const copy = join(folder(), 'copy');
    copyStore(store, copy);
    return { store, copy };
  }

  test('makes a store where there is none, as another device', () => {
    const { store, copy } = copied();
    const target = join(folder(), 'new');
    expect(restoreFrom(copy, target)).toEqual({ isNew: true, commands: 8, papers: 1, problems: 0 });
    expect(said(target)).toEqual(said(store));
    expect(readFileSync(join(target, 'device.json'), 'utf8')).not.toBe(readFileSync(join(store, 'device.json'), 'utf8'));
    mkdirSync(join(target, '../empty'));
    expect(restoreFrom(copy, join(target, '../empty'))).toMatchObject({ isNew: true });
  });

  test('gives a store back what it lost and takes nothing from it', () => {
    const { store, copy } = copied();
    decided(store, 'a4');
    rmSync(segmentWith(store, 'Beslut a1'));
    rmSync(join(store, 'papers'), { recursive: true });
    expect(said(store).decisions).not.toContain('a1');
    expect(restoreFrom(copy, store)).toMatchObject({ isNew: false, commands: 3, papers: 1 });
    expect(said(store).decisions).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(verify(store)).toMatchObject({ ok: true });
    const before = contents(join(store, 'journals'));
    expect(restoreFrom(copy, store)).toMatchObject({ commands: 0, papers: 0 });
    expect(contents(join(store, 'journals'))).toEqual(before);
  });

  test.each(['damaged', 'gone'])('brings back workspace.json that is %s, when the journals are that organisation\'s', (how) => {
    const { store, copy } = copied();
    const workspace = join(store, 'workspace.json');
    const whole = readFileSync(workspace, 'utf8');
    if (how === 'gone') rmSync(workspace);
    else writeFileSync(workspace, whole.slice(0, 20));
    expect(restoreFrom(copy, store)).toMatchObject({ isNew: false, commands: 0 });
    expect(readFileSync(workspace, 'utf8')).toBe(whole);
    expect(said(store).decisions).toEqual(['a1', 'a2', 'a3']);
  });

  test('of another organisation, or over other files, is refused and changes nothing', () => {
    const { copy } = copied();
    const [other = ''] = machines(1).stores;
    const letters = folder();
    writeFileSync(join(letters, 'brev.txt'), 'Hej');
    for (const [target, code] of [[other, 'restore-foreign'], [letters, 'not-a-store']] as const) {
      const before = contents(target);
      expect(() => restoreFrom(copy, target)).toThrowError(code);
      expect(contents(target)).toEqual(before);
    }
    expect(() => restoreFrom(letters, join(letters, '../nothing'))).toThrowError('not-a-store');
  });
});

test('the command line makes a copy, restores from it and repairs', { timeout: 120_000 }, () => {
  const { store, path } = ground();
  const copies = folder();
  const made = klubba(['backup', copies, '--store', store]);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const copy = made.stdout.trim();
  expect(readdirSync(copies)).toEqual([basename(copy)]);
  damage(path, 'Beslut a2', 'Beslut x2');
  expect(klubba(['restore', copy, '--store', store])).toMatchObject({ status: 0, stderr: '' });
  expect(klubba(['repair', store])).toMatchObject({ status: 0, stderr: '' });
  expect(klubba(['verify', store, '--json'])).toMatchObject({ status: 0 });
  expect(said(store).decisions).toEqual(['a1', 'a2', 'a3']);
  for (const words of [['repair'], ['backup', '--store', store], ['restore', copy]]) expect(klubba(words)).toMatchObject({ status: 2 });
  expect(klubba(['restore', copies, '--store', store])).toMatchObject({ status: 1 });
  expect(klubba(['repair', copies])).toMatchObject({ status: 1 });
});
