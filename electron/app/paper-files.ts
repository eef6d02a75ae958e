import { chmodSync, closeSync, constants, fstatSync, mkdirSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { largestPaper } from '../../domain/contract/machine-calls.ts';
import { safeName } from '../export/safe-name.ts';
import { sha256 } from '../store/identity.ts';
import { layout } from '../store/layout.ts';
import { CallError } from './call-error.ts';

/** A copy of a paper for another program to show. */
export interface PaperCopy {
  readonly path: string;
  /** False for a kind of file that could do something by itself when it is opened: it is only shown where it lies. */
  readonly isDocument: boolean;
}

/** Kinds of files that the usual programs only show. */
const documents = new Set(
  'pdf doc docx odt rtf txt md xls xlsx ods csv ppt pptx odp png jpg jpeg gif webp tif tiff heic eml msg ics'.split(' ').map((each) => `.${each}`),
);

/**
 * Copies a paper out of the store under its own name, for reading only: the store's own file is never handed to another program.
 * @throws CallError `paper-gone`, `paper-damaged`
 */
export function copyPaper(store: string, file: string, name: string, profile: string): PaperCopy {
  const bytes = readPaper(store, file);
  const top = join(profile, 'papers-shown');
  const own = safeName(name, 'papper');
  try {
    removeOld(top);
    const path = join(mkdtempSync(join(top, 'p-')), own);
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
    chmodSync(path, 0o400);
    return { path, isDocument: documents.has(extname(own).toLowerCase()) };
  } catch {
    throw new CallError('paper-not-copied');
  }
}

/** @throws CallError */
function readPaper(store: string, file: string): Uint8Array {
  const bytes = contentOf(layout.paper(store, file));
  if (bytes === undefined) throw new CallError('paper-gone');
  if (sha256(bytes) !== file) throw new CallError('paper-damaged');
  return bytes;
}

/** True for a paper that is there and is what its name says. */
export function isSound(store: string, file: string): boolean {
  const bytes = contentOf(layout.paper(store, file));
  return bytes !== undefined && sha256(bytes) === file;
}

/** Links are not followed, and nothing that is larger than a paper may be is read. */
function contentOf(path: string): Uint8Array | undefined {
  const descriptor = opened(path);
  if (descriptor === undefined) return undefined;
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || stat.size > largestPaper) return undefined;
    const bytes = Buffer.alloc(stat.size);
    let filled = 0;
    for (let count = -1; filled < bytes.length && count !== 0; filled += count) {
      count = readSync(descriptor, bytes, filled, bytes.length - filled, filled);
    }
    return bytes.subarray(0, filled);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return undefined;
  }
}

/** Milliseconds for which a copy stays: whoever reads it may have it open all day. */
const copiesStay = 24 * 60 * 60_000;

function removeOld(top: string): void {
  mkdirSync(top, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(top)) {
    const path = join(top, name);
    if (Date.now() - statSync(path).mtimeMs > copiesStay) rmSync(path, { recursive: true, force: true });
  }
}
