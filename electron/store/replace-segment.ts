import { readFileSync, renameSync } from 'node:fs';
import { newId } from './identity.ts';
import { createWhole, syncFolder } from './whole-file.ts';
import { dirname } from 'node:path';

/**
 * Puts other bytes in the place of a segment, also while another process is writing to it: the segment is moved aside first, under a name
 * under which it is still read. Whoever writes to it sees after its next line that its file lies elsewhere, and writes that line
 * again in a new segment; everything that it acknowledged before has been moved with the file and is in what the function gets.
 * @param made the bytes to put there; null to leave everything as it was
 * @returns where the old file lies now; null when nothing was replaced
 */
export function replaceSegment(path: string, made: (bytes: Uint8Array) => Uint8Array | null): string | null {
  const aside = path.replace(/\.jsonl$/u, `.${newId()}.jsonl`);
  renameSync(path, aside);
  let isReplaced = false;
  try {
    const bytes = made(readFileSync(aside));
    isReplaced = bytes !== null && createWhole(path, bytes);
  } finally {
    if (!isReplaced) renameSync(aside, path);
    syncFolder(dirname(path));
  }
  return isReplaced ? aside : null;
}
