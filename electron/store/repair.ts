import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strangerOf } from './journal-reading.ts';
import { layout } from './layout.ts';
import type { Header } from './line.ts';
import { recoveredHeader } from './lost-header.ts';
import { refuseNewer } from './newer.ts';
import { prove, type Proof } from './proof.ts';
import { isPutAside, moveAside, putAside } from './quarantine.ts';
import { replaceSegment } from './replace-segment.ts';
import { heldBefore, readSegment } from './segment-file.ts';
import { bytesFrom, partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { unread, type ReadResult } from './segment.ts';
import { createWhole, syncFolder } from './whole-file.ts';
import { readWorkspace } from './workspace.ts';

/** One thing that a repair has done. */
export interface Repaired {
  /** Relative to the store. */
  readonly file: string;
  /** Lines count from 1; 0 means the whole file. */
  readonly line: number;
  readonly what:
    /** The bytes are kept in quarantine; they stand where they stood, and count as dealt with. */
    | 'put-aside'
    /** The file is in quarantine: it belongs to another organisation, or another file holds all of it. */
    | 'moved-aside'
    /** The file lies where it belongs now. */
    | 'put-in-place'
    /** What the header said has been found and written again; the damaged file is in quarantine. */
    | 'header-restored';
}

/**
 * Puts aside what cannot be read, so that what is left is clean. Nothing is deleted: what is taken away from the journals lies in
 * quarantine, and what a store says is the same before and after.
 * @throws StoreError
 */
export function repair(store: string): readonly Repaired[] {
  const { id } = readWorkspace(store);
  const partitions = partitionsOf(store);
  for (const partition of partitions) refuseNewer(segmentFiles(store, partition));
  return partitions.flatMap((partition) => segmentFiles(store, partition).flatMap((file) => repairedFile(store, id, file)));
}

function repairedFile(store: string, workspace: string, file: SegmentFile): readonly Repaired[] {
  const read = readSegment(store, workspace, file, unread);
  const stranger = read.reading.header === null ? null : strangerOf(file, read.reading.header, workspace);
  if (stranger === 'foreign-workspace') return [movedAside(store, file)];
  if (stranger !== null && read.reading.header !== null) return [putInPlace(store, file, read.reading.header)];
  if (read.problems.length === 0) return [];
  const whole = heldElsewhere(store, file, read);
  if (whole !== undefined) return [givenPlace(store, file, whole)];
  const restored = read.problems.some(({ kind }) => kind === 'damaged-header') ? restoredHeader(store, workspace, file) : undefined;
  return restored === undefined ? putLinesAside(store, file, read) : [restored, ...repairedFile(store, workspace, file)];
}

function movedAside(store: string, file: SegmentFile): Repaired {
  moveAside(store, file.name, file.path, 'damaged-segment');
  return { file: file.name, line: 0, what: 'moved-aside' };
}

/** The whole file of a segment takes the name of the damaged one. */
function givenPlace(store: string, file: SegmentFile, whole: SegmentFile): Repaired {
  const done = movedAside(store, file);
  renameSync(whole.path, file.path);
  syncFolder(dirname(file.path));
  return done;
}

/** A file in the folder of another partition was not read at all: now it is. */
function putInPlace(store: string, file: SegmentFile, { partition, device, launch }: Header): Repaired {
  const path = join(layout.partition(store, partition), device, file.year, `${launch}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  const isPut = createWhole(path, bytesFrom(file.path, 0));
  moveAside(store, file.name, file.path, 'misplaced-segment');
  return { file: file.name, line: 0, what: isPut ? 'put-in-place' : 'moved-aside' };
}

/** Another file of the same segment that has every line that this one has, and is whole: what came from a share or a backup. */
function heldElsewhere(store: string, file: SegmentFile, read: ReadResult): SegmentFile | undefined {
  const ids = read.commands.map(({ events }) => events[0]?.id ?? '');
  const others = segmentFiles(store, file.partition).filter(({ name, device, launch }) => name !== file.name && device === file.device && launch.slice(0, 20) === file.launch.slice(0, 20));
  return others.find((other) => {
    const theirs = proofOf(other);
    const held = new Set(readSegment(store, theirs.reading.header?.workspace ?? '', other, unread).commands.map(({ events }) => events[0]?.id));
    return theirs.rest === 'nothing' && theirs.hashes.length >= ids.length && ids.every((id) => held.has(id));
  });
}

function proofOf(file: SegmentFile): Proof {
  const bytes = bytesFrom(file.path, 0);
  return prove({ name: file.name, size: bytes.length, read: (start, length) => bytes.subarray(start, start + length) });
}

/** Writes the segment again with the header that its first command proves. */
function restoredHeader(store: string, workspace: string, file: SegmentFile): Repaired | undefined {
  const aside = replaceSegment(file.path, (bytes) => {
    const found = recoveredHeader(file, workspace, bytes, () => heldBefore(store, file));
    if (found === null || found.hash === null) return null;
    return Buffer.concat([Buffer.from(`${JSON.stringify(found.header)}\n`), bytes.subarray(found.bytes)]);
  });
  if (aside === null) return undefined;
  moveAside(store, file.name, aside, 'damaged-segment');
  return { file: file.name, line: 1, what: 'header-restored' };
}

function putLinesAside(store: string, file: SegmentFile, { damaged, reading, problems, tail }: ReadResult): readonly Repaired[] {
  const torn = problems.filter(({ kind }) => kind === 'torn-tail').map(({ line }) => ({ line, offset: reading.bytes, bytes: tail, kind: 'torn-tail' as const }));
  const news = [...damaged.map((line) => ({ ...line, kind: 'damaged-line' as const })), ...torn].filter(({ offset, bytes }) => !isPutAside(store, file.name, offset, bytes));
  for (const { offset, bytes, kind } of news) putAside(store, file.name, offset, bytes, kind);
  return news.map(({ line }) => ({ file: file.name, line, what: 'put-aside' }));
}
