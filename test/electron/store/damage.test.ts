import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder } from '../cli/klubba.ts';

const line = (name: string): { by: null; on: string[]; events: { type: string; v: number; data: object }[] } => ({
  by: null,
  on: [name],
  events: [{ type: 'personAdded', v: 1, data: { person: name, name: 'Åsa', title: '', unit: '' } }],
});

/** A store of two segments with three commands each: the older one first. */
function made(): { readonly store: string; readonly files: readonly string[] } {
  const store = join(folder(), 'store');
  for (const round of [1, 2]) {
    const open = openStore(store, { mode: 'create' });
    open.open('org', 'v');
    for (const name of ['a', 'b', 'c']) open.append('org', line(`${name}${round}`));
    open.close();
  }
  const files = readdirSync(join(store, 'journals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => Number(readFileSync(a, 'utf8').includes('"after":{')) - Number(readFileSync(b, 'utf8').includes('"after":{')));
  return { store, files };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
}

/** Of six commands: a damaged header costs none, a damaged line itself, a lost line feed two. */
function atLeast(line: number, isFeed: boolean): number {
  if (line === 1) return isFeed ? 5 : 6;
  return isFeed ? 4 : 5;
}

describe('damage', () => {
  it.each([0, 1])('of any one byte of segment %d is found, by file and line, and leaves the lines around it readable', (which) => {
    const { store, files } = made();
    const file = files[which] ?? '';
    const whole = readFileSync(file);
    for (let offset = 0; offset < whole.length; offset += 1) {
      const bytes = Buffer.from(whole);
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << offset % 8);
      writeFileSync(file, bytes);
      const { ok, problems, lines } = verify(store);
      const near = lineOf(whole, offset);
      expect({ offset, ok }).toEqual({ offset, ok: false });
      expect(problems.every((problem) => file.endsWith(problem.file.split('/').at(-1) ?? ''))).toBe(true);
      expect(problems.some((problem) => Math.abs(problem.line - near) <= 1)).toBe(true);
      const refused = problems.some(({ kind }) => kind === 'newer-format');
      expect({ offset, enough: lines >= (refused ? 3 : atLeast(near, whole[offset] === 0x0a)) }).toEqual({ offset, enough: true });
    }
    writeFileSync(file, whole);
    expect(verify(store).ok).toBe(true);
  });

  it.each([0, 1])('of a cut in segment %d is found unless it is the newest and ends at a line, and every whole line is still there', (which) => {
    const { store, files } = made();
    const file = files[which] ?? '';
    const whole = readFileSync(file);
    for (let length = whole.length - 1; length >= 0; length -= 1) {
      truncateSync(file, length);
      const { ok, lines, problems } = verify(store);
      const ends = length > 0 && whole[length - 1] === 0x0a && lineOf(whole, length) > 2;
      expect({ length, ok }).toEqual({ length, ok: ends && which === 1 });
      expect(lines).toBe(3 + Math.max(0, lineOf(whole, length) - 2));
      if (ends && which === 0) expect(problems).toMatchObject([{ kind: 'missing-lines', line: lineOf(whole, length) }]);
      if (!ends) expect(problems[0]).toMatchObject({ kind: 'torn-tail', line: lineOf(whole, length) });
    }
  });

  it('of a torn tail is put aside by the next one who writes, and nothing is cut away', () => {
    const { store, files } = made();
    const [file = ''] = files;
    writeFileSync(file, '{"seq":4,"at', { flag: 'a' });
    const torn = readFileSync(file);
    const next = openStore(store, { mode: 'write' });
    expect(next.open('org', 'v').commands).toHaveLength(6);
    next.append('org', line('d'));
    next.close();
    expect(verify(store)).toMatchObject({ ok: true, lines: 7 });
    expect(readFileSync(file)).toEqual(torn);
    const [kept = ''] = readdirSync(join(store, 'quarantine'));
    const aside = JSON.parse(readFileSync(join(store, 'quarantine', kept), 'utf8')) as { bytes: string };
    expect(Buffer.from(aside.bytes, 'base64').toString()).toBe('{"seq":4,"at');
  });

  it('is never mended by reading: a reader leaves the store as it was', () => {
    const { store, files } = made();
    writeFileSync(files[0] ?? '', '{"seq":4,"at', { flag: 'a' });
    const before = contents(store);
    const reader = openStore(store, { mode: 'read' });
    reader.open('org', 'v');
    reader.close();
    verify(store);
    expect(contents(store)).toEqual(before);
  });
});
