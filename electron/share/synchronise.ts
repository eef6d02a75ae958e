import type { Id } from '../../domain/kernel/identity.ts';
import { CallError } from '../app/call-error.ts';
import { finishRedactions } from '../store/redact.ts';
import { readWorkspace, ensureDevice, takeNewDevice, type Workspace } from '../store/workspace.ts';
import { HeldSegments } from './held-segments.ts';
import { shareState, writeMarker } from './marker.ts';
import { sharedFolder } from './membership.ts';
import { NotPlain } from './plain-files.ts';
import { carryPapers, type PapersCarried } from './papers.ts';
import { publish, type Published } from './publish.ts';
import { pull, type Pulled } from './pull.ts';
import { ring } from './ring.ts';
import { scanJournals } from './scan.ts';
import { writeSeen } from './seen.ts';

/** What one synchronisation has done. */
export interface Synchronised {
  readonly pulled: Pulled;
  readonly published: Published;
  readonly papers: PapersCarried;
  /** The folder was empty: it was marked anew, and everything that this device holds was published again. */
  readonly isRepublished: boolean;
  /** Somebody else has written as this device: from now on it has another name. */
  readonly hasNewName: boolean;
  /** Segments of the store from which payloads were taken out, because a redaction says so. */
  readonly redacted: number;
  /** Folders of the share that may not be read. */
  readonly closed: readonly string[];
  readonly isCut: boolean;
}

export interface SynchroniseOptions {
  /** Proves again what was proven before, and reads what this device has published. */
  readonly isThorough?: boolean;
  /** An empty folder looks like a drive that is not there: it is filled again only after somebody has been asked. */
  readonly asksWhenEmpty?: boolean;
  /** Whose profile is in use, where that is known: told to the others. */
  readonly person?: Id | null;
}

/**
 * Carries what two stores have not in common through a shared folder, both ways. Nothing is ever deleted, here or there.
 * @throws CallError `not-shared`, `share-gone`, `share-strangers`, `share-unreadable`, `share-foreign`, `newer-format`, `share-unwritable`,
 *   `share-empty`
 */
export function synchronise(store: string, { isThorough = false, asksWhenEmpty = false, person }: SynchroniseOptions = {}): Synchronised {
  const workspace = readWorkspace(store);
  const share = sharedFolder(store);
  if (share === null) throw new CallError('not-shared');
  const isRepublished = enter(share, workspace, asksWhenEmpty);
  const device = ensureDevice(store);
  const before = new HeldSegments(store, workspace.id, device, !isThorough);
  const scan = scanJournals(share);
  const pulled = pull(before, scan);
  const hasNewName = pulled.isCloned || pulled.forks.some((fork) => fork.device === device);
  if (hasNewName) takeNewDevice(store, device);
  const rewritten = new Set(finishRedactions(store, isThorough ? undefined : pulled.redacting).map(({ name }) => name));
  const held = rewritten.size > 0 ? new HeldSegments(store, workspace.id, device, false) : before;
  return reached(() => {
    const published = publish(held, share, scan, { isThorough, rewritten });
    const papers = carryPapers(store, share);
    writeSeen(hasNewName ? new HeldSegments(store, workspace.id, ensureDevice(store)) : held, share, person);
    held.save();
    if (pulled.commands > 0) ring(store);
    return { pulled, published, papers, isRepublished, hasNewName, redacted: rewritten.size, closed: scan.closed, isCut: scan.isCut };
  });
}

/** Sees to it that the folder is this organisation's share. @returns true when it was empty and has been marked anew @throws CallError */
export function enter(share: string, workspace: Workspace, asksWhenEmpty: boolean): boolean {
  const state = shareState(share);
  switch (state.kind) {
    case 'marked':
      if (state.workspace.id !== workspace.id) throw new CallError('share-foreign');
      return false;
    case 'empty':
      if (asksWhenEmpty) throw new CallError('share-empty');
      reached(() => writeMarker(share, workspace));
      return true;
    case 'gone':
      throw new CallError('share-gone');
    case 'strangers':
      throw new CallError('share-strangers');
    case 'unreadable':
      throw new CallError('share-unreadable');
    case 'newer':
      throw new CallError('newer-format');
  }
}

/** A folder that cannot be written to, or that goes away in the middle, is something that people can do something about. */
export function reached<Done>(work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotPlain || (error instanceof Error && 'code' in error && !(error instanceof CallError))) throw new CallError('share-unwritable');
    throw error;
  }
}
