import { readFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
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
});

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
  #ends: Map<string, SegmentEnd>;
  #changed = false;

  /** @param remembers false to prove everything again */
  constructor(store: string, workspace: string, device: string, remembers = true) {
    this.store = store;
    this.workspace = workspace;
    this.device = device;
    this.#ends = new Map(remembers ? Object.entries(remembered(layout.known(store))) : []);
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
    const from = known !== undefined && known.size < size ? readingAt(known, this.headerOf(file)) : unread;
    const { reading } = withSource(file.path, file.name, (source) => prove(source, from));
    const end = { size, bytes: reading.bytes, commands: Math.max(0, reading.lines - 1), hash: reading.hash ?? '' };
    this.#ends.set(file.name, end);
    this.#changed = true;
    return end;
  }

  /** Where reading on after what is proven begins. */
  readingAt(file: SegmentFile): Reading {
    return readingAt(this.end(file), this.headerOf(file));
  }

  /** Every line of a file, from its beginning. */
  proof(file: SegmentFile): Proof {
    return withSource(file.path, file.name, (source) => prove(source));
  }

  headerOf(file: SegmentFile): Header {
    return { klubba: journalFormat, workspace: this.workspace, ...nameOf(file), after: null };
  }

  /** Remembers for the next time what was proven now. */
  save(): void {
    if (!this.#changed) return;
    const there = new Set(this.all().map(({ name }) => name));
    const ends = Object.fromEntries([...this.#ends].filter(([name]) => there.has(name)));
    mkdirSync(dirname(layout.known(this.store)), { recursive: true });
    replaceWhole(layout.known(this.store), `${JSON.stringify({ format: 1, ends })}\n`);
    this.#changed = false;
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

function remembered(path: string): Readonly<Record<string, SegmentEnd>> {
  try {
    return knownSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).ends;
  } catch {
    // A cache: without it everything is proven again.
    return {};
  }
}
