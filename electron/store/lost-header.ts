import { chained, chainStart, headerSchema, journalFormat, lineSchema, strictJson, type Header, type Line } from './line.ts';
import { isName } from './layout.ts';
import type { SegmentFile } from './segment-files.ts';

/** What a header can name as the segment before it. */
export type After = Header['after'];

/** Where the commands of a segment begin, and how much of its chain is known there. */
export interface RecoveredHeader {
  readonly header: Header;
  /** Bytes before the first command. */
  readonly bytes: number;
  /** Null when the chain's beginning could not be found: then the first command is not proven. */
  readonly hash: string | null;
}

const utf8 = new TextDecoder('utf-8');

/**
 * Finds what a damaged header said: the names stand in the path as well, and what it named as the segment before is one of a few. The
 * first command proves which.
 * @param afters what this device's other segments in the partition end with, or held at some time; asked for only when needed
 * @returns null when the header is whole, or when nothing of the segment can be attributed to anybody
 */
export function recoveredHeader(file: SegmentFile, workspace: string, bytes: Uint8Array, afters: () => Iterable<After>): RecoveredHeader | null {
  const [first, second] = firstLines(bytes);
  if (first === undefined) return null;
  const said = headerSchema.safeParse(strictJson(first.text));
  const line = second === undefined ? undefined : lineSchema.safeParse(strictJson(second.text)).data;
  if (said.success && (line === undefined || chained(chainStart(first.text), line) === line.hash)) return null;
  if (!isName(file.device) || !isName(file.launch)) return null;
  const named = (after: After): Header => ({ klubba: journalFormat, workspace, partition: file.partition, device: file.device, launch: file.launch, after });
  const found = line === undefined ? undefined : provenBy(line, candidates(first.text, afters), named);
  if (found !== undefined) return { header: found, bytes: first.end, hash: chainStart(JSON.stringify(found)) };
  // A header that can be read and names nothing else than the path does is whole: then it is the first command that is damaged.
  return said.success ? null : { header: named(null), bytes: first.end, hash: null };
}

interface FirstLine {
  readonly text: string;
  readonly end: number;
}

function firstLines(bytes: Uint8Array): readonly FirstLine[] {
  const lines: FirstLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0 && lines.length < 2; end = bytes.indexOf(0x0a, start)) {
    lines.push({ text: utf8.decode(bytes.subarray(start, end)), end: end + 1 });
    start = end + 1;
  }
  return lines;
}

function provenBy(line: Line, afters: Iterable<After>, named: (after: After) => Header): Header | undefined {
  for (const after of afters) {
    const header = named(after);
    if (chained(chainStart(JSON.stringify(header)), line) === line.hash) return header;
  }
  return undefined;
}

/** What the damaged text still says, then everything that it could have said. */
function* candidates(text: string, afters: () => Iterable<After>): Iterable<After> {
  yield null;
  const [launch, lines, hash] = [/"after":\{"launch":"(\w{20})"/u, /"lines":(\d{1,9}),/u, /"hash":"([0-9a-f]{64})"/u].map((shape) => shape.exec(text)?.[1]);
  if (launch !== undefined && lines !== undefined && hash !== undefined) yield { launch, lines: Number(lines), hash };
  yield* afters();
}
