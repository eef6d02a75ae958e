import { closeSync, constants, fstatSync, fsyncSync, lstatSync, mkdirSync, opendirSync, openSync, readSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../store/proof.ts';
import { isCode, syncFolder, writeFully } from '../store/whole-file.ts';

/** Something that is no plain file or folder stands where one is wanted. A link is never followed: it may lead anywhere. */
export class NotPlain extends Error {}

/** Opens never wait (for a pipe) and never follow a link. Windows has neither flag, and opens neither that way. */
const guarded = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A plain file that is open. */
export interface OpenSource extends Source {
  readonly close: () => void;
}

/** What the system knows of a plain file; undefined when there is none. */
export function plainFile(path: string): Stats | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat : undefined;
}

/** Opens a plain file for reading. @throws NotPlain, or whatever the disk says */
export function openSource(path: string, name: string): OpenSource {
  const descriptor = openPlain(path, constants.O_RDONLY);
  return {
    name,
    size: fstatSync(descriptor).size,
    read: (start, length) => readAt(descriptor, start, length),
    close: () => closeSync(descriptor),
  };
}

/** Does something with a plain file that is open meanwhile. */
export function withSource<Result>(path: string, name: string, work: (source: Source) => Result): Result {
  const source = openSource(path, name);
  try {
    return work(source);
  } finally {
    source.close();
  }
}

/**
 * Writes bytes at a place in a plain file, which is made when it is not there, and syncs it. Whoever else writes the same bytes at the same
 * place does no harm.
 * @throws NotPlain, or whatever the disk says
 */
export function writeAt(path: string, place: number, bytes: Uint8Array): void {
  const descriptor = openPlain(path, constants.O_WRONLY | constants.O_CREAT);
  try {
    writeFully(descriptor, bytes, place);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder below another one, step by step, so that no link is followed on the way. @returns its path @throws NotPlain */
export function plainFolder(root: string, steps: readonly string[]): string {
  let path = root;
  for (const step of steps) {
    const above = path;
    path = join(path, step);
    if (makeFolder(path)) syncFolder(above);
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new NotPlain(step);
  }
  return path;
}

/**
 * The entries of a folder, in the order of their names; none when it is not there.
 * @param most how many are read at most: a folder that somebody else fills has no bound of its own
 * @throws whatever the disk says, `EACCES` for a folder that may not be read
 */
export function entriesOf(folder: string, most: number): readonly Dirent[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const entries: Dirent[] = [];
  const handle = opendirSync(folder);
  try {
    for (let entry = handle.readSync(); entry !== null && entries.length < most; entry = handle.readSync()) entries.push(entry);
  } finally {
    handle.closeSync();
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function openPlain(path: string, flags: number): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, flags | guarded);
  } catch (error) {
    if (isCode(error, 'ELOOP') || isCode(error, 'EMLINK')) throw new NotPlain(path, { cause: error });
    throw error;
  }
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new NotPlain(path);
}

function makeFolder(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readAt(descriptor: number, start: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(descriptor, bytes, filled, length - filled, start + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
