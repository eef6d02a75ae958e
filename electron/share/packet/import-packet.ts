import { realpathSync } from 'node:fs';
import { CallError } from '../../app/call-error.ts';
import { redactionsOf } from '../../store/journal-reading.ts';
import { layout } from '../../store/layout.ts';
import { finishRedactions } from '../../store/redact.ts';
import type { Source } from '../../store/proof.ts';
import { latestSegments, refuseNewer } from '../../store/newer.ts';
import { createWorkspace, ensureDevice, takeNewDevice, type Workspace } from '../../store/workspace.ts';
import { existingWorkspace } from '../existing-store.ts';
import { HeldSegments } from '../held-segments.ts';
import { copyPaper } from '../papers.ts';
import { NotPlain, plainFile, plainFolder, withSource } from '../plain-files.ts';
import { nothingPulled, receive } from '../pull.ts';
import { ring } from '../ring.ts';
import { openPacket, type OpenedPacket } from './open-packet.ts';
import { isSegment } from './packet-format.ts';

export interface PacketImported {
  /** Commands that the store did not have. */
  readonly commands: number;
  /** Papers that the store did not have. */
  readonly papers: number;
  /** Segments of which there are two ends now. */
  readonly forks: number;
  readonly hasNewName: boolean;
}

/**
 * Takes in a packet. It is checked as a whole before a byte is written; a store is made of a folder that is empty or not there yet.
 * @throws CallError `packet-unreadable`, `packet-damaged`, `packet-foreign`, `packet-newer`, `packet-too-large`; StoreError
 */
export function importPacket(store: string, file: string): PacketImported {
  return withPacket(store, file, (packet) => {
    const { contents } = packet;
    const existing = existingWorkspace(store);
    if (existing === null) createWorkspace(store, contents.zone, contents.workspace);
    else refuseNewer(latestSegments(store));
    return takenIn(store, packet);
  });
}

/** Does something with a packet that has been checked as a whole, also against the store that it is for. @throws CallError, StoreError as `importPacket` */
export function withPacket<Result>(store: string, file: string, work: (packet: OpenedPacket) => Result): Result {
  return opened(file, (source) => {
    const packet = openPacket(source);
    const existing = existingWorkspace(store);
    if (existing !== null && existing.id !== packet.contents.workspace) throw new CallError('packet-foreign');
    refuseUnexplained(store, existing, packet);
    return work(packet);
  });
}

function opened<Result>(file: string, work: (source: Source) => Result): Result {
  let path: string;
  try {
    path = realpathSync(file);
    if (plainFile(path) === undefined) throw new NotPlain();
    withSource(path, '', () => {});
  } catch {
    throw new CallError('packet-unreadable');
  }
  return withSource(path, 'packet', work);
}

/** A payload that is gone without a redaction that says why is no packet of this program's. */
function refuseUnexplained(store: string, existing: Workspace | null, { unexplained }: OpenedPacket): void {
  const partitions = new Set(unexplained.map(({ partition }) => partition));
  for (const partition of partitions) {
    const known = new Set(existing === null ? [] : redactionsOf(store, existing.id, partition).map(({ event }) => event));
    if (unexplained.some((each) => each.partition === partition && !known.has(each.event))) throw new CallError('packet-damaged', { part: 'redaction' });
  }
}

function takenIn(store: string, { contents, parts }: OpenedPacket): PacketImported {
  const device = ensureDevice(store);
  const held = new HeldSegments(store, contents.workspace, device);
  const pulled = nothingPulled();
  let papers = 0;
  for (const { part, source } of parts) {
    if (isSegment(part)) receive(held, pulled, source);
    else if (plainFile(layout.paper(store, part.paper)) === undefined && copyPaper(source, part.paper, plainFolder(store, ['papers']))) papers += 1;
  }
  const rewritten = finishRedactions(store, pulled.redacting);
  if (pulled.isCloned) takeNewDevice(store, device);
  if (pulled.commands > 0) {
    if (rewritten.length === 0) held.save();
    ring(store);
  }
  return { commands: pulled.commands, papers, forks: pulled.forks.length, hasNewName: pulled.isCloned };
}
