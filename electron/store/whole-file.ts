import { closeSync, fsyncSync, linkSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from './identity.ts';

/**
 * Writes until every byte is out: a nearly full disk takes a part and reports success.
 * @param place where in the file; without it, where the descriptor stands
 */
export function writeFully(descriptor: number, bytes: Uint8Array, place?: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, place === undefined ? null : place + written);
  }
}

/** Makes a new name in a folder durable, where the platform lets a folder be synced. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders; the name is durable there once the file is.
  }
}

function writeDraft(path: string, content: string | Uint8Array): string {
  const draft = `${path}.${newId()}.draft`;
  const descriptor = openSync(draft, 'wx');
  try {
    writeFully(descriptor, Buffer.from(content));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return draft;
}

/** Writes a file that must not be there yet. @returns false when somebody else was first; theirs stays */
export function createWhole(path: string, content: string | Uint8Array): boolean {
  const draft = writeDraft(path, content);
  try {
    linkSync(draft, path);
    syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Replaces a file as a whole. */
export function replaceWhole(path: string, content: string | Uint8Array): void {
  renameWhole(writeDraft(path, content), path);
}

/**
 * Gives a file that is on the disk already its own name, in the place of whatever has it; when that fails the file is gone. Other programs
 * on Windows may hold the name for a moment, so it is tried a few times.
 */
export function renameWhole(draft: string, path: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(draft, path);
      syncFolder(dirname(path));
      return;
    } catch (error) {
      if (attempt === 5 || !['EPERM', 'EBUSY', 'EACCES'].some((code) => isCode(error, code))) {
        unlinkSync(draft);
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
  }
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
