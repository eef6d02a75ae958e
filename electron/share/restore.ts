import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { CallError } from '../app/call-error.ts';
import { copyStore } from '../store/daily-copy.ts';
import { StoreError } from '../store/error.ts';
import { layout } from '../store/layout.ts';
import { moveAside } from '../store/quarantine.ts';
import { finishRedactions } from '../store/redact.ts';
import { partitionsOf, segmentFiles } from '../store/segment-files.ts';
import { verify } from '../store/verify.ts';
import { createWhole, isCode } from '../store/whole-file.ts';
import { ensureDevice, readWorkspace, takeNewDevice, workspaceText, type Workspace } from '../store/workspace.ts';
import { existingWorkspace } from './existing-store.ts';
import { headerIn } from './examine.ts';
import { HeldSegments } from './held-segments.ts';
import { copyPaper, papersIn } from './papers.ts';
import { plainFile, plainFolder, withSource } from './plain-files.ts';
import { nothingPulled, receive } from './pull.ts';
import { ring } from './ring.ts';

export interface Restored {
  /** True when there was no store, and the copy has become one. */
  readonly isNew: boolean;
  /** Commands and papers that the store did not have. */
  readonly commands: number;
  readonly papers: number;
  /** Damage in the copy itself: what could be read of it has been taken. */
  readonly problems: number;
}

/**
 * Brings back what a store has lost from a copy of it. Where there is no store the copy becomes one, as another device; a store that is there
 * keeps everything that it has, and gets what it lacks.
 * @throws CallError `restore-foreign`; StoreError
 */
export function restoreFrom(copy: string, store: string): Restored {
  const workspace = readWorkspace(copy);
  const problems = verify(copy).problems.length;
  if (isNothing(store)) {
    if (existsSync(store)) rmdirSync(store);
    copyStore(copy, resolve(store));
    ensureDevice(store);
    return { isNew: true, commands: verify(store).lines, papers: papersIn(layout.papers(store)).size, problems };
  }
  bringBackWorkspace(store, workspace);
  return { isNew: false, problems, ...takenFrom(copy, store, workspace) };
}

/** True for a folder that is empty or not there. */
function isNothing(store: string): boolean {
  try {
    return readdirSync(store).length === 0;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true;
    throw new StoreError('not-a-store', error);
  }
}

/** Sees to it that the store is this organisation's: its journals tell, where `workspace.json` is lost. */
function bringBackWorkspace(store: string, workspace: Workspace): void {
  const existing = knownWorkspace(store);
  if (existing?.id === workspace.id) return;
  if (existing !== null && existing !== undefined) throw new CallError('restore-foreign');
  if (!isWrittenBy(store, workspace)) throw existing === undefined ? new CallError('restore-foreign') : new StoreError('not-a-store');
  const path = layout.workspace(store);
  if (plainFile(path) !== undefined) moveAside(store, 'workspace.json', path, 'damaged-segment');
  createWhole(path, workspaceText(workspace));
}

/** Undefined for a store whose `workspace.json` cannot be read; null where there is none. */
function knownWorkspace(store: string): Workspace | null | undefined {
  try {
    return existingWorkspace(store);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'damaged-workspace') return undefined;
    throw error;
  }
}

function isWrittenBy(store: string, workspace: Workspace): boolean {
  const files = partitionsOf(store).flatMap((partition) => segmentFiles(store, partition));
  const headers = files.map(({ path, name }) => withSource(path, name, headerIn)).filter((header) => typeof header !== 'string');
  return headers.length > 0 && headers.every((header) => header.workspace === workspace.id);
}

function takenFrom(copy: string, store: string, workspace: Workspace): { readonly commands: number; readonly papers: number } {
  const device = ensureDevice(store);
  const held = new HeldSegments(store, workspace.id, device, false);
  const pulled = nothingPulled();
  for (const partition of partitionsOf(copy)) {
    for (const { path, name } of segmentFiles(copy, partition)) withSource(path, name, (source) => receive(held, pulled, source));
  }
  let papers = 0;
  const ours = papersIn(layout.papers(store));
  for (const paper of papersIn(layout.papers(copy))) {
    if (ours.has(paper)) continue;
    const folder = plainFolder(store, ['papers']);
    if (withSource(layout.paper(copy, paper), paper, (source) => copyPaper(source, paper, folder))) papers += 1;
  }
  finishRedactions(store, pulled.redacting);
  if (pulled.isCloned) takeNewDevice(store, device);
  if (pulled.commands > 0) ring(store);
  return { commands: pulled.commands, papers };
}
