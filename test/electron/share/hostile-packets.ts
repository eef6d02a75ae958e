import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { contentsText, type Contents, type Part, type SegmentPart } from '../../../electron/share/packet/packet-format.ts';
import { chainStart, sealedLine, type Header, type Line } from '../../../electron/store/line.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A packet from parts that are whatever they are: its sums are right. */
export function made(changes: Partial<Contents>, bodies: readonly (readonly [Part, string | Uint8Array])[], at: Contents): Buffer {
  const text = contentsText({ ...at, ...changes, parts: bodies.map(([part]) => part) });
  return Buffer.concat([Buffer.from(`${text}\n`), ...bodies.map(([, body]) => Buffer.from(body))]);
}

export interface Whole {
  readonly at: Contents;
  readonly bodies: readonly (readonly [Part, Buffer])[];
  /** The group's segment with the decisions. */
  readonly segment: Buffer;
  readonly part: SegmentPart;
}

export function opened(packet: string): Whole {
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

export const other = 'zzzzzzzzzzzzzzzzzzzz';
const event = { id: 'evil', type: 'meetingEnded', v: 1, salt: 'A'.repeat(22), data: { meeting: 'm1', at: 0 } };

/** A part whose sum is right, whatever it holds. */
export function partOf(part: SegmentPart, body: string | Uint8Array): readonly [SegmentPart, Uint8Array] {
  const bytes = Buffer.from(body);
  return [{ ...part, bytes: Math.max(1, bytes.length), sum: sha256(bytes) }, bytes];
}

export function forged(whole: Whole, header: Partial<Header>, line: Partial<Line> = {}): string {
  const [first = ''] = whole.segment.toString().split('\n');
  const text = JSON.stringify({ ...(JSON.parse(first) as Header), after: null, ...header });
  return `${text}\n${JSON.stringify({ ...sealedLine(chainStart(text), { seq: 1, at: '2026-11-24T09:00:00.000Z-0000', by: null, on: [], events: [event] }), ...line })}\n`;
}

/** Packets that are refused. What is a text is meant in Latin 1. */
export const crafted: readonly [string, (whole: Whole) => Buffer | string][] = [
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
