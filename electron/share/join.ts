import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { CallError } from '../app/call-error.ts';
import { liesIn } from '../store/daily-copy.ts';
import { createWorkspace, ensureDevice, readWorkspace, type Workspace } from '../store/workspace.ts';
import { existingWorkspace } from './existing-store.ts';
import { headerIn } from './examine.ts';
import { shareState, writeMarker } from './marker.ts';
import { setSharedFolder } from './membership.ts';
import { entriesOf, withSource } from './plain-files.ts';
import { scanJournals } from './scan.ts';
import { isJunk } from './share-layout.ts';
import { reached } from './synchronise.ts';

/** The zone of a new organisation whose first store is made by joining an empty folder. */
const usualZone = 'Europe/Stockholm';

/**
 * Lets a store be shared through a folder. A folder that is empty or not there yet becomes a share; a store that is not there yet becomes one of
 * the share's organisation. Nothing is carried yet.
 * @throws CallError as `synchronise`, and `share-inside-store`; StoreError
 */
export function joinShare(store: string, folder: string): void {
  const share = resolve(folder);
  refuseNested(store, share);
  const existing = existingWorkspace(store);
  const marked = markedBy(share);
  if (marked !== null && existing !== null && marked.id !== existing.id) throw new CallError('share-foreign');
  if (marked === null && existing !== null) mark(share, existing);
  if (existing === null) createWorkspace(store, marked?.zone ?? usualZone, marked?.id);
  if (marked === null && existing === null) mark(share, readWorkspace(store));
  ensureDevice(store);
  setSharedFolder(store, share);
}

function mark(share: string, workspace: Workspace): void {
  if (shareState(share).kind === 'strangers' && !isUnmarkedShareOf(share, workspace)) throw new CallError('share-strangers');
  reached(() => writeMarker(share, workspace));
}

/** Null for a folder that nobody has marked. @throws CallError for one that cannot become a share of anybody's */
function markedBy(share: string): Workspace | null {
  const state = shareState(share);
  switch (state.kind) {
    case 'marked':
      return state.workspace;
    case 'gone':
      reached(() => mkdirSync(share, { recursive: true }));
      return null;
    case 'empty':
    case 'strangers':
      return null;
    case 'unreadable':
      throw new CallError('share-unreadable');
    case 'newer':
      throw new CallError('newer-format');
  }
}

const parts: ReadonlySet<string> = new Set(['journals', 'papers', 'seen']);

/** A share whose marker alone has been lost: nothing but what Klubba puts there, and every segment is this organisation's. */
function isUnmarkedShareOf(share: string, workspace: Workspace): boolean {
  const entries = entriesOf(share, 1_000).filter(({ name }) => !isJunk(name));
  if (!entries.every((entry) => entry.isDirectory() && parts.has(entry.name))) return false;
  const { files, links } = scanJournals(share);
  const headers = files.map(({ path, name }) => withSource(path, name, headerIn));
  return headers.length > 0 && links.length === 0 && headers.every((header) => typeof header !== 'string' && header.workspace === workspace.id);
}

/** A store and a share inside each other would share what belongs to one machine alone. */
function refuseNested(store: string, share: string): void {
  const [one, other] = [real(resolve(store)), real(share)];
  if (liesIn(one, other) || liesIn(other, one)) throw new CallError('share-inside-store');
}

/** The path without links, as far as it is there. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : resolve(real(dirname(path)), relative(dirname(path), path));
  }
}
