import type { RecordedCommand } from '../../domain/event/envelope.ts';
import { chained, chainStart, commandOf, headerSchema, journalFormat, readText, strictJson, type Header, type ReadLine } from './line.ts';

export type ProblemKind =
  | 'torn-tail'
  | 'damaged-line'
  | 'unproven-line'
  | 'damaged-header'
  | 'misplaced-segment'
  | 'foreign-workspace'
  | 'newer-format'
  | 'missing-lines';

/** Something wrong in one segment. Lines count from 1, the header being the first. */
export interface SegmentProblem {
  readonly line: number;
  readonly kind: ProblemKind;
}

/** How far a segment has been read: everything needed to go on when it grows. */
export interface Reading {
  readonly header: Header | null;
  /** Bytes that are done with: everything up to and with the last line feed. */
  readonly bytes: number;
  /** Lines that are done with, whole or damaged, the header counted. */
  readonly lines: number;
  /** The sequence number of the last whole line; null right after damage, which may have hidden any number of lines. */
  readonly seq: number | null;
  /** The hash of the last line that is done with; null when damage hides it. */
  readonly hash: string | null;
  /** The stamp of the last whole line. */
  readonly at: string;
}

export interface ReadResult {
  readonly reading: Reading;
  readonly commands: readonly RecordedCommand[];
  /** Whole lines whose payloads were taken out. They count once a redaction names every one of those events. */
  readonly withheld: readonly WithheldLine[];
  readonly problems: readonly SegmentProblem[];
  /** The lines that could not be read: their numbers, where they stand and what they hold, without their line feeds. */
  readonly damaged: readonly DamagedLine[];
  /** What stands after the last line feed: a command that never happened, or one that is just being written. */
  readonly tail: Uint8Array;
}

export interface DamagedLine {
  readonly line: number;
  /** Bytes from the segment's beginning. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A line that was redacted: what is left of its command, and the events whose payloads are gone. */
export interface WithheldLine {
  readonly line: number;
  readonly command: RecordedCommand;
  readonly redacted: readonly string[];
}

export const unread: Reading = { header: null, bytes: 0, lines: 0, seq: 0, hash: null, at: '' };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lineFeed = 0x0a;

/**
 * Reads on in a segment. Damage is confined: what stands around a damaged line is still read, since every line names its own
 * hash, and the next one is checked against that.
 * @param bytes what the file holds from `from.bytes` on
 */
export function readOn(from: Reading, bytes: Uint8Array): ReadResult {
  const commands: RecordedCommand[] = [];
  const withheld: WithheldLine[] = [];
  const problems: SegmentProblem[] = [];
  const damaged: DamagedLine[] = [];
  let reading = from;
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    const begin = start;
    const step = readLine(reading, bytes.subarray(begin, end));
    start = end + 1;
    reading = upTo(step.reading, from.bytes + start);
    if (step.command !== undefined && step.redacted !== undefined) withheld.push({ line: reading.lines, command: step.command, redacted: step.redacted });
    else if (step.command !== undefined) commands.push(step.command);
    if (step.problem !== undefined) problems.push({ line: reading.lines, kind: step.problem });
    if (step.problem === 'damaged-line' || step.problem === 'damaged-header') damaged.push({ line: reading.lines, offset: from.bytes + begin, bytes: bytes.subarray(begin, end) });
    if (step.problem === 'damaged-line' && reading.lines === 2) {
      problems.push({ line: 1, kind: 'damaged-header' });
      damaged.push({ line: 1, offset: 0, bytes: bytes.subarray(0, bytes.indexOf(lineFeed)) });
    }
  }
  const tail = bytes.subarray(start);
  if (tail.length > 0 || reading.lines < 2) problems.push({ line: reading.lines + 1, kind: 'torn-tail' });
  return { reading, commands, withheld, problems, damaged, tail };
}

/** A reading that is done with so many bytes. Each part by its name: this is done for every line, and spreading an object costs more. */
export function upTo({ header, lines, seq, hash, at }: Reading, bytes: number): Reading {
  return { header, bytes, lines, seq, hash, at };
}

/** What one line adds to a reading. */
export interface LineStep {
  readonly reading: Reading;
  readonly command?: RecordedCommand;
  /** The events of the command whose payloads were taken out. */
  readonly redacted?: readonly string[];
  readonly problem?: ProblemKind;
}

/**
 * Reads the next line of a segment. The bytes that are done with are for the caller to count.
 * @param bytes without the line feed
 */
export function readLine(reading: Reading, bytes: Uint8Array): LineStep {
  const text = decoded(bytes);
  if (reading.lines === 0) return readHeader(reading, text);
  const read = text === undefined ? undefined : readText(text);
  return read === undefined ? damagedLine(reading, hashAtEnd(text)) : checked(reading, read);
}

function damagedLine({ header, bytes, lines, at }: Reading, hash: string | null): LineStep {
  return { reading: { header, bytes, lines: lines + 1, seq: null, hash, at }, problem: 'damaged-line' };
}

function checked(reading: Reading, { line, digests }: ReadLine): LineStep {
  const { header, bytes, lines, at, hash, seq } = reading;
  if (header === null) return { reading: { header, bytes, lines: lines + 1, seq, hash: line.hash, at } };
  const isRedacted = line.events.some(({ salt }) => salt === null);
  if ((seq !== null && line.seq !== seq + 1) || (hash === null && isRedacted)) return damagedLine(reading, line.hash);
  if (hash !== null && chained(hash, line, digests) !== line.hash) return damagedLine(reading, null);
  const whole = { header, bytes, lines: lines + 1, seq: line.seq, hash: line.hash, at: line.at };
  const command = commandOf(line, header);
  if (hash === null) return { reading: whole, command, problem: 'unproven-line' };
  return isRedacted ? { reading: whole, command, redacted: redactedIn(line) } : { reading: whole, command };
}

function redactedIn({ events }: ReadLine['line']): readonly string[] {
  return events.filter(({ salt }) => salt === null).map(({ id }) => id);
}

function readHeader(reading: Reading, text: string | undefined): LineStep {
  const next = { ...reading, lines: 1 };
  const value = text === undefined ? undefined : strictJson(text);
  const parsed = headerSchema.safeParse(value);
  if (parsed.success) return { reading: { ...next, header: parsed.data, hash: chainStart(text ?? '') } };
  return { reading: next, problem: isNewer(value) ? 'newer-format' : 'damaged-header' };
}

/** True for a header or a workspace file of a format that came after this program. */
export function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('klubba' in value)) return false;
  return typeof value.klubba === 'number' && value.klubba > journalFormat;
}

/** What is no UTF-8 becomes the sign for that, which a text may hold as well: only where it stands is it worth asking more strictly. */
function decoded(bytes: Uint8Array): string | undefined {
  const text = asBuffer(bytes).toString('utf8');
  if (!text.includes('\ufffd')) return text;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The hash that a damaged line still shows at its end. */
function hashAtEnd(text: string | undefined): string | null {
  return /"hash":"([0-9a-f]{64})"\}$/u.exec(text ?? '')?.[1] ?? null;
}
