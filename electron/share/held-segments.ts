import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { redactionsOf } from '../store/journal-reading.ts';
import { isName, layout } from '../store/layout.ts';
import { journalFormat, type Header } from '../store/line.ts';
import { prove, type Proof } from '../store/proof.ts';
import { partitionsOf, segmentFiles, sizeOf, type SegmentFile } from '../store/segment-files.ts';
import { unread, type Reading } from '../store/segment.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { withSource } from './plain-files.ts';

/** What a segment is called by its header. */
export interface SegmentName {
  readonly partition: string;
  readonly device: string;
  readonly launch: string;
}

/** How far a segment of the store is proven. */
export interface SegmentEnd {
  /** Size of the file when it was looked at. */
  readonly size: number;
  /** Bytes that are proven: all of them, but for a torn tail or damage. */
  readonly bytes: number;
  /** Proven commands. */
  readonly commands: number;
  /** The hash of the last. */
  readonly hash: string;
}

const knownSchema = z.object({
  format: z.literal(1),
  ends: z.record(z.string(), z.object({ size: z.int(), bytes: z.int(), commands: z.int(), hash: z.string() })),
  /** The events of each partition whose payloads were taken out. */
  redacted: z.record(z.string(), z.array(z.string())),
});
type Known = Omit<z.infer<typeof knownSchema>, 'format'>;

/**
 * The segments that a store holds, own and mirrored, and how far each is proven. What was proven once is remembered in a cache beside the
 * snapshots, so that a synchronisation reads only what is new.
 */
export class HeldSegments {
  readonly store: string;
  readonly workspace: string;
  /** The device that this store writes as. */
  readonly device: string;
  readonly #files = new Map<string, SegmentFile[]>();
  readonly #ends: Map<string, SegmentEnd>;
  readonly #redacted: Map<string, ReadonlySet<string>>;
  #changed = false;

  /** @param remembers false to prove everything again */
  constructor(store: string, workspace: string, device: string, remembers = true) {
    this.store = store;
    this.workspace = workspace;
    this.device = device;
    const { ends, redacted } = remembers ? remembered(layout.known(store)) : nothingKnown;
    this.#ends = new Map(Object.entries(ends));
    this.#redacted = new Map(Object.entries(redacted).map(([partition, events]) => [partition, new Set(events)]));
    for (const partition of partitionsOf(store)) for (const file of segmentFiles(store, partition)) this.#add(file);
  }

  /** Every file of every segment. */
  all(): readonly SegmentFile[] {
    return [...this.#files.values()].flat();
  }

  /** The files of a segment: one, or several where a clone has written another end to it. The one with the segment's own name is first. */
  of(name: SegmentName): readonly SegmentFile[] {
    const known = this.#files.get(keyOf(name));
    if (known !== undefined) return known;
    // Another process on this store may have begun it since.
    for (const file of segmentFiles(this.store, name.partition)) if (keyOf(nameOf(file)) === keyOf(name)) this.#add(file);
    return this.#files.get(keyOf(name)) ?? [];
  }

  /** The segments that have more than one file. */
  several(): readonly (readonly SegmentFile[])[] {
    return [...this.#files.values()].filter(({ length }) => length > 1);
  }

  /** Takes note of a file that has just been written. */
  #add(file: SegmentFile): void {
    const key = keyOf(nameOf(file));
    const others = (this.#files.get(key) ?? []).filter(({ name }) => name !== file.name);
    this.#files.set(key, [...others, file].sort((a, b) => a.name.length - b.name.length));
  }

  added(file: SegmentFile): void {
    this.#add(file);
    this.#ends.delete(file.name);
  }

  /** How far a file is proven now. */
  end(file: SegmentFile): SegmentEnd {
    const size = sizeOf(file.path);
    const known = this.#ends.get(file.name);
    if (known?.size === size) return known;
    const { reading } = this.#proofAfter(file, known !== undefined && known.size < size ? readingAt(known, this.headerOf(file)) : unread);
    const end = { size, bytes: reading.bytes, commands: Math.max(0, reading.lines - 1), hash: reading.hash ?? '' };
    this.#ends.set(file.name, end);
    this.#changed = true;
    return end;
  }

  /** Takes note of what was proven before it was written. @param end where the file then ends */
  proven(file: SegmentFile, end: Omit<SegmentEnd, 'size'>): void {
    const size = sizeOf(file.path);
    if (size !== end.bytes) return;
    this.#ends.set(file.name, { ...end, size });
    this.#changed = true;
  }

  /** A segment that another process has rewritten since does not go on where it did: then it is proven from its beginning. */
  #proofAfter(file: SegmentFile, from: Reading): Proof {
    const proof = withSource(file.path, file.name, (source) => prove(source, from));
    return proof.rest === 'damaged' && proof.hashes.length === 0 && from.lines > 0 ? this.proof(file) : proof;
  }

  /** Where reading on after what is proven begins. */
  readingAt(file: SegmentFile): Reading {
    return readingAt(this.end(file), this.headerOf(file));
  }

  /** Every line of a file, from its beginning. */
  proof(file: SegmentFile): Proof {
    return withSource(file.path, file.name, (source) => prove(source));
  }

  /** True when bytes that have come say that payloads are taken out, or hold some that were. */
  concernsRedaction(partition: string, bytes: Uint8Array): boolean {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('"type":"redacted"')) {
      // What was known of this partition is not all any more.
      this.#redacted.delete(partition);
      this.#changed = true;
      return true;
    }
    const redacted = this.redactedIn(partition);
    if (redacted.size === 0) return false;
    const text = Buffer.from(bytes).toString('latin1');
    return [...text.matchAll(/"id":"([A-Za-z0-9_-]{1,64})"/gu)].some(([, id]) => redacted.has(id ?? ''));
  }

  /** The events of a partition whose payloads are taken out. */
  redactedIn(partition: string): ReadonlySet<string> {
    const known = this.#redacted.get(partition);
    if (known !== undefined) return known;
    const found = new Set(redactionsOf(this.store, this.workspace, partition).map(({ event }) => event));
    this.#redacted.set(partition, found);
    this.#changed = true;
    return found;
  }

  headerOf(file: SegmentFile): Header {
    return { klubba: journalFormat, workspace: this.workspace, ...nameOf(file), after: null };
  }

  /** Remembers for the next time what was proven now. What is the same as before is not written again. */
  save(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const path = layout.known(this.store);
    const text = this.#asText();
    if (textIn(path) === text) return;
    mkdirSync(dirname(path), { recursive: true });
    replaceWhole(path, text);
  }

  /** In the order of the names: that in which they were met says nothing. */
  #asText(): string {
    const there = new Set(this.all().map(({ name }) => name));
    const ends = inOrder([...this.#ends].filter(([name]) => there.has(name)));
    const redacted = inOrder([...this.#redacted].map(([partition, events]): [string, string[]] => [partition, [...events]]));
    return `${JSON.stringify({ format: 1, ends, redacted } satisfies z.infer<typeof knownSchema>)}\n`;
  }
}

export function keyOf({ partition, device, launch }: SegmentName): string {
  return `${partition}/${device}/${launch}`;
}

/** The segment that a file's name says it holds: what stands after the launch only tells copies apart. */
export function nameOf({ partition, device, launch }: SegmentFile): SegmentName {
  const first = launch.slice(0, 20);
  return { partition, device, launch: isName(first) ? first : launch };
}

function readingAt({ bytes, commands, hash }: SegmentEnd, header: Header): Reading {
  return bytes === 0 ? unread : { header, bytes, lines: commands + 1, seq: commands, hash, at: '' };
}

const nothingKnown: Known = { ends: {}, redacted: {} };

function inOrder<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function remembered(path: string): Known {
  try {
    return knownSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A cache: without it everything is proven again.
    return nothingKnown;
  }
}
