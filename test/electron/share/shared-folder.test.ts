import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinShare } from '../../../electron/share/join.ts';
import { shareStatus } from '../../../electron/share/status.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { chainStart, sealedLine, type Line } from '../../../electron/store/line.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder } from '../cli/klubba.ts';
import { decided, decision, expectSame, handled, machines, said, segmentsIn, segmentWith, settled } from './stores.ts';

describe('three machines and one folder', () => {
  test('say the same after they have met, whoever recorded what, and know what the others have', () => {
    const all = machines(3);
    const [a = '', b = '', c = ''] = all.stores;
    decided(a, 'a1', 'a2');
    decided(b, 'b1');
    decided(c, 'c1');
    expect(shareStatus(a)).toMatchObject({ state: 'ok', own: { waiting: 2 } });
    settled(all);
    expectSame(all, ['a1', 'a2', 'b1', 'c1']);
    const { own, devices, waiting, incoming } = shareStatus(a);
    expect({ own, waiting, incoming }).toEqual({ own: { commands: 7, shared: 7, waiting: 0 }, waiting: [], incoming: 0 });
    expect(devices.map((each) => each.received)).toEqual([7, 7]);
    decided(a, 'a3');
    synchronise(a);
    expect(shareStatus(a).devices.map((each) => each.waiting)).toEqual([1, 1]);
    expect(shareStatus(b)).toMatchObject({ incoming: 1 });
    for (const store of all.stores) expect(verify(store)).toMatchObject({ ok: true });
  });

  test('change nothing more once everything is carried: neither here nor there', () => {
    const all = machines(2);
    settled(all);
    // What lies in `snapshots` is a cache that may be deleted at any time, and no part of what is carried.
    const carried = (directory: string) => Object.fromEntries(Object.entries(contents(directory)).filter(([path]) => !path.includes('/snapshots/')));
    const before = [all.share, ...all.stores].map(carried);
    for (const each of settled(all, true)) expect(each).toMatchObject({ pulled: { commands: 0, waiting: [] }, published: { segments: 0, failed: [] }, isRepublished: false });
    expect([all.share, ...all.stores].map(carried)).toEqual(before);
  });

  test('do not write anew what they know of each other when nothing has changed, however it was found out', () => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1');
    decided(b, 'b1');
    settled(all, true);
    const known = () => all.stores.map((store) => statSync(join(store, 'snapshots/known.json'))).map(({ ino, mtimeMs }) => [ino, mtimeMs]);
    const before = known();
    settled(all, true);
    settled(all);
    expect(known()).toEqual(before);
    decided(a, 'a2');
    settled(all, true);
    expect(known()).not.toEqual(before);
  });

  test('bring in one who comes late, whose store is made by joining', () => {
    const all = machines(2);
    decided(all.stores[1] ?? '', 'b1');
    settled(all);
    const late = join(folder(), 'store');
    joinShare(late, all.share);
    synchronise(late);
    expectSame({ ...all, stores: [...all.stores, late] }, ['b1']);
  });

  test('never publish half a line', () => {
    const all = machines(2);
    const [a = ''] = all.stores;
    decided(a, 'a1');
    const own = segmentWith(a, 'Beslut a1');
    const whole = readFileSync(own);
    appendFileSync(own, '{"seq":2,"at":"2026');
    settled(all);
    expect(readFileSync(segmentWith(all.share, 'Beslut a1'))).toEqual(whole);
  });
});

describe('a copy that a synchronising program made', () => {
  test.each([
    ['beside it', (path: string) => path.replace('.jsonl', '-DATOR.jsonl')],
    ['with brackets', (path: string) => path.replace('.jsonl', ' (conflicted copy 2026-11-24 083000).jsonl')],
    ['with a date', (path: string) => path.replace('.jsonl', '.sync-conflict-20261124-083000-ABCDEF7.jsonl')],
    ['in a folder of its own', (path: string) => join(dirname(path), 'Konflikter', 'x.jsonl')],
    ['without an ending', (path: string) => path.replace('.jsonl', '')],
    ['in another partition', (path: string) => join(path, '../../../../annat/1.jsonl')],
  ])('%s is read by its header', (_name, renamed) => {
    const all = machines(3);
    const [a = '', b = '', c = ''] = all.stores;
    decided(a, 'a1', 'a2');
    synchronise(a);
    const published = segmentWith(all.share, 'Beslut a1');
    const copy = renamed(published);
    mkdirSync(dirname(copy), { recursive: true });
    renameSync(published, copy);
    synchronise(b);
    synchronise(c);
    expectSame({ ...all, stores: [b, c] }, ['a1', 'a2']);
    settled(all);
    expectSame(all, ['a1', 'a2']);
    for (const store of all.stores) expect(verify(store)).toMatchObject({ ok: true });
  });

  test('is no second segment, however many there are', () => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1');
    settled(all);
    const published = segmentWith(all.share, 'Beslut a1');
    for (let copy = 0; copy < 5; copy += 1) cpSync(published, published.replace('.jsonl', ` (${copy}).jsonl`));
    const before = contents(join(b, 'journals'));
    expect(synchronise(b).pulled).toMatchObject({ commands: 0, waiting: [] });
    expect(contents(join(b, 'journals'))).toEqual(before);
  });
});

describe('a file that has come half', () => {
  test('gives what is whole of it and waits for the rest, wherever it is cut', () => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1', 'a2', 'a3');
    synchronise(a);
    const published = segmentWith(all.share, 'Beslut a1');
    const whole = readFileSync(published);
    const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([index]) => index + 1);
    for (let length = 0; length < whole.length; length += 97) {
      writeFileSync(published, whole.subarray(0, length));
      const reader = join(folder(), 'store');
      joinShare(reader, all.share);
      const { pulled } = synchronise(reader);
      const lines = Math.max(0, ends.filter((end) => end <= length).length - 1);
      expect({ length, decisions: said(reader).decisions.length, waits: pulled.waiting.length }).toEqual({ length, decisions: lines, waits: ends.includes(length) && lines > 0 ? 0 : 1 });
      expect(verify(reader)).toMatchObject({ ok: true });
      writeFileSync(published, whole);
      synchronise(reader);
      expect(said(reader).decisions).toEqual(['a1', 'a2', 'a3']);
      rmSync(reader, { recursive: true });
    }
    synchronise(b);
    expect(said(b).decisions).toEqual(['a1', 'a2', 'a3']);
  });

  test.each([
    ['with zeros for the rest', (whole: Buffer) => Buffer.concat([whole.subarray(0, 700), Buffer.alloc(whole.length - 700)])],
    ['of nothing but zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
    ['and is empty', () => Buffer.alloc(0)],
    ['with garbage after it', (whole: Buffer) => Buffer.concat([whole, Buffer.from('\u0000\u0001garbage\n{"seq":99}\n')])],
    ['with a letter changed', (whole: Buffer) => Buffer.from(whole.toString().replace('Beslut a2', 'Beslut x2'))],
  ])('%s costs nobody anything, and its owner mends it', (_name, damaged) => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1', 'a2', 'a3');
    synchronise(a);
    const published = segmentWith(all.share, 'Beslut a1');
    const whole = readFileSync(published);
    writeFileSync(published, damaged(whole));
    expect(synchronise(b).pulled.waiting).toHaveLength(1);
    expect(verify(b)).toMatchObject({ ok: true });
    expect(said(b).decisions).not.toContain('x2');
    settled(all, true);
    expectSame(all, ['a1', 'a2', 'a3']);
    expect(readFileSync(published)).toEqual(whole);
  });

  test('in the store itself is written over when the rest has come, and what was there is kept', () => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1', 'a2');
    settled(all);
    const mirror = segmentWith(b, 'Beslut a1');
    const whole = readFileSync(mirror);
    truncateSync(mirror, whole.length - 30);
    appendFileSync(mirror, Buffer.alloc(200));
    synchronise(b, { isThorough: true });
    expect(said(b).decisions).toEqual(['a1', 'a2']);
    expect(readFileSync(mirror).subarray(0, whole.length)).toEqual(whole);
    expect(readdirSync(join(b, 'quarantine'))).toHaveLength(1);
  });
});

describe('a folder that is not as it was', () => {
  test('and is empty is marked again and gets everything, own and mirrored; nothing is deleted', () => {
    const all = machines(3);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1');
    decided(b, 'b1');
    settled(all);
    const before = all.stores.map((store) => contents(join(store, 'journals')));
    rmSync(all.share, { recursive: true });
    mkdirSync(join(all.share, 'journals'), { recursive: true });
    expect(shareStatus(b)).toMatchObject({ state: 'empty', own: { shared: 0 } });
    expect(synchronise(b)).toMatchObject({ isRepublished: true });
    expect(all.stores.map((store) => contents(join(store, 'journals')))).toEqual(before);
    const late = join(folder(), 'store');
    joinShare(late, all.share);
    synchronise(late);
    expect(said(late)).toEqual(said(a));
  });

  test('and is gone is refused; when it is back everything goes on', () => {
    const all = machines(2);
    const [a = ''] = all.stores;
    decided(a, 'a1');
    renameSync(all.share, `${all.share}-away`);
    const before = contents(a);
    expect(() => synchronise(a)).toThrowError('share-gone');
    expect(shareStatus(a)).toMatchObject({ state: 'gone', own: { shared: 0 } });
    expect(contents(a)).toEqual(before);
    renameSync(`${all.share}-away`, all.share);
    settled(all);
    expectSame(all, ['a1']);
  });

  test('and has lost its marker is refused while anything is in it, and joining puts the marker back where all is ours', () => {
    const all = machines(2);
    const [a = ''] = all.stores;
    rmSync(join(all.share, 'klubba-share.json'));
    const before = contents(all.share);
    expect(() => synchronise(a)).toThrowError('share-strangers');
    expect(contents(all.share)).toEqual(before);
    joinShare(a, all.share);
    settled(all);
    writeFileSync(join(all.share, 'brev.txt'), 'Hej');
    rmSync(join(all.share, 'klubba-share.json'));
    expect(() => joinShare(a, all.share)).toThrowError('share-strangers');
    expect(() => synchronise(a)).toThrowError('share-strangers');
  });

  test('and whose marker cannot be read, or is another\'s, or is newer, is refused and left alone', () => {
    const all = machines(2);
    const [a = ''] = all.stores;
    const marker = join(all.share, 'klubba-share.json');
    const whole = readFileSync(marker, 'utf8');
    const other = machines(1).share;
    for (const [text, code] of [['', 'share-unreadable'], [whole.slice(0, 30), 'share-unreadable'], ['\u0000'.repeat(80), 'share-unreadable'], [readFileSync(join(other, 'klubba-share.json'), 'utf8'), 'share-foreign'], [whole.replace('"klubba":1', '"klubba":2'), 'newer-format']] as const) {
      writeFileSync(marker, text);
      const before = [all.share, a].map(contents);
      expect(() => synchronise(a)).toThrowError(code);
      expect(() => joinShare(a, all.share)).toThrowError(code);
      expect([all.share, a].map(contents)).toEqual(before);
    }
  });

  test('and was set back to yesterday gets back what it lost, also what a machine wrote that is gone', () => {
    const all = machines(3);
    const [a = '', b = '', c = ''] = all.stores;
    decided(c, 'c1');
    settled(all);
    cpSync(all.share, `${all.share}-yesterday`, { recursive: true });
    handled(c, decision('c2'), { command: 'addPerson', id: 'p2', name: 'Ny' });
    decided(a, 'a1');
    settled(all);
    rmSync(all.share, { recursive: true });
    renameSync(`${all.share}-yesterday`, all.share);
    rmSync(c, { recursive: true });
    synchronise(b);
    const late = join(folder(), 'store');
    joinShare(late, all.share);
    synchronise(late);
    synchronise(a);
    expectSame({ ...all, stores: [a, b, late] }, ['a1', 'c1', 'c2']);
  });

  test('and lost one segment gets it back, and one that was cut is completed beside it', () => {
    const all = machines(3);
    const [a = '', b = ''] = all.stores;
    decided(a, 'a1', 'a2');
    settled(all);
    const published = segmentWith(all.share, 'Beslut a1');
    const cut = readFileSync(published).subarray(0, 900);
    writeFileSync(published, cut);
    synchronise(b);
    expect(readFileSync(published)).toEqual(cut);
    const late = join(folder(), 'store');
    joinShare(late, all.share);
    synchronise(late);
    expect(said(late).decisions).toEqual(['a1', 'a2']);
    rmSync(published);
    synchronise(b);
    expect(existsSync(published)).toBe(true);
    settled(all);
    expectSame(all, ['a1', 'a2']);
  });
});

describe('a machine that was copied', () => {
  test('and wrote on in the same segment: both ends are kept, everybody has both, and it takes a new name', () => {
    const all = machines(3);
    const [a = '', b = '', c = ''] = all.stores;
    decided(b, 'b1');
    settled(all);
    const clone = `${b}-clone`;
    cpSync(b, clone, { recursive: true });
    goOn(segmentWith(b, 'Beslut b1'), 'b2');
    goOn(segmentWith(clone, 'Beslut b1'), 'x2');
    goOn(segmentWith(clone, 'Beslut b1'), 'x3');
    const before = deviceOf(clone);
    synchronise(b);
    expect(synchronise(clone)).toMatchObject({ hasNewName: true, pulled: { forks: [{ commands: 1 }] } });
    expect(deviceOf(clone)).not.toBe(before);
    const four = { ...all, stores: [a, b, c, clone] };
    settled(four);
    expectSame(four, ['b1', 'b2', 'x2', 'x3']);
    expect(shareStatus(b).forks).toHaveLength(1);
    for (const store of four.stores) expect(verify(store)).toMatchObject({ ok: true });
  });

  test('and wrote in segments of its own takes a new name when it meets the other', () => {
    const all = machines(2);
    const [a = '', b = ''] = all.stores;
    decided(b, 'b1');
    settled(all);
    const clone = `${b}-clone`;
    cpSync(b, clone, { recursive: true });
    decided(clone, 'x2');
    decided(b, 'b2');
    synchronise(b);
    expect(synchronise(clone)).toMatchObject({ hasNewName: true });
    const three = { ...all, stores: [a, b, clone] };
    settled(three);
    expectSame(three, ['b1', 'b2', 'x2']);
    expect(new Set(three.stores.map(deviceOf)).size).toBe(3);
  });
});

describe('joining', () => {
  test('is refused where other files lie, inside the store, and around it; nothing is written', () => {
    const top = folder();
    const [store, letters] = [join(top, 'store'), join(top, 'letters')];
    handled(store);
    mkdirSync(letters);
    writeFileSync(join(letters, 'brev.txt'), 'Hej');
    const before = contents(top);
    expect(() => joinShare(store, letters)).toThrowError('share-strangers');
    expect(() => joinShare(store, join(store, 'share'))).toThrowError('share-inside-store');
    expect(() => joinShare(store, top)).toThrowError('share-inside-store');
    expect(() => joinShare(store, store)).toThrowError('share-inside-store');
    expect(contents(top)).toEqual(before);
    expect(() => synchronise(store)).toThrowError('not-shared');
  });

  test('another organisation\'s folder is refused, and a new store is of the folder\'s organisation', () => {
    const [one, other] = [machines(1), machines(1)];
    const [a = ''] = one.stores;
    const before = contents(a);
    expect(() => joinShare(a, other.share)).toThrowError('share-foreign');
    expect(contents(a)).toEqual(before);
    const late = join(folder(), 'store');
    joinShare(late, one.share);
    expect(JSON.parse(readFileSync(join(late, 'workspace.json'), 'utf8'))).toEqual(JSON.parse(readFileSync(join(a, 'workspace.json'), 'utf8')));
  });
});

function deviceOf(store: string): string {
  return (JSON.parse(readFileSync(join(store, 'device.json'), 'utf8')) as { device: string }).device;
}

/** Writes on in a segment, as a machine does that was copied while the program was open. */
function goOn(path: string, id: string): void {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const last = lines.at(-1) === undefined ? undefined : (JSON.parse(lines.at(-1) ?? '') as Line);
  const recorded = lines.map((line) => JSON.parse(line) as Line).find(({ events }) => events[0]?.type === 'decisionRecorded')?.events[0];
  const data = { ...(recorded?.data as object), decision: id, text: `Beslut ${id}.` };
  const event = { id: `event-${id}`, type: 'decisionRecorded', v: 1, salt: 'A'.repeat(22), data };
  const line = sealedLine(last?.hash ?? chainStart(header), { seq: (last?.seq ?? 0) + 1, at: '2027-01-01T00:00:00.000Z-0000', by: null, on: [id], events: [event] });
  appendFileSync(path, `${JSON.stringify(line)}\n`);
}

test('every segment in a share lies where the page on the format says, and holds what its device wrote', () => {
  const all = machines(2);
  decided(all.stores[1] ?? '', 'b1');
  settled(all);
  for (const path of segmentsIn(all.share)) {
    const place = path.slice(all.share.length + 1);
    expect(place).toMatch(/^journals\/(?:org|g[0-9a-f]{31})\/[0-9a-z]{20}\/\d{4}\/[0-9a-z]{20}\.jsonl$/u);
    expect(readFileSync(path)).toEqual(readFileSync(join(all.stores.find((store) => place.includes(deviceOf(store))) ?? '', place)));
  }
});
