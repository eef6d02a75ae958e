import { closeSync, fdatasyncSync, fstatSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from './error.ts';
import type { Tracked } from './journal-reading.ts';
import { chainStart, largestSegment, longestLine, writtenAndSealed, type Header, type Line } from './line.ts';
import type { SegmentFile } from './segment-files.ts';
import { syncFolder, writeFully } from './whole-file.ts';

/** A segment that this process writes. One line, one write, one sync unless that is put off. */
export interface Writer {
  readonly header: Header;
  /** Appends one command. @returns once it is on the disk @throws StoreError `too-large`, or whatever the disk says: then the segment must not be used again */
  readonly append: (line: Omit<Line, 'hash' | 'seq'>, sync?: boolean) => Line;
  /** Waits until everything that was appended without a sync is on the disk. */
  readonly sync: () => void;
  /** True when the segment is so long that the next record belongs in a new one: see `largestSegment`. */
  readonly isFull: () => boolean;
  /** The segment as far as it has been written, as whoever reads it would find it. */
  readonly written: () => Tracked;
  readonly close: () => void;
}

/** Begins a segment. Its file is made by its first append, header and command in one write. */
export function beginSegment(file: SegmentFile, header: Header): Writer {
  const { path } = file;
  const headerText = JSON.stringify(header);
  let descriptor: number | undefined;
  let inode: number | null = null;
  let reading = { header, bytes: 0, lines: 1, seq: 0, hash: chainStart(headerText), at: '' };
  return {
    header,
    append: ({ at, by, on, events }, sync = true) => {
      const { line, text } = writtenAndSealed(reading.hash, { seq: reading.seq + 1, at, by, on, events });
      const lineBytes = Buffer.from(`${text}\n`);
      if (lineBytes.length > longestLine) throw new StoreError('too-large');
      const bytes = descriptor === undefined ? Buffer.concat([Buffer.from(`${headerText}\n`), lineBytes]) : lineBytes;
      if (descriptor === undefined) {
        descriptor = made(path);
        writeFully(descriptor, bytes);
        fsyncSync(descriptor);
        syncFolders(dirname(path));
      } else {
        writeFully(descriptor, bytes);
        if (sync) fdatasyncSync(descriptor);
      }
      // Somebody may have put another file in its place (a redaction, a mended segment, a store that was moved away): what lies in the
      // old one is not in the store.
      inode ??= fstatSync(descriptor).ino;
      if (statSync(path, { throwIfNoEntry: false })?.ino !== inode) throw new Error('The segment was replaced.');
      reading = { header, bytes: reading.bytes + bytes.length, lines: line.seq + 1, seq: line.seq, hash: line.hash, at };
      return line;
    },
    sync: () => {
      if (descriptor !== undefined) fdatasyncSync(descriptor);
    },
    isFull: () => reading.bytes > largestSegment / 2,
    written: () => ({ file, reading, inode }),
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

function made(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, 'wx');
}

/** The folders that may be new: year, device, partition, journals, and the store that holds them. */
function syncFolders(year: string): void {
  for (const levels of [0, 1, 2, 3, 4]) syncFolder(join(year, ...Array<string>(levels).fill('..')));
}
