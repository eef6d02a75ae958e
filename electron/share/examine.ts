import type { Trouble } from '../../domain/contract/sharing.ts';
import { headerSchema, largestSegment, longestLine, strictJson, type Header } from '../store/line.ts';
import { prove, type Proof, type Source } from '../store/proof.ts';
import type { SegmentFile } from '../store/segment-files.ts';
import { isNewer, unread, type Reading } from '../store/segment.ts';
import type { HeldSegments, SegmentEnd, SegmentName } from './held-segments.ts';

export type { Trouble };

/** What taking in a segment would do. Bytes are proven line by line: they are what is written, whatever becomes of the file meanwhile. */
export type Plan =
  | { readonly kind: 'known'; readonly trouble: Trouble | null }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** The store has nothing of it yet. */
  | { readonly kind: 'new'; readonly name: SegmentName; readonly year: string; readonly bytes: Uint8Array; readonly end: ProvenEnd; readonly commands: number; readonly trouble: Trouble | null }
  /** It goes on where the store's ends. */
  | { readonly kind: 'longer'; readonly held: SegmentFile; readonly place: number; readonly bytes: Uint8Array; readonly end?: ProvenEnd; readonly commands: number; readonly trouble: Trouble | null }
  /**
   * It is kept beside the store's, which is damaged, or this device's own, or has another end: two machines have written as one (`isFork`).
   * `tail` tells the two apart.
   */
  | {
      readonly kind: 'beside';
      readonly held: SegmentFile;
      readonly tail: string;
      readonly isFork: boolean;
      /** The store's own is damaged: what is new mends it. */
      readonly mends: boolean;
      readonly bytes: Uint8Array;
      readonly commands: number;
      readonly trouble: Trouble | null;
    };

/** Where a segment ends as far as it is proven, so that it need not be proven again from the disk. */
export type ProvenEnd = Omit<SegmentEnd, 'size'>;

function endOf({ reading }: Proof): ProvenEnd {
  return { bytes: reading.bytes, commands: Math.max(0, reading.lines - 1), hash: reading.hash ?? '' };
}

/** Bytes that hold any header. */
const longestHeader = 1_024;

/** Looks at a segment from outside and says what it adds to a store. Changes nothing. */
export function examine(held: HeldSegments, source: Source): Plan {
  if (source.size > largestSegment) return { kind: 'trouble', trouble: 'too-large' };
  const header = headerIn(source);
  if (typeof header === 'string') return { kind: 'trouble', trouble: header };
  if (header.workspace !== held.workspace) return { kind: 'trouble', trouble: 'foreign' };
  const files = held.of(header);
  const [first] = files;
  if (first === undefined) return asNew(source, header);
  const quick = files.length === 1 ? continued(held, source, first) : undefined;
  return quick ?? compared(held, source, files);
}

/** The header of a segment, or why there is none to be read. */
export function headerIn(source: Source): Header | Trouble {
  const bytes = Buffer.from(source.read(0, Math.min(longestHeader, source.size)));
  const feed = bytes.indexOf(0x0a);
  if (feed < 0) return 'half';
  const value = strictJson(bytes.toString('utf8', 0, feed));
  if (isNewer(value)) return 'newer';
  return headerSchema.safeParse(value).data ?? 'half';
}

function asNew(source: Source, { partition, device, launch }: Header): Plan {
  const { proof, bytes } = proven(source, unread);
  const trouble = troubleAfter(proof);
  if (proof.hashes.length === 0) return { kind: 'trouble', trouble: trouble ?? 'half' };
  return { kind: 'new', name: { partition, device, launch }, year: yearOf(bytes), bytes, end: endOf(proof), commands: proof.hashes.length, trouble };
}

/** The usual way: the same segment, a little longer. @returns undefined when only a comparison line by line tells */
function continued(held: HeldSegments, source: Source, file: SegmentFile): Plan | undefined {
  const end = held.end(file);
  if (file.device === held.device || end.bytes === 0 || end.bytes < end.size || source.size <= end.bytes) return undefined;
  const { proof, bytes } = proven(source, held.readingAt(file));
  if (proof.hashes.length === 0) return undefined;
  return { kind: 'longer', held: file, place: end.bytes, bytes, end: endOf(proof), commands: proof.hashes.length, trouble: troubleAfter(proof) };
}

/** Compares by the chain: a redacted line has the same hash as the line that it was. */
function compared(held: HeldSegments, source: Source, files: readonly SegmentFile[]): Plan {
  const { proof: theirs, bytes } = proven(source, unread);
  const trouble = troubleAfter(theirs);
  const matches = files.map((file) => {
    const ours = held.proof(file);
    return { file, ours, common: commonBeginning(ours.hashes, theirs.hashes) };
  });
  if (matches.some(({ common }) => common === theirs.hashes.length)) return { kind: 'known', trouble };
  const longest = matches.find(({ ours, common }) => common === ours.hashes.length) ?? matches[0];
  if (longest === undefined) return { kind: 'known', trouble };
  const { file, ours, common } = longest;
  const isFork = common < ours.hashes.length;
  const commands = theirs.hashes.length - common;
  const from = theirs.ends[common - 1];
  if (isFork || from === undefined || ours.rest === 'damaged' || file.device === held.device) {
    const tail = (theirs.hashes[common] ?? '').slice(0, 20);
    return { kind: 'beside', held: file, tail, isFork, mends: !isFork && ours.rest === 'damaged', bytes, commands, trouble };
  }
  return { kind: 'longer', held: file, place: ours.reading.bytes, bytes: bytes.subarray(from), commands, trouble };
}

/** How many lines two chains have in common. */
export function commonBeginning(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((hash, index) => hash !== other[index]);
  return Math.min(differs < 0 ? one.length : differs, other.length);
}

/** Proves a source and keeps the very bytes that were proven. */
function proven(source: Source, from: Reading): { readonly proof: Proof; readonly bytes: Uint8Array } {
  const chunks: Uint8Array[] = [];
  const proof = prove({ ...source, read: (start, length) => {
    const bytes = source.read(start, length);
    chunks.push(bytes);
    return bytes;
  } }, from);
  return { proof, bytes: Buffer.concat(chunks).subarray(0, proof.reading.bytes - from.bytes) };
}

function troubleAfter({ rest }: Proof): Trouble | null {
  if (rest === 'nothing') return null;
  return rest === 'newer' ? 'newer' : 'half';
}

/** The year of the first command's stamp: where a writer puts its segment. */
function yearOf(bytes: Uint8Array): string {
  const beginning = Buffer.from(bytes.subarray(0, longestHeader + longestLine)).toString('utf8');
  return /\n\{"seq":\d+,"at":"(\d{4})-/u.exec(beginning)?.[1] ?? '0000';
}
