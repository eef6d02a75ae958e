import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './identity.ts';
import { layout } from './layout.ts';
import { createWhole } from './whole-file.ts';

/** The name under which a torn tail is put aside: from where it stood and what it holds, so that twice is once. */
function quarantinePath(store: string, segment: string, offset: number, tail: Uint8Array): string {
  return join(layout.quarantine(store), `${sha256(`${segment}\n${offset}\n${sha256(tail)}`).slice(0, 32)}.json`);
}

/** True when exactly this tail has been put aside. */
export function isPutAside(store: string, segment: string, offset: number, tail: Uint8Array): boolean {
  return existsSync(quarantinePath(store, segment, offset, tail));
}

/**
 * Keeps the bytes of a torn tail. They are copied and never cut away: another process may be in the middle of writing that very
 * line, and nothing that it acknowledges may be lost.
 */
export function putAside(store: string, segment: string, offset: number, tail: Uint8Array): void {
  mkdirSync(layout.quarantine(store), { recursive: true });
  const text = JSON.stringify({ kind: 'torn-tail', segment, offset, bytes: Buffer.from(tail).toString('base64') });
  createWhole(quarantinePath(store, segment, offset, tail), `${text}\n`);
}
