import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { redactionsIn } from '../../../domain/event/redaction.ts';
import { CallError } from '../../app/call-error.ts';
import { existingWorkspace } from '../../share/existing-store.ts';
import { HeldSegments } from '../../share/held-segments.ts';
import { copyPaper } from '../../share/papers.ts';
import { plainFile, plainFolder, withSource } from '../../share/plain-files.ts';
import { nothingPulled, receive } from '../../share/pull.ts';
import { ring } from '../../share/ring.ts';
import { tooDeepAt } from '../../store/depth.ts';
import { layout } from '../../store/layout.ts';
import { deepestNesting } from '../../store/line.ts';
import { latestSegments, refuseNewer } from '../../store/newer.ts';
import { prove, type Source } from '../../store/proof.ts';
import { finishRedactions } from '../../store/redact.ts';
import { readOn, unread } from '../../store/segment.ts';
import { createWorkspace, ensureDevice, takeNewDevice } from '../../store/workspace.ts';
import { exportFormat, exportSchema, largestExport, papersBeside, type Exported, type ExportedJournal } from './export-format.ts';

export interface EverythingTaken {
  /** Commands that the store did not have. */
  readonly commands: number;
  /** Papers that the store did not have. */
  readonly papers: number;
}

/** True when a file says at its beginning that it holds everything of a store. */
export function isExport(file: string): boolean {
  return beginning(file).replace(/\s/gu, '').startsWith(`{"format":"${exportFormat}"`);
}

/**
 * Takes back what an export holds. It is checked as a whole before a byte is written; a store is made of a folder that is empty or not there yet.
 * The same file again changes nothing.
 * @throws CallError `export-unreadable`, `export-damaged`, `export-foreign`, `export-too-large`; StoreError
 */
export function takeExport(store: string, file: string): EverythingTaken {
  const exported = readExport(file);
  const sources = exported.journals.map((journal, index) => provenSource(exported, journal, index));
  refuseUnexplained(sources);
  const existing = existingWorkspace(store);
  if (existing !== null && existing.id !== exported.workspace) throw new CallError('export-foreign');
  if (existing === null) createWorkspace(store, exported.zone, exported.workspace);
  else refuseNewer(latestSegments(store));
  return takenIn(store, exported, sources, papersBeside(file));
}

function takenIn(store: string, { workspace, papers }: Exported, sources: readonly ProvenSource[], folder: string): EverythingTaken {
  const device = ensureDevice(store);
  const held = new HeldSegments(store, workspace, device);
  const pulled = nothingPulled();
  for (const { source } of sources) receive(held, pulled, source);
  const rewritten = finishRedactions(store, pulled.redacting);
  if (pulled.isCloned) takeNewDevice(store, device);
  if (pulled.commands > 0) {
    if (rewritten.length === 0) held.save();
    ring(store);
  }
  return { commands: pulled.commands, papers: papers.filter((paper) => takePaper(store, folder, paper)).length };
}

/** @returns false when it is there already, or is not beside the file */
function takePaper(store: string, folder: string, paper: string): boolean {
  const path = join(folder, paper);
  if (plainFile(layout.paper(store, paper)) !== undefined || plainFile(path) === undefined) return false;
  return withSource(path, paper, (source) => copyPaper(source, paper, plainFolder(store, ['papers'])));
}

function beginning(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(256);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}

function readExport(file: string): Exported {
  const text = textOf(file);
  const read = exportSchema.safeParse(tooDeepAt(text, deepestNesting) >= 0 ? undefined : parsed(text));
  if (!read.success) throw new CallError('export-damaged', { part: 'contents' });
  return read.data;
}

function textOf(file: string): string {
  try {
    return withSource(realpathSync(file), 'export', (source) => {
      if (source.size > largestExport) throw new CallError('export-too-large');
      return Buffer.from(source.read(0, source.size)).toString('utf8');
    });
  } catch (error) {
    throw error instanceof CallError ? error : new CallError('export-unreadable');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface ProvenSource {
  readonly source: Source;
  readonly partition: string;
  /** Events whose payloads are gone in it. */
  readonly redacted: readonly string[];
  /** Events of which it says that their payloads are to go. */
  readonly named: readonly string[];
}

/** Every line of a journal follows from the one before it, and its header says whose it is. */
function provenSource({ workspace }: Exported, { partition, device, launch, lines }: ExportedJournal, index: number): ProvenSource {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const source: Source = { name: `${index + 1}`, size: bytes.length, read: (start, length) => bytes.subarray(start, start + length) };
  const { reading: { header }, rest, hashes } = prove(source);
  const isSame = header !== null && header.workspace === workspace && header.partition === partition && header.device === device && header.launch === launch;
  if (rest !== 'nothing' || hashes.length === 0 || !isSame) throw new CallError('export-damaged', { part: `journals[${index}]` });
  const { commands, withheld } = readOn(unread, bytes);
  return { source, partition, redacted: withheld.flatMap((line) => line.redacted), named: commands.flatMap(redactionsIn).map(({ event }) => event) };
}

/** A payload that is gone without a redaction that says why is no export of this program's. */
function refuseUnexplained(sources: readonly ProvenSource[]): void {
  const named = new Set(sources.flatMap((each) => each.named.map((event) => `${each.partition} ${event}`)));
  const isExplained = sources.every((each) => each.redacted.every((event) => named.has(`${each.partition} ${event}`)));
  if (!isExplained) throw new CallError('export-damaged', { part: 'redaction' });
}
