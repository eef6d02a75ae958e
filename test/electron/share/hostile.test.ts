import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ensureBundle } from '../../../build/bundle.mjs';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { createPacket } from '../../../electron/share/packet/create-packet.ts';
import type { Header, Line } from '../../../electron/store/line.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';
import { crafted, opened } from './hostile-packets.ts';
import { hostileNames, hostileSegments, type Loot } from './hostile-segments.ts';
import { decided, expectSame, machines, segmentWith, settled, type Machines } from './stores.ts';

/** Kilobytes of memory that a synchronisation may take beyond what it takes in peace: the largest segment that is read at all, and one copy. */
const mostMemory = 192 * 1024;
/** Milliseconds, on a machine with other things to do. */
const longest = 60_000;

interface Measured {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly milliseconds: number;
  /** The most memory that it had, in kilobytes. */
  readonly memory: number;
}

const script = await ensureBundle('electron/cli.ts');

/** Runs the real command line, and tells what it took. */
function measured(words: readonly string[]): Measured {
  const report = join(folder(), 'memory');
  const atExit = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)));`;
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, KLUBBA_LANGUAGE: 'sv', KLUBBA_PROFILE: dirname(report) },
    timeout: 2 * longest,
  });
  return { stdout, stderr, status, milliseconds: performance.now() - started, memory: Number(readFileSync(report, 'utf8')) };
}

function lootOf({ share, stores }: Machines): Loot {
  const whole = readFileSync(segmentWith(share, 'Beslut a1'));
  const [header = '', ...lines] = whole.toString().trimEnd().split('\n');
  const own = JSON.parse(readFileSync(segmentWith(stores[1] ?? '', 'Beslut b1'), 'utf8').split('\n')[0] ?? '') as Header;
  return { whole, header: JSON.parse(header) as Header, lines: lines.map((line) => JSON.parse(line) as Line), device: own.device, launch: own.launch };
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** @returns how many hostile things lie in the folder afterwards */
function attacked(at: Machines, loot: Loot): number {
  const top = join(at.share, 'journals', loot.header.partition);
  for (const [index, [, content]] of hostileSegments.entries()) put(join(top, `${index}`.padStart(20, '0'), '2026', 'zzzzzzzzzzzzzzzzzzzz.jsonl'), content(loot));
  for (const name of hostileNames) put(join(top, name), 'hej\n');
  return hostileSegments.length + hostileNames.length + linked(top, loot);
}

function linked(top: string, { whole }: Loot): number {
  const outside = folder();
  const secret = join(outside, 'hemligt.jsonl');
  writeFileSync(secret, whole.toString().replaceAll('Beslut a', 'Hemligt a'));
  const target = join(top, '9'.repeat(20), '2026');
  mkdirSync(target, { recursive: true });
  symlinkSync(secret, join(target, 'a'.repeat(20).concat('.jsonl')));
  symlinkSync(outside, join(top, '8'.repeat(20)));
  symlinkSync(join(outside, 'none'), join(target, 'nothing.jsonl'));
  symlinkSync('itself.jsonl', join(target, 'itself.jsonl'));
  symlinkSync('/dev/zero', join(target, 'zero.jsonl'));
  symlinkSync('../../../../..', join(target, 'up'));
  execFileSync('mkfifo', [join(target, 'pipe.jsonl')]);
  return 7;
}

const waiting = (stdout: string): readonly string[] => stdout.split('\n').filter((line) => line.startsWith('Väntar: '));
/** What steers a terminal, or turns the text around. */
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

test('all hostile segments in one folder cost one line each, bounded time and memory, and leave the store\'s journals as they were, to the byte', { timeout: 6 * longest }, () => {
  const at = machines(2);
  const [a = '', b = ''] = at.stores;
  decided(a, 'a1', 'a2');
  decided(b, 'b1');
  settled(at);
  const peace = measured(['share', 'sync', '--store', b]);
  const count = attacked(at, lootOf(at));
  const before = contents(join(b, 'journals'));

  const { stdout, stderr, status, milliseconds, memory } = measured(['share', 'sync', '--store', b]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(waiting(stdout)).toHaveLength(count);
  expect(stdout.split('\n')).toHaveLength(count + 2);
  expect(stdout).not.toMatch(steering);
  expect(milliseconds).toBeLessThan(longest);
  expect(memory - peace.memory).toBeLessThan(mostMemory);
  expect(contents(join(b, 'journals'))).toEqual(before);
  expect(verify(b)).toMatchObject({ ok: true });

  const told = klubba(['share', 'status', '--store', b]).stdout;
  expect(waiting(told)).toHaveLength(count);
  expect(told).not.toMatch(steering);
  expect(contents(join(b, 'journals'))).toEqual(before);
  decided(a, 'a3');
  settled(at);
  expectSame(at, ['a1', 'a2', 'a3', 'b1']);
});

/** Cut anywhere, or with a byte that is another. */
function damaged(whole: Buffer, index: number): Buffer {
  const place = Math.floor((whole.length * (index + 0.5)) / 20);
  return index % 2 === 0 ? whole.subarray(0, place) : whole.with(place, (whole[place] ?? 0) ^ 0x11) as Buffer;
}

const packets: readonly (readonly [string, (packet: string) => Buffer])[] = [
  ...crafted.map(([name, content]) => [name, (packet: string) => Buffer.from(content(opened(packet)) as string, 'latin1')] as const),
  ...Array.from({ length: 40 }, (_unused, index) => [`damage ${index}`, (packet: string) => damaged(readFileSync(packet), index % 20)] as const),
];

test('every hostile packet is refused in one line, takes bounded time and memory, and leaves the store as it was, to the byte', { timeout: 6 * longest }, async () => {
  expect(hostileSegments.length + hostileNames.length + packets.length).toBeGreaterThanOrEqual(200);
  vi.stubEnv('KLUBBA_LANGUAGE', 'sv');
  const [store = ''] = machines(1).stores;
  decided(store, 'a1', 'a2');
  const top = folder();
  const [whole, packet, none] = ['whole.klubba', 'k.klubba', 'new'].map((name) => join(top, name)) as [string, string, string];
  createPacket(store, 'klg', whole);
  const before = contents(store);
  const memory = process.resourceUsage().maxRSS;
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const started = performance.now();
  for (const [name, content] of packets) {
    writeFileSync(packet, content(whole));
    for (const target of [store, none]) {
      written.mockClear();
      const status = await runCommandLine(['packet', 'import', packet, '--store', target]);
      const lines = written.mock.calls.map(([line]) => String(line)).join('');
      expect({ name, status, lines }).toEqual({ name, status: 1, lines: expect.stringMatching(/^[^\n]{20,300}\n$/u) });
      expect(lines).not.toMatch(steering);
    }
  }
  written.mockRestore();
  vi.unstubAllEnvs();
  rmSync(packet);
  expect(contents(store)).toEqual(before);
  expect(contents(top)).toEqual({ [whole]: readFileSync(whole).toString('base64') });
  expect(performance.now() - started).toBeLessThan(longest);
  expect(process.resourceUsage().maxRSS - memory).toBeLessThan(mostMemory);
});
