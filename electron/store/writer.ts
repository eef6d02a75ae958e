import { closeSync, fdatasyncSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from './error.ts';
import { chainStart, longestLine, sealedLine, type Header, type Line } from './line.ts';
import { syncFolder, writeFully } from './whole-file.ts';

/** A segment that this process writes. One line, one write, one sync unless that is put off. */
export interface Writer {
  readonly header: Header;
  readonly path: string;
  /** Appends one command. @returns once it is on the disk @throws StoreError `too-large`, or whatever the disk says: then the segment must not be used again */
  readonly append: (line: Omit<Line, 'hash' | 'seq'>, sync?: boolean) => { readonly line: Line; readonly bytes: number };
  /** Waits until everything that was appended without a sync is on the disk. */
  readonly sync: () => void;
  readonly close: () => void;
}

/** Begins a segment. Its file is made by its first append, header and command in one write. */
export function beginSegment(path: string, header: Header): Writer {
  const headerText = JSON.stringify(header);
  let descriptor: number | undefined;
  let hash = chainStart(headerText);
  let seq = 0;
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
      ({ hash, seq } = line);
      return { line, bytes: bytes.length };
    },
    sync: () => {
      if (descriptor !== undefined) fdatasyncSync(descriptor);
    },
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
