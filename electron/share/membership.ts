import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { layout } from '../store/layout.ts';
import { replaceWhole } from '../store/whole-file.ts';

const membershipSchema = z.object({ folder: z.string().min(1) });

/** The folder that a store is shared through on this machine; null when it is not. */
export function sharedFolder(store: string): string | null {
  try {
    return membershipSchema.parse(JSON.parse(readFileSync(layout.share(store), 'utf8'))).folder;
  } catch {
    return null;
  }
}

/** @param folder an absolute path */
export function setSharedFolder(store: string, folder: string): void {
  if (sharedFolder(store) !== folder) replaceWhole(layout.share(store), `${JSON.stringify({ folder })}\n`);
}

/** From now on the store is not shared on this machine. What lies in the folder stays there. */
export function forgetSharedFolder(store: string): void {
  rmSync(layout.share(store), { force: true });
}
