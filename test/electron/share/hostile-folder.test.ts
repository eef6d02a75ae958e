import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { synchronise } from '../../../electron/share/synchronise.ts';
import type { Header, Line } from '../../../electron/store/line.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder } from '../cli/klubba.ts';
import { forged, stranger } from './hostile-segments.ts';
import { decided, expectSame, machines, said, segmentWith, settled, type Machines } from './stores.ts';

interface Ground {
  readonly all: Machines;
  /** The machine that is attacked. */
  readonly store: string;
  /** A segment of another machine in the share, and what it says. */
  readonly published: string;
  readonly header: Header;
  readonly lines: readonly Line[];
}

function ground(): Ground {
  const all = machines(2);
  const [a = '', store = ''] = all.stores;
  decided(a, 'a1', 'a2');
  settled(all);
  const published = segmentWith(all.share, 'Beslut a1');
  const [header = '', ...lines] = readFileSync(published, 'utf8').trimEnd().split('\n');
  return { all, store, published, header: JSON.parse(header) as Header, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const place = (share: string, { partition }: Header): string => join(share, 'journals', partition, stranger, '2026', `${stranger}.jsonl`);

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

describe('a hostile file in the folder', () => {
  test('that goes on from a true segment with a forged line is believed as far as it is true', () => {
    const at = ground();
    appendFileSync(at.published, `${JSON.stringify({ ...at.lines.at(-1), seq: 3 })}\n`);
    const before = contents(join(at.store, 'journals'));
    expect(synchronise(at.store).pulled).toMatchObject({ commands: 0, waiting: [{ trouble: 'half' }] });
    expect(contents(join(at.store, 'journals'))).toEqual(before);
  });

  test('that takes payloads out which no redaction names is not believed by who knows them, nor by who does not', () => {
    const at = ground();
    const [header = '', first = '', ...rest] = readFileSync(at.published, 'utf8').trimEnd().split('\n');
    const line = JSON.parse(first) as Line;
    const digest = 'd'.repeat(64);
    const redacted = { ...line, events: line.events.map(({ id, type, v }) => ({ id, type, v, salt: null, data: null, digest })) };
    writeFileSync(at.published, [header, JSON.stringify(redacted), ...rest, ''].join('\n'));
    synchronise(at.store);
    expect(said(at.store).decisions).toEqual(['a1', 'a2']);
    settled(at.all, true);
    expectSame(at.all, ['a1', 'a2']);
  });

  test('of 70 MB is not read', () => {
    const at = ground();
    put(place(at.all.share, at.header), '');
    execFileSync('truncate', ['-s', '70M', place(at.all.share, at.header)]);
    expect(synchronise(at.store).pulled.waiting).toMatchObject([{ trouble: 'too-large' }]);
  });
});

describe('a link or a pipe in the folder', () => {
  test.each([
    ['a segment', (at: Ground, secret: string) => symlinkSync(secret, join(dirname(at.published), `${stranger}.jsonl`))],
    ['a device\'s folder', (at: Ground, secret: string) => symlinkSync(dirname(secret), join(dirname(at.published), '../../', stranger))],
    ['a year\'s folder', (at: Ground, secret: string) => symlinkSync(dirname(secret), join(dirname(at.published), '../1999'))],
  ])('in the place of %s is not followed for reading', (_name, link) => {
    const at = ground();
    const secret = join(folder(), `${stranger}.jsonl`);
    writeFileSync(secret, forged(at.header));
    link(at, secret);
    const before = contents(join(at.store, 'journals'));
    expect(synchronise(at.store).pulled).toMatchObject({ commands: 0 });
    expect(contents(join(at.store, 'journals'))).toEqual(before);
  });

  test.each(['journals', 'seen', 'papers', 'journals/org', 'own'])('in the place of %s is not followed for writing', (name) => {
    const at = ground();
    const elsewhere = folder();
    const own = (JSON.parse(readFileSync(join(at.store, 'device.json'), 'utf8')) as { device: string }).device;
    const path = join(at.all.share, name === 'own' ? `journals/${at.header.partition}/${own}` : name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(elsewhere, path);
    decided(at.store, 'b1');
    put(join(at.store, 'papers', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'), '');
    try {
      synchronise(at.store);
    } catch (error) {
      expect(String(error)).toContain('share-unwritable');
    }
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(said(at.store).decisions).toEqual(['a1', 'a2', 'b1']);
  });

  test('in the place of what this device has published is not written through', () => {
    const at = ground();
    decided(at.store, 'b1');
    settled(at.all);
    const own = segmentWith(at.all.share, 'Beslut b1');
    const victim = join(folder(), 'victim');
    writeFileSync(victim, 'värdefullt');
    rmSync(own);
    symlinkSync(victim, own);
    expect(synchronise(at.store).published.failed).toHaveLength(1);
    expect(readFileSync(victim, 'utf8')).toBe('värdefullt');
  });

  test('holds nobody up', () => {
    const at = ground();
    execFileSync('mkfifo', [join(dirname(at.published), `${stranger}.jsonl`)]);
    expect(synchronise(at.store).pulled).toMatchObject({ commands: 0 });
  });
});

describe('strange folders', () => {
  test('ten levels deep, with names of every kind, are looked at no further than segments go', () => {
    const at = ground();
    const deep = join(at.all.share, 'journals', 'a/b/c/d/e/f/g/h/i/j');
    put(join(deep, 'x.jsonl'), forged(at.header));
    for (const name of ['..jsonl', ' .jsonl', '\u202elnosj', 'con.jsonl', 'å.jsonl', `${'x'.repeat(240)}.jsonl`]) put(join(at.all.share, 'journals', name), 'x');
    const before = contents(join(at.store, 'journals'));
    const { pulled } = synchronise(at.store);
    expect(pulled.commands).toBe(0);
    expect(pulled.waiting).toHaveLength(5);
    expect(contents(join(at.store, 'journals'))).toEqual(before);
  });

  test('that may not be read keep nobody from the others', () => {
    if (process.getuid?.() === 0) return expectClosedFor(nobody);
    return expectClosedFor((work) => work());
  });
});

/** The rights of a file do not hold for the superuser: then the system calls are made as nobody. */
function nobody(work: () => void): void {
  process.seteuid?.(65_534);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

function expectClosedFor(as: (work: () => void) => void): void {
  const at = ground();
  const top = dirname(at.store);
  execFileSync('chmod', ['-R', 'a+rwX', top, ...at.all.stores]);
  const closed = join(at.all.share, 'journals', at.header.partition);
  decided(at.all.stores[0] ?? '', 'a3');
  synchronise(at.all.stores[0] ?? '');
  chmodSync(closed, 0);
  decided(at.store, 'b1');
  execFileSync('chmod', ['-R', 'a+rwX', at.store]);
  as(() => {
    const { pulled, published, closed: named } = synchronise(at.store);
    expect({ commands: pulled.commands, named, failed: published.failed }).toEqual({ commands: 0, named: [`journals/${at.header.partition}`], failed: [] });
  });
  chmodSync(closed, 0o777);
  settled(at.all);
  expectSame(at.all, ['a1', 'a2', 'a3', 'b1']);
}

test('two hundred ways of damaging a true segment never let in anything that was not written', { timeout: 300_000 }, () => {
  const at = ground();
  const whole = readFileSync(at.published);
  const device = join(at.all.share, 'damaged');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }), fc.option(fc.nat({ max: whole.length })), (changes, cut) => {
      const bytes = Buffer.from(whole);
      for (const [place, byte] of changes) bytes[place] = byte;
      const store = join(device, 'store');
      rmSync(device, { recursive: true, force: true });
      cpSync(at.store, store, { recursive: true, filter: (path) => !path.includes('journals') && !path.endsWith('share.json') });
      const share = join(device, 'share');
      put(join(share, 'klubba-share.json'), readFileSync(join(at.all.share, 'klubba-share.json')));
      put(join(store, 'share.json'), JSON.stringify({ folder: share }));
      put(join(share, 'journals', at.header.partition, 'x', 'y.jsonl'), bytes.subarray(0, cut ?? bytes.length));
      synchronise(store);
      const taken = Object.values(contents(store)).map((text) => Buffer.from(text, 'base64')).find((each) => each.includes('"klubba":1,"workspace":"') && each.includes('"launch"'));
      if (taken !== undefined) expect(whole.subarray(0, taken.length).equals(taken)).toBe(true);
      expect(verify(store).ok).toBe(true);
    }),
    { numRuns: 200 },
  );
});
