import { chainStart, sealedLine, type Header, type Line } from '../../../electron/store/line.ts';

/** A device and a launch that nobody knows. */
export const stranger = 'zzzzzzzzzzzzzzzzzzzz';

type Content = Omit<Line, 'hash'>;

const event = { id: 'evil', type: 'meetingEnded', v: 1, salt: 'A'.repeat(22), data: { meeting: 'm1', at: 0 } };
const content: Content = { seq: 1, at: '2026-11-24T09:00:00.000Z-0000', by: null, on: [], events: [event] };

/** What an attacker has to begin with. */
export interface Loot {
  /** A true segment of another machine: its bytes, its header, its lines. */
  readonly whole: Buffer;
  readonly header: Header;
  readonly lines: readonly Line[];
  /** The device that is attacked, and one of the launches that it wrote itself. */
  readonly device: string;
  readonly launch: string;
}

/** A segment of a device that nobody knows, one command long: it is taken in, unless something is changed in it. */
export function forged(header: Header, changes: Partial<Header> = {}, line: Partial<Line> = {}): string {
  return headed(JSON.stringify({ ...header, device: stranger, launch: stranger, after: null, ...changes }), line);
}

function headed(text: string, line: Partial<Line> = {}): string {
  return `${text}\n${JSON.stringify({ ...sealedLine(chainStart(text), content), ...line })}\n`;
}

/** A segment whose hash is right, whatever its command says. */
function sealed(header: Header, changes: object): string {
  const text = JSON.stringify({ ...header, device: stranger, launch: stranger, after: null });
  return `${text}\n${JSON.stringify(sealedLine(chainStart(text), { ...content, ...changes }))}\n`;
}

type Made = string | Uint8Array;
/** What is wrong with a segment, and how it is made. */
export type Attack = readonly [string, (loot: Loot) => Made];

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

function nestedValue(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function first(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** A true segment, cut within a line. */
const truncated: readonly Attack[] = Array.from({ length: 30 }, (_unused, index): Attack => [
  `cut after ${index + 1} thirty-firsts`,
  ({ whole }) => {
    const length = Math.floor((whole.length * (index + 1)) / 31);
    return whole.subarray(0, whole[length - 1] === 0x0a ? length - 1 : length);
  },
]);

const deep: readonly Attack[] = [
  ...[33, 1_000, 100_000, 400_000].flatMap((depth): readonly Attack[] => [
    [`a header that is nested ${depth} deep`, () => `${nested(depth)}\n`],
    [`a command that is nested ${depth} deep`, ({ header }) => `${first(forged(header))}\n${nested(depth)}\n`],
    [`objects that are nested ${depth} deep`, ({ header }) => `${first(forged(header))}\n${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}\n`],
    [`${depth} brackets that are never closed`, ({ header }) => `${first(forged(header))}\n${'['.repeat(depth)}\n`],
  ]),
  ...[33, 500].map((depth): Attack => [`a payload that is nested ${depth} deep, under a right hash`, ({ header }) => sealed(header, { events: [{ ...event, data: nestedValue(depth) }] })]),
];

const huge: readonly Attack[] = [
  ['a header without end', () => `{"klubba":1,${' '.repeat(3_000_000)}`],
  ['a header of 2 kB', ({ header }) => headed(JSON.stringify({ ...header, device: stranger, launch: stranger, after: null, more: 'x'.repeat(2_000) }))],
  ['a first command without end', ({ header }) => `${first(forged(header))}\n${'x'.repeat(3_000_000)}`],
  ['a command of 2 MB, under a right hash', ({ header }) => sealed(header, { events: [{ ...event, data: { text: 'x'.repeat(2_000_000) } }] })],
  ['a million empty lines', ({ header }) => `${first(forged(header))}\n${'\n'.repeat(1_000_000)}`],
  ['200,000 lines of nothing', ({ header }) => `${first(forged(header))}\n${'{}\n'.repeat(200_000)}`],
  ['60 MB of zeros', () => Buffer.alloc(60_000_000)],
  ['70 MB', () => Buffer.alloc(70_000_000)],
  ['a number of 500,000 digits', ({ header }) => `${first(forged(header))}\n${forged(header).split('\n')[1]?.replace('"seq":1', `"seq":${'1'.repeat(500_000)}`)}\n`],
  ['a text of 800,000 escapes', ({ header }) => `${first(forged(header))}\n"${String.raw`\u0041`.repeat(130_000)}"\n`],
];

const hashes: readonly Attack[] = [
  ...['f'.repeat(64), '0'.repeat(64), 'F'.repeat(64), 'f'.repeat(63), 'f'.repeat(65), '', '../../../etc/passwd'].map((hash): Attack => [`a hash that is ${hash.slice(0, 8)}`, ({ header }) => forged(header, {}, { hash })]),
  ['a hash that is another line\'s', ({ header, lines }) => forged(header, {}, { hash: lines[0]?.hash ?? '' })],
  ['a hash that is no text', ({ header }) => forged(header, {}, { hash: null as unknown as string })],
  ['a command that was changed after it was sealed', ({ header }) => forged(header).replace('"at":0', '"at":1')],
  ['a sequence that begins at two', ({ header }) => sealed(header, { seq: 2 })],
  ['a sequence that begins at nothing', ({ header }) => sealed(header, { seq: 0 })],
  ['a sequence that is no whole number', ({ header }) => sealed(header, { seq: 1.5 })],
  ['a stamp that is no stamp', ({ header }) => sealed(header, { at: '2026-11-24' })],
  ['a stamp of a month that is not', ({ header }) => sealed(header, { at: '2026-13-24T09:00:00.000Z-0000' })],
  ['a command of no events', ({ header }) => sealed(header, { events: [] })],
  ['a salt that is too short', ({ header }) => sealed(header, { events: [{ ...event, salt: 'A' }] })],
  ['an event of no type', ({ header }) => sealed(header, { events: [{ ...event, type: '' }] })],
  ['a true segment whose last line comes twice', ({ whole, lines }) => `${whole.toString()}${JSON.stringify(lines.at(-1))}\n`],
  ['a true segment with a line of its own after it', ({ whole, lines }) => `${whole.toString()}${JSON.stringify({ ...lines.at(-1), seq: lines.length + 1 })}\n`],
];

const places: readonly Attack[] = [
  ['another organisation', ({ header }) => forged(header, { workspace: 'a'.repeat(20) })],
  ['a partition that is a path', ({ header }) => forged(header, { partition: '../../../../../tmp' })],
  ['a partition that is no partition', ({ header }) => forged(header, { partition: 'snapshots' })],
  ['a device that is a path', ({ header }) => forged(header, { device: '../../../evil/evil12' })],
  ['a device that is two dots', ({ header }) => forged(header, { device: '..' })],
  ['a launch that is a path', ({ header }) => forged(header, { launch: '../../../device.jso/' })],
  ['a launch that is a path of Windows', ({ header }) => forged(header, { launch: String.raw`..\..\..\device.json` })],
  ['a launch that is a drive', ({ header }) => forged(header, { launch: 'c:/windows/system32/' })],
  ['a workspace that is a path', ({ header }) => forged(header, { workspace: '../../../../../../tm' })],
  ['the attacked device\'s own name and a wrong hash', ({ header, device }) => forged(header, { device }, { hash: 'f'.repeat(64) })],
  ['the attacked device\'s own segment and a wrong hash', ({ header, device, launch }) => forged(header, { device, launch }, { hash: 'f'.repeat(64) })],
  ['a device in capitals', ({ header }) => forged(header, { device: stranger.toUpperCase() })],
  ['an event that is named by a path', ({ header }) => sealed(header, { events: [{ ...event, id: '../../../evil' }] })],
  ['a command about a path', ({ header }) => sealed(header, { on: ['../../evil'] })],
  ['a command by a path', ({ header }) => sealed(header, { by: '/etc/passwd' })],
  ['a segment before it that is a path', ({ header }) => headed(JSON.stringify({ ...header, device: stranger, launch: stranger, after: { launch: '../../..', lines: 1, hash: 'f'.repeat(64) } }))],
];

const keys: readonly Attack[] = [
  ['a newer format', ({ header }) => forged(header).replace('"klubba":1', '"klubba":2')],
  ['a format that is a text', ({ header }) => forged(header).replace('"klubba":1', '"klubba":"1"')],
  ...['__proto__', 'constructor', 'prototype'].flatMap((key): readonly Attack[] => [
    [`${key} for a key in the header`, ({ header }) => forged(header).replace('"after":null', `"${key}":null`)],
    [`${key} for a key in a command`, ({ header }) => forged(header).replace('"meeting":"m1"', `"${key}":"m1"`)],
    [`${key} for the name of an event`, ({ header }) => sealed(header, { events: [{ ...event, id: key }] })],
  ]),
  ['a key that nobody knows in the header', ({ header }) => headed(JSON.stringify({ ...header, device: stranger, launch: stranger, after: null, run: 'rm -rf' }))],
  ['a key that nobody knows in a command', ({ header }) => forged(header, {}, { run: 'rm -rf' } as object)],
  ['a key twice', ({ header }) => forged(header).replace('"seq":1', '"seq":1,"seq":1')],
  ['spaces between the keys', ({ header }) => forged(header).replaceAll('","', '", "')],
];

const letters: readonly Attack[] = [
  ['no JSON', () => 'hej\nhej\n'],
  ['nothing', () => ''],
  ['10,000 NUL', () => Buffer.alloc(10_000)],
  ['NUL after a true segment', ({ whole }) => Buffer.concat([whole, Buffer.alloc(4_096)])],
  ['NUL in a line', ({ header }) => forged(header).replace('"meeting"', '"meet\u0000ing"')],
  ['a launch with NUL in it', ({ header }) => forged(header, { launch: `\u0000${stranger.slice(1)}` })],
  ['a launch that turns the text around', ({ header }) => forged(header, { launch: `\u202e${stranger.slice(1)}` })],
  ['a device of letters that look alike', ({ header }) => forged(header, { device: `\u0430${stranger.slice(1)}` })],
  ['bytes that are no text', ({ header }) => Buffer.concat([Buffer.from(forged(header).slice(0, -10)), Buffer.from([0xff, 0xfe, 0x0a])])],
  ['the text as UTF-16', ({ header }) => Buffer.from(forged(header), 'utf16le')],
  ['carriage returns', ({ header }) => forged(header).replaceAll('\n', '\r\n')],
  ['a byte order mark', ({ header }) => `\ufeff${forged(header)}`],
  ['a header alone', ({ header }) => `${first(forged(header))}\n`],
  ['a header without its line feed', ({ header }) => first(forged(header))],
];

/** Segments that somebody with bad intentions, or a bad disk, puts into a shared folder. Each has to cost one line and nothing else. */
export const hostileSegments: readonly Attack[] = [...truncated, ...deep, ...huge, ...hashes, ...places, ...keys, ...letters];

/** Names that a file in a shared folder may have: for each, what must not reach a terminal. */
export const hostileNames: readonly string[] = ['\u202elnosj.jsonl', 'a\u2066b.jsonl', 'a\nVäntar: b.jsonl', 'a\u001b[2Jb.jsonl', 'a\rb.jsonl', 'con.jsonl', 'å\u0308.jsonl', `${'x'.repeat(240)}.jsonl`, ' .jsonl', '$(touch evil).jsonl'];
