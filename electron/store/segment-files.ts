import { closeSync, openSync, readdirSync, readSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isName, isPartition, layout } from './layout.ts';
import { isCode } from './whole-file.ts';

/** A file that may hold a segment. Its header says which; the name only says where it was put. */
export interface SegmentFile {
  readonly partition: string;
  readonly device: string;
  /** The folder that it lies in, four digits. */
  readonly year: string;
  readonly launch: string;
  /** Relative to the store, with forward slashes. */
  readonly name: string;
  readonly path: string;
}

/** The partitions that have a folder, sorted. */
export function partitionsOf(store: string): readonly string[] {
  return folders(layout.journals(store)).filter(isPartition).sort();
}

/** Every segment file of a partition, sorted by name. Links are not followed. */
export function segmentFiles(store: string, partition: string): readonly SegmentFile[] {
  return folders(layout.partition(store, partition))
    .filter(isName)
    .flatMap((device) => segmentFilesOf(store, partition, device))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The segment files of one device in a partition. */
export function segmentFilesOf(store: string, partition: string, device: string): readonly SegmentFile[] {
  const top = join(layout.partition(store, partition), device);
  return folders(top)
    .filter((year) => /^\d{4}$/u.test(year))
    .flatMap((year) => filesOf(join(top, year)).map((file) => ({ year, file })))
    .map(({ year, file }) => ({
      partition,
      device,
      year,
      launch: file.slice(0, -'.jsonl'.length),
      name: `journals/${partition}/${device}/${year}/${file}`,
      path: join(top, year, file),
    }));
}

/** What the system knows of a file; undefined when it is not there. */
export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Bytes of a file; 0 when it is not there. */
export function sizeOf(path: string): number {
  return statOf(path)?.size ?? 0;
}

/** What a file holds from a place on. */
export function bytesFrom(path: string, start: number): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, sizeOf(path) - start));
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
      if (count === 0) break;
      filled += count;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

function folders(folder: string): string[] {
  return entriesOf(folder).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function filesOf(folder: string): string[] {
  return entriesOf(folder).filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl')).map((entry) => entry.name);
}
