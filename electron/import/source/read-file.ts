import { basename } from 'node:path';
import { CallError } from '../../app/call-error.ts';
import { firstBytes } from '../first-bytes.ts';
import { largestFile } from './read-written.ts';

/** A file with its bytes. @throws CallError `file-unreadable`, `file-larger` */
export function readFileBounded(file: string): { readonly name: string; readonly bytes: Uint8Array } {
  const limit = largestFile * 1024 * 1024;
  const bytes = firstBytes(file, limit + 1);
  if (bytes.length > limit) throw new CallError('file-larger', { megabytes: largestFile });
  return { name: basename(file), bytes };
}
