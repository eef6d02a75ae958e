import { createHash } from 'node:crypto';
import { largestPaper } from '../../../domain/contract/machine-calls.ts';
import { CallError } from '../../app/call-error.ts';
import { handOut } from '../../app/hand-out.ts';
import { sha256 } from '../../store/identity.ts';
import { layout, organisationPartition, partitionOfGroup } from '../../store/layout.ts';
import { bytesFrom, type SegmentFile } from '../../store/segment-files.ts';
import { writeFully } from '../../store/whole-file.ts';
import { readDevice, readWorkspace } from '../../store/workspace.ts';
import { HeldSegments, nameOf } from '../held-segments.ts';
import { papersIn } from '../papers.ts';
import { plainFile, withSource } from '../plain-files.ts';
import { contentsText, largestPacket, longestContents, type PaperPart, type Part, type SegmentPart } from './packet-format.ts';

const chunk = 1024 * 1024;

/** A part and where its bytes come from. */
interface Packed {
  readonly part: Part;
  readonly write: (descriptor: number) => void;
}

/**
 * Writes a packet for a member of a group: everything of the group's partition and of the organisation's, confidential items too, and the papers
 * that belong to them.
 * @param file is written whole or not at all; one that is there is replaced
 * @returns how many segments and papers are in it
 * @throws CallError `packet-too-large`, `file-unwritable`
 */
export function createPacket(store: string, group: string, file: string): { readonly segments: number; readonly papers: number } {
  const { id: workspace, zone } = readWorkspace(store);
  const held = new HeldSegments(store, workspace, readDevice(store) ?? '');
  const wanted: ReadonlySet<string> = new Set([organisationPartition, partitionOfGroup(group)]);
  const segments = held.all().filter(({ partition }) => wanted.has(partition)).flatMap((each) => packedSegment(held, each));
  const papers = papersNamed(store, held, partitionOfGroup(group)).map((paper) => packedPaper(store, paper));
  const all = [...segments, ...papers];
  const first = contentsText({ workspace, zone, group, parts: all.map(({ part }) => part) });
  const size = all.reduce((sum, { part }) => sum + part.bytes, first.length);
  if (size > largestPacket || first.length > longestContents) throw new CallError('packet-too-large');
  handOut(file, (descriptor) => {
    writeFully(descriptor, Buffer.from(`${first}\n`));
    for (const { write } of all) write(descriptor);
  });
  return { segments: segments.length, papers: papers.length };
}

function packedSegment(held: HeldSegments, file: SegmentFile): readonly Packed[] {
  const { bytes: length, commands } = held.end(file);
  if (commands === 0) return [];
  const bytes = bytesFrom(file.path, 0).subarray(0, length);
  const part: SegmentPart = { ...nameOf(file), bytes: length, sum: sha256(bytes) };
  return [{ part, write: (descriptor) => writeFully(descriptor, bytesFrom(file.path, 0).subarray(0, length)) }];
}

/** The papers that the group's items name and that are here. */
function papersNamed(store: string, held: HeldSegments, partition: string): readonly string[] {
  const there = papersIn(layout.papers(store));
  if (there.size === 0) return [];
  const texts = held.all().filter((file) => file.partition === partition).map((file) => Buffer.from(bytesFrom(file.path, 0)).toString('utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/"file":"([0-9a-f]{64})"/gu)].map(([, paper]) => paper ?? ''));
  return [...new Set(named)].filter((paper) => there.has(paper) && (plainFile(layout.paper(store, paper))?.size ?? Infinity) <= largestPaper);
}

function packedPaper(store: string, paper: string): Packed {
  const path = layout.paper(store, paper);
  const part: PaperPart = { paper, bytes: plainFile(path)?.size ?? 0 };
  return { part, write: (descriptor) => copyPaper(path, part, descriptor) };
}

function copyPaper(path: string, { paper, bytes }: PaperPart, descriptor: number): void {
  const sum = createHash('sha256');
  withSource(path, paper, (source) => {
    for (let place = 0; place < bytes; place += chunk) {
      const piece = source.read(place, Math.min(chunk, bytes - place));
      sum.update(piece);
      writeFully(descriptor, piece);
    }
  });
  if (sum.digest('hex') !== paper) throw new CallError('packet-paper-damaged', { paper });
}
