import { mkdirSync } from 'node:fs';
import { CallError } from '../../app/call-error.ts';
import { handOut } from '../../app/hand-out.ts';
import type { Workspace } from '../../app/workspace.ts';
import { HeldSegments, nameOf } from '../../share/held-segments.ts';
import { copyPaper, papersIn } from '../../share/papers.ts';
import { withSource } from '../../share/plain-files.ts';
import { layout } from '../../store/layout.ts';
import { bytesFrom, type SegmentFile } from '../../store/segment-files.ts';
import { writeFully } from '../../store/whole-file.ts';
import { readDevice } from '../../store/workspace.ts';
import { exportFormat, largestExport, papersBeside, type ExportedJournal } from './export-format.ts';

export interface EverythingWritten {
  readonly journals: number;
  readonly papers: number;
}

/**
 * Writes everything that a store holds as one JSON file, confidential items too, and its papers into a folder beside. The facts stand in it for
 * other programs, and the journals for Klubba.
 * @param file is written whole or not at all; one that is there is replaced
 * @throws CallError `export-too-large`, `file-unwritable`
 */
export function writeExport(workspace: Workspace, store: string, file: string): EverythingWritten {
  const held = new HeldSegments(store, workspace.id, readDevice(store) ?? '');
  const journals = held.all().flatMap((each) => journalOf(held, each));
  const papers = [...papersIn(layout.papers(store))].toSorted();
  handOut(file, (descriptor) => writePieces(descriptor, piecesOf(workspace, journals, papers)));
  copyPapers(store, papersBeside(file), papers);
  return { journals: journals.length, papers: papers.length };
}

/** Only what is proven goes out: a torn line is a command that never happened. */
function journalOf(held: HeldSegments, file: SegmentFile): readonly ExportedJournal[] {
  const { bytes, commands } = held.end(file);
  if (commands === 0) return [];
  const text = Buffer.from(bytesFrom(file.path, 0).subarray(0, bytes)).toString('utf8');
  return [{ ...nameOf(file), lines: text.slice(0, -1).split('\n') }];
}

/** The file, piece by piece: one journal a line, so that two exports can be compared. */
function* piecesOf(workspace: Workspace, journals: readonly ExportedJournal[], papers: readonly string[]): Iterable<string> {
  const organisation = workspace.organisation();
  const groups = Object.fromEntries(organisation.groups.map(({ id }) => [id, workspace.group(id)]));
  yield `{"format":${JSON.stringify(exportFormat)},"workspace":${JSON.stringify(workspace.id)},"zone":${JSON.stringify(workspace.zone)},\n`;
  yield `"facts":${JSON.stringify({ organisation, groups }, null, 1)},\n"journals":[\n`;
  for (const [index, journal] of journals.entries()) yield `${index === 0 ? '' : ',\n'}${JSON.stringify(journal)}`;
  yield `\n],\n"papers":${JSON.stringify(papers)}}\n`;
}

function writePieces(descriptor: number, pieces: Iterable<string>): void {
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > largestExport) throw new CallError('export-too-large');
    writeFully(descriptor, bytes);
  }
}

function copyPapers(store: string, folder: string, papers: readonly string[]): void {
  if (papers.length === 0) return;
  try {
    mkdirSync(folder, { recursive: true });
    for (const paper of papers) withSource(layout.paper(store, paper), paper, (source) => copyPaper(source, paper, folder));
  } catch {
    throw new CallError('file-unwritable');
  }
}
