import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from './identity.ts';
import { layout } from './layout.ts';
import { createWhole, isCode, syncFolder } from './whole-file.ts';

/** What is put aside: bytes that are no whole line, a line that cannot be read, or a file that does not belong where it lies. */
export type AsideKind = 'torn-tail' | 'damaged-line' | 'damaged-segment' | 'misplaced-segment';

/** Something in quarantine, without what it holds. */
export interface PutAside {
  /** The name of its file in `quarantine/`. */
  readonly name: string;
  readonly kind: AsideKind;
  /** Where it stood: a segment's file, relative to the store, and bytes from its beginning. */
  readonly segment: string;
  readonly offset: number;
  readonly size: number;
}

const asideSchema = z.object({
  kind: z.enum(['torn-tail', 'damaged-line', 'damaged-segment', 'misplaced-segment']),
  segment: z.string(),
  offset: z.int().min(0),
  bytes: z.base64(),
});

/** The name under which something is put aside: from where it stood and what it holds, so that twice is once. */
function quarantinePath(store: string, segment: string, offset: number, bytes: Uint8Array): string {
  return join(layout.quarantine(store), `${sha256(`${segment}\n${offset}\n${sha256(bytes)}`).slice(0, 32)}.json`);
}

/** True when exactly these bytes have been put aside. */
export function isPutAside(store: string, segment: string, offset: number, bytes: Uint8Array): boolean {
  return existsSync(quarantinePath(store, segment, offset, bytes));
}

/**
 * Keeps bytes that are no whole line. They are copied and never cut away: another process may be in the middle of writing that very
 * line, and nothing that it acknowledges may be lost.
 */
export function putAside(store: string, segment: string, offset: number, bytes: Uint8Array, kind: AsideKind = 'torn-tail'): void {
  mkdirSync(layout.quarantine(store), { recursive: true });
  const text = JSON.stringify({ kind, segment, offset, bytes: Buffer.from(bytes).toString('base64') });
  createWhole(quarantinePath(store, segment, offset, bytes), `${text}\n`);
}

/** Moves a whole file to quarantine: it is taken away only when the copy is on the disk. @param path where it lies now */
export function moveAside(store: string, segment: string, path: string, kind: AsideKind): void {
  putAside(store, segment, 0, readFileSync(path), kind);
  unlinkSync(path);
  syncFolder(join(path, '..'));
}

/** Everything in quarantine. */
export function quarantined(store: string): readonly PutAside[] {
  return asideFiles(store).flatMap((name) => {
    const aside = read(join(layout.quarantine(store), name));
    return aside === undefined ? [] : [{ name, kind: aside.kind, segment: aside.segment, offset: aside.offset, size: aside.bytes.length }];
  });
}

/** Takes away for ever what is in quarantine and holds any of some words. @returns how many files */
export function purgeQuarantine(store: string, holds: (bytes: Uint8Array) => boolean): number {
  const gone = asideFiles(store).filter((name) => {
    const aside = read(join(layout.quarantine(store), name));
    return aside !== undefined && holds(aside.bytes);
  });
  for (const name of gone) unlinkSync(join(layout.quarantine(store), name));
  if (gone.length > 0) syncFolder(layout.quarantine(store));
  return gone.length;
}

function asideFiles(store: string): readonly string[] {
  try {
    return readdirSync(layout.quarantine(store)).filter((name) => /^[0-9a-f]{32}\.json$/u.test(name)).toSorted();
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

function read(path: string): { readonly kind: AsideKind; readonly segment: string; readonly offset: number; readonly bytes: Buffer } | undefined {
  try {
    const { bytes, ...rest } = asideSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { ...rest, bytes: Buffer.from(bytes, 'base64') };
  } catch {
    return undefined;
  }
}
