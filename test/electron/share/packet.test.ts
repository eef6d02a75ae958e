import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPacket } from '../../../electron/share/packet/create-packet.ts';
import { importPacket } from '../../../electron/share/packet/import-packet.ts';
import { contentsText, type Contents, type Part, type SegmentPart } from '../../../electron/share/packet/packet-format.ts';
import { chainStart, sealedLine, type Header, type Line } from '../../../electron/store/line.ts';
import { verify } from '../../../electron/store/verify.ts';
import { contents, folder, klubba } from '../cli/klubba.ts';
import { decided, handled, machines, said, segmentWith } from './stores.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A store with two groups and a paper, and a packet for the members of one of them. */
function ground(): { readonly top: string; readonly store: string; readonly packet: string; readonly paper: string } {
  const [store = ''] = machines(1).stores;
  const top = folder();
  const paper = sha256('papper');
  mkdirSync(join(store, 'papers'), { recursive: true });
  for (const text of ['papper', 'annat papper']) writeFileSync(join(store, 'papers', sha256(text)), text);
  handled(
    store,
    { command: 'addGroup', id: 'other', name: 'En annan grupp', shortName: 'ANN' },
    { command: 'planMeeting', id: 'o1', group: 'other', start: '2026-11-24T08:30', length: 60 },
    { command: 'changeItem', meeting: 'm1', item: 'i1', papers: [{ id: 'p1', name: 'Prognos.pdf', link: null, file: paper, size: 6 }] },
  );
  decided(store, 'a1', 'a2');
  const packet = join(top, 'klg.klubba');
  createPacket(store, 'klg', packet);
  return { top, store, packet, paper };
}

describe('a packet', () => {
  test('makes a member\'s store of nothing, with the group\'s partition, the organisation and the papers of the group, and nothing else', () => {
    const { top, store, packet, paper } = ground();
    const member = join(top, 'member');
    expect(importPacket(member, packet)).toMatchObject({ commands: 9, papers: 1, forks: 0, hasNewName: false });
    expect(said(member).decisions).toEqual(['a1', 'a2']);
    expect(readdirSync(join(member, 'papers'))).toEqual([paper]);
    expect(readdirSync(join(member, 'journals'))).toHaveLength(2);
    expect(verify(member)).toMatchObject({ ok: true });
    expect(readFileSync(join(member, 'workspace.json'))).toEqual(readFileSync(join(store, 'workspace.json')));
  });

  test('that is taken in twice changes nothing the second time', () => {
    const { top, packet } = ground();
    const member = join(top, 'member');
    importPacket(member, packet);
    const before = contents(member);
    expect(importPacket(member, packet)).toEqual({ commands: 0, papers: 0, forks: 0, hasNewName: false });
    expect(contents(member)).toEqual(before);
  });

  test('carries the answer back, and the next one only what is new', () => {
    const { top, store, packet } = ground();
    const member = join(top, 'member');
    importPacket(member, packet);
    decided(member, 'm1', 'm2');
    decided(store, 'a3');
    const answer = join(top, 'answer.klubba');
    createPacket(member, 'klg', answer);
    expect(importPacket(store, answer)).toMatchObject({ commands: 2, hasNewName: false });
    expect(said(store).decisions).toEqual(['a1', 'a2', 'a3', 'm1', 'm2']);
    createPacket(store, 'klg', packet);
    expect(importPacket(member, packet)).toMatchObject({ commands: 1 });
    expect(said(member).decisions).toEqual(said(store).decisions);
  });

  test('of another organisation is refused, and so is a folder that holds anything else', () => {
    const { top, packet } = ground();
    const [other = ''] = machines(1).stores;
    const before = contents(other);
    expect(() => importPacket(other, packet)).toThrowError('packet-foreign');
    expect(contents(other)).toEqual(before);
    mkdirSync(join(top, 'letters'));
    writeFileSync(join(top, 'letters', 'brev.txt'), 'Hej');
    expect(() => importPacket(join(top, 'letters'), packet)).toThrowError('not-a-store');
    expect(readdirSync(join(top, 'letters'))).toEqual(['brev.txt']);
  });
});

/** A packet from parts that are whatever they are: its sums are right. */
function made(changes: Partial<Contents>, bodies: readonly (readonly [Part, string | Uint8Array])[], at: Contents): Buffer {
  const text = contentsText({ ...at, ...changes, parts: bodies.map(([part]) => part) });
  return Buffer.concat([Buffer.from(`${text}\n`), ...bodies.map(([, body]) => Buffer.from(body))]);
}

interface Whole {
  readonly at: Contents;
  readonly bodies: readonly (readonly [Part, Buffer])[];
  /** The group's segment with the decisions. */
  readonly segment: Buffer;
  readonly part: SegmentPart;
}

function opened(packet: string): Whole {
  const bytes = readFileSync(packet);
  const feed = bytes.indexOf(0x0a);
  const at = JSON.parse(bytes.toString('utf8', 0, feed)) as Contents;
  let place = feed + 1;
  const bodies = at.parts.map((part) => {
    const body = bytes.subarray(place, place + part.bytes);
    place += part.bytes;
    return [part, body] as const;
  });
  const [part, segment] = bodies.find(([, body]) => body.includes('Beslut a1')) ?? [];
  if (part === undefined || segment === undefined) throw new Error('no segment');
  return { at, bodies, segment, part: part as SegmentPart };
}

const other = 'zzzzzzzzzzzzzzzzzzzz';
const event = { id: 'evil', type: 'meetingEnded', v: 1, salt: 'A'.repeat(22), data: { meeting: 'm1', at: 0 } };

/** A part whose sum is right, whatever it holds. */
function partOf(part: SegmentPart, body: string | Uint8Array): readonly [SegmentPart, Uint8Array] {
  const bytes = Buffer.from(body);
  return [{ ...part, bytes: Math.max(1, bytes.length), sum: sha256(bytes) }, bytes];
}

function forged(whole: Whole, header: Partial<Header>, line: Partial<Line> = {}): string {
  const [first = ''] = whole.segment.toString().split('\n');
  const text = JSON.stringify({ ...(JSON.parse(first) as Header), after: null, ...header });
  return `${text}\n${JSON.stringify({ ...sealedLine(chainStart(text), { seq: 1, at: '2026-11-24T09:00:00.000Z-0000', by: null, on: [], events: [event] }), ...line })}\n`;
}

const crafted: readonly [string, (whole: Whole) => Buffer | string][] = [
  ['nothing', () => ''],
  ['text', () => 'Hej!\n'],
  ['zeros', () => Buffer.alloc(100_000)],
  ['a first line without end', () => `{"klubbaPacket":1,"workspace":"${'x'.repeat(12_000_000)}`],
  ['a first line that is nested deep', () => `${'['.repeat(1_000_000)}\n`],
  ['no parts', ({ at }) => made({}, [], at)],
  ['more parts than anybody has', ({ at, part }) => made({}, Array.from({ length: 45_000 }, () => [part, ''] as const), at)],
  ['a wrong sum of the contents', ({ at, bodies }) => made({}, bodies, at).toString('latin1').replace(/"sum":"[0-9a-f]{64}"\}\n/u, `"sum":"${'0'.repeat(64)}"}\n`)],
  ['an unknown key in the contents', ({ at }) => `${JSON.stringify({ ...at, path: '../../x' })}\n`],
  ['a trap for a key', () => '{"__proto__":{"klubbaPacket":1},"parts":[]}\n'],
  ['a group that is not the one whose partition is there', ({ at, bodies }) => made({ group: 'other' }, bodies, at)],
  ['a group that is a path', ({ at, bodies }) => made({ group: '../../x' }, bodies, at)],
  ['a workspace that is a path', ({ at, bodies }) => made({ workspace: '../../../../etc/xx' }, bodies, at)],
  ['a partition that is a path', ({ at, part, segment }) => made({}, [[{ ...part, partition: '../../..' }, segment]], at)],
  ['a device that is a path', ({ at, part, segment }) => made({}, [[{ ...part, device: '../../../../../evil' }, segment]], at)],
  ['a launch with NUL in it', ({ at, part, segment }) => made({}, [[{ ...part, launch: '\u0000zzzzzzzzzzzzzzzzzzz' }, segment]], at)],
  ['a launch that turns the text around', ({ at, part, segment }) => made({}, [[{ ...part, launch: '\u202ezzzzzzzzzzzzzzzzzzz' }, segment]], at)],
  ['a paper that is a path', ({ at, bodies }) => made({}, [...bodies, [{ paper: '../../evil', bytes: 1 }, 'x']], at)],
  ['a paper that is not what its name says', ({ at, bodies }) => made({}, [...bodies, [{ paper: '0'.repeat(64), bytes: 1 }, 'x']], at)],
  ['a paper of 60 MB', ({ at, bodies }) => made({}, [...bodies, [{ paper: '0'.repeat(64), bytes: 60_000_000 }, '']], at)],
  ['a segment of the wrong device', (whole) => made({}, [partOf({ ...whole.part, device: other }, whole.segment)], whole.at)],
  ['a segment of the wrong launch', (whole) => made({}, [partOf({ ...whole.part, launch: other }, whole.segment)], whole.at)],
  ['a segment of the wrong partition', (whole) => made({}, [partOf({ ...whole.part, partition: 'org' }, whole.segment)], whole.at)],
  ['a segment of another organisation', (whole) => made({}, [partOf({ ...whole.part, device: other, launch: other }, forged(whole, { device: other, launch: other, workspace: other }))], whole.at)],
  ['a segment in the partition of another group', (whole) => {
    const partition = `g${'0'.repeat(31)}`;
    return made({}, [partOf({ ...whole.part, partition }, forged(whole, { partition }))], whole.at);
  }],
  ['a forged hash', (whole) => made({}, [partOf({ ...whole.part, device: other, launch: other }, forged(whole, { device: other, launch: other }, { hash: 'f'.repeat(64) }))], whole.at)],
  ['a letter changed in a true segment', (whole) => made({}, [partOf(whole.part, whole.segment.toString().replace('Beslut a1', 'Beslut x1'))], whole.at)],
  ['a true segment that ends in half a line', (whole) => made({}, [partOf(whole.part, whole.segment.subarray(0, -5))], whole.at)],
  ['a true segment with something after it', (whole) => made({}, [partOf(whole.part, `${whole.segment.toString()}{"seq":9}\n`)], whole.at)],
  ['a segment of a header alone', (whole) => made({}, [partOf(whole.part, `${whole.segment.toString().split('\n')[0]}\n`)], whole.at)],
  ['a line of 2 MB', (whole) => made({}, [partOf(whole.part, `${whole.segment.toString()}"${'x'.repeat(2_000_000)}"\n`)], whole.at)],
  ['a line that is nested 100,000 deep', (whole) => made({}, [partOf(whole.part, `${whole.segment.toString()}${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)], whole.at)],
  ['a payload that is gone without a redaction', (whole) => {
    const [header = '', first = '', ...rest] = whole.segment.toString().split('\n');
    const line = JSON.parse(first) as Line;
    const [only] = line.events;
    const digest = sha256(`${String(only?.salt)}${canonical(only !== undefined && 'data' in only ? only.data : null)}`);
    const events = line.events.map(({ id, type, v }) => ({ id, type, v, salt: null, data: null, digest }));
    return made({}, [partOf(whole.part, [header, JSON.stringify({ ...line, events }), ...rest].join('\n'))], whole.at);
  }],
  ['a segment of a newer format', (whole) => made({}, [partOf(whole.part, whole.segment.toString().replace('"klubba":1', '"klubba":2'))], whole.at)],
  ['bytes after its last part', ({ at, bodies }) => Buffer.concat([made({}, bodies, at), Buffer.from('x')])],
  ['a part more than there are bytes', ({ at, bodies, part }) => made({}, [...bodies, [part, '']], at)],
  ['sizes that are no numbers', ({ at }) => `${JSON.stringify({ ...at, parts: at.parts.map((each) => ({ ...each, bytes: '1' })) })}\n`],
  ['a size of 10^300', ({ at }) => `${JSON.stringify({ ...at, parts: at.parts.map((each) => ({ ...each, bytes: 1e300 })) })}\n`],
];

/** RFC 8785 for plain text and whole numbers. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

describe('a hostile packet', () => {
  test('that is put together anew from its true parts is taken: what follows is refused for what is wrong in it', () => {
    const { top, packet } = ground();
    const { at, bodies, part, segment } = opened(packet);
    writeFileSync(packet, made({}, bodies, at));
    expect(importPacket(join(top, 'member'), packet).commands).toBe(9);
    writeFileSync(packet, made({}, [partOf(part, segment)], at));
    expect(importPacket(join(top, 'another'), packet).commands).toBe(2);
    const whole = opened(packet);
    writeFileSync(packet, made({}, [partOf({ ...part, device: other, launch: other }, forged(whole, { device: other, launch: other }))], at));
    expect(importPacket(join(top, 'third'), packet).commands).toBe(1);
  });

  test.each(crafted)('with %s is refused, and no store changes or comes to be', (_name, content) => {
    const { top, store, packet } = ground();
    writeFileSync(packet, content(opened(packet)), typeof content(opened(packet)) === 'string' ? 'latin1' : undefined);
    const before = contents(store);
    for (const target of [store, join(top, 'new')]) expect(() => importPacket(target, packet)).toThrowError(/^packet-(?:damaged|too-large)$/u);
    expect(contents(store)).toEqual(before);
    expect(existsSync(join(top, 'new'))).toBe(false);
  });

  test('of a newer format is refused as such', () => {
    const { store, packet } = ground();
    writeFileSync(packet, readFileSync(packet, 'utf8').replace('"klubbaPacket":1', '"klubbaPacket":2'));
    expect(() => importPacket(store, packet)).toThrowError('packet-newer');
  });

  test('that is a folder, a pipe, a link to nothing or not there is refused and holds nobody up', () => {
    const { top, store } = ground();
    execFileSync('mkfifo', [join(top, 'pipe')]);
    symlinkSync(join(top, 'nothing'), join(top, 'link'));
    for (const file of [top, join(top, 'pipe'), join(top, 'link'), join(top, 'none'), '/dev/zero']) expect(() => importPacket(store, file)).toThrowError('packet-unreadable');
  });

  test('two hundred times cut or changed in any place is refused, or says nothing that was not written', { timeout: 300_000 }, () => {
    const { top, store, packet } = ground();
    const whole = readFileSync(packet);
    const target = join(top, 'target');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 })), { maxLength: 3 }), fc.nat({ max: whole.length }), fc.boolean(), (changes, length, cuts) => {
        const bytes = Buffer.from(whole);
        for (const [place, mask] of changes) bytes[place] = (bytes[place] ?? 0) ^ mask;
        const hostile = cuts ? bytes.subarray(0, length) : bytes;
        fc.pre(!hostile.equals(whole));
        writeFileSync(packet, hostile);
        rmSync(target, { recursive: true, force: true });
        cpSync(store, target, { recursive: true });
        const before = contents(target);
        expect(() => importPacket(target, packet)).toThrowError(/^packet-/u);
        expect(contents(target)).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});

test('the command line makes and takes packets, says that they are confidential, and refuses in one line', { timeout: 120_000 }, () => {
  const { top, store } = ground();
  const [file, member] = [join(top, 'k.klubba'), join(top, 'member')];
  const created = klubba(['packet', 'create', '--group', 'KLG', '--store', store, '--out', file]);
  expect(created).toMatchObject({ status: 0, stderr: '' });
  expect(created.stdout).toContain('slutna punkter');
  expect(klubba(['packet', 'import', file, '--store', member])).toMatchObject({ status: 0, stdout: '9 nya händelser inlästa, 1 nytt underlag.\n' });
  expect(klubba(['packet', 'import', file, '--store', member])).toMatchObject({ status: 0, stdout: 'Inget nytt i paketet.\n' });
  expect(klubba(['state-hash', '--store', member]).status).toBe(0);
  expect(readFileSync(join(store, 'sent.jsonl'), 'utf8')).toContain('"file":"k.klubba"');
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  const refused = klubba(['packet', 'import', file, '--store', member]);
  expect({ status: refused.status, stdout: refused.stdout, lines: refused.stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 2 });
  expect(klubba(['packet', 'create', '--group', 'XYZ', '--store', store, '--out', file])).toMatchObject({ status: 1 });
  expect(klubba(['packet', 'create', '--group', 'KLG', '--store', store, '--out', join(top, 'none', 'x')])).toMatchObject({ status: 1 });
  for (const words of [['packet'], ['packet', 'import', '--store', member], ['packet', 'create', '--store', store], ['packet', 'import', file]]) expect(klubba(words)).toMatchObject({ status: 2 });
  expect(segmentWith(member, 'Beslut a1')).toContain('journals');
});
