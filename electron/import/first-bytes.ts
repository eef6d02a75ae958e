import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { CallError } from '../app/call-error.ts';

/** The first bytes of a file, however long it is or grows; one that is no plain file may never end. @throws CallError `file-unreadable` */
export function firstBytes(file: string, most: number): Uint8Array {
  let descriptor: number | undefined;
  try {
    if (!statSync(file).isFile()) throw new CallError('file-unreadable');
    descriptor = openSync(file, 'r');
    const bytes = Buffer.alloc(Math.min(most, fstatSync(descriptor).size));
    let filled = 0;
    for (let count = -1; count !== 0 && filled < bytes.length; filled += count) count = readSync(descriptor, bytes, filled, bytes.length - filled, null);
    return bytes.subarray(0, filled);
  } catch {
    throw new CallError('file-unreadable');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
