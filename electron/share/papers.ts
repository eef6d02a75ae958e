import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { largestPaper } from '../../domain/contract/machine-calls.ts';
import { newId } from '../store/identity.ts';
import { layout } from '../store/layout.ts';
import type { Source } from '../store/proof.ts';
import { syncFolder, writeFully } from '../store/whole-file.ts';
import type { Trouble } from './examine.ts';
import { entriesOf, plainFile, plainFolder, withSource } from './plain-files.ts';
import { shareLayout } from './share-layout.ts';

const most = 100_000;
const chunk = 1024 * 1024;

export interface PapersCarried {
  /** How many papers the store did not have. */
  received: number;
  sent: number;
  readonly waiting: { readonly file: string; readonly trouble: Trouble }[];
}

/** Carries papers both ways. A paper is named by the SHA-256 of what it holds, so nothing is ever changed and nothing can pass for another. */
export function carryPapers(store: string, share: string): PapersCarried {
  const carried: PapersCarried = { received: 0, sent: 0, waiting: [] };
  const [ours, theirs] = [papersIn(layout.papers(store)), papersIn(shareLayout.papers(share))];
  for (const paper of theirs) {
    if (ours.has(paper)) continue;
    const trouble = attempted(() => (takePaper(store, paper, join(shareLayout.papers(share), paper)) ? null : 'half'));
    if (trouble === null) carried.received += 1;
    else carried.waiting.push({ file: `papers/${paper}`, trouble });
  }
  for (const paper of ours) {
    if (theirs.has(paper)) continue;
    const trouble = attempted(() => (sendPaper(store, paper, share) ? null : 'half'));
    if (trouble === null) carried.sent += 1;
    else carried.waiting.push({ file: `papers/${paper}`, trouble });
  }
  return carried;
}

/** The papers in a folder. */
export function papersIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(entriesOf(folder, most).filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/u.test(entry.name)).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

/** @returns false when the file is not, or not yet, what its name says */
function takePaper(store: string, paper: string, path: string): boolean {
  const folder = plainFolder(store, ['papers']);
  return withSource(path, paper, (source) => source.size <= largestPaper && copyPaper(source, paper, folder));
}

function sendPaper(store: string, paper: string, share: string): boolean {
  const folder = plainFolder(share, ['papers']);
  return withSource(layout.paper(store, paper), paper, (source) => copyPaper(source, paper, folder));
}

/** Copies a paper into a folder under the name of what it holds. @returns false, and leaves nothing, when that is another name */
export function copyPaper(source: Source, paper: string, folder: string): boolean {
  const draft = join(folder, `${paper}.${newId()}.draft`);
  try {
    if (copied(source, draft) !== paper) return false;
    if (plainFile(join(folder, paper)) === undefined) renameSync(draft, join(folder, paper));
    syncFolder(folder);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @returns the SHA-256 of what was copied */
function copied(source: Source, path: string): string {
  const sum = createHash('sha256');
  const descriptor = openSync(path, 'wx');
  try {
    for (let place = 0; place < source.size; ) {
      const bytes = source.read(place, Math.min(chunk, source.size - place));
      if (bytes.length === 0) break;
      sum.update(bytes);
      writeFully(descriptor, bytes);
      place += bytes.length;
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return sum.digest('hex');
}

function attempted(work: () => Trouble | null): Trouble | null {
  try {
    return work();
  } catch {
    return 'unreadable';
  }
}
