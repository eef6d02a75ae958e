import { closeSync, fdatasyncSync, fstatSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from './error.ts';
import { chainStart, largestSegment, longestLine, sealedLine, type Header, type Line } from './line.ts';
import { syncFolder, writeFully } from './whole-file.ts';

/** A segment that this process writes. One line, one write, one sync unless that is put off. */
export interface Writer {
  readonly header: Header;
  readonly path: string;
  /** Appends one command. @returns once it is on the disk @throws StoreError `too-large`, or whatever the disk says: then the segment must not be used again */
  readonly append: (line: Omit<Line, 'hash' | 'seq'>, sync?: boolean) => { readonly line: Line; readonly bytes: number };
  /** Waits until everything that was appended without a sync is on the disk. */
  readonly sync: () => void;
  /** True when the segment is so long that the next record belongs in a new one: see `largestSegment`. */
  readonly isFull: () => boolean;
  /** Which file it writes; null before its first append. */
  readonly inode: () => number | null;
  readonly close: () => void;
}

/** Begins a segment. Its file is made by its first append, header and command in one write. */
export function beginSegment(path: string, header: Header): Writer {
  const headerText = JSON.stringify(header);
  let descriptor: number | undefined;
  let hash = chainStart(headerText);
  let seq = 0;
  let size = 0;
  let inode: number | null = null;
  return {
    header,
    path,
    append: (content, sync = true) => {
      const line = sealedLine(hash, { ...content, seq: seq + 1 });
      const text = `${JSON.stringify(line)}\n`;
      if (text.length > longestLine || Buffer.byteLength(text) > longestLine) throw new StoreError('too-large');
      const bytes = Buffer.from(descriptor === undefined ? `${headerText}\n${text}` : text);
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
      size += bytes.length;
      ({ hash, seq } = line);
      return { line, bytes: bytes.length };
    },
    sync: () => {
      if (descriptor !== undefined) fdatasyncSync(descriptor);
    },
    isFull: () => size > largestSegment / 2,
    inode: () => inode,
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
