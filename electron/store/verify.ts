import { redactionsIn } from '../../domain/event/redaction.ts';
import { strangerOf, type Problem } from './journal-reading.ts';
import type { Header } from './line.ts';
import { isPutAside } from './quarantine.ts';
import { readSegment } from './segment-file.ts';
import { partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { unread, type ReadResult, type SegmentProblem } from './segment.ts';
import { readWorkspace } from './workspace.ts';

export interface Verification {
  readonly ok: boolean;
  readonly segments: number;
  /** Whole commands. */
  readonly lines: number;
  readonly problems: readonly Problem[];
}

interface Checked extends ReadResult {
  readonly file: SegmentFile;
}

/**
 * Checks every byte of every journal. Writes nothing.
 * @throws StoreError when the folder is no store of this program's
 */
export function verify(directory: string): Verification {
  const { id } = readWorkspace(directory);
  const parts = partitionsOf(directory).map((partition) =>
    segmentFiles(directory, partition).map((file): Checked => ({ ...readSegment(directory, id, file, unread), file })),
  );
  const problems = parts.flatMap((part) => problemsOf(part, directory, id));
  const all = parts.flat();
  const lines = all.reduce((sum, { commands, withheld }) => sum + commands.length + withheld.length, 0);
  return { ok: problems.length === 0, segments: all.length, lines, problems };
}

function problemsOf(part: readonly Checked[], directory: string, workspace: string): readonly Problem[] {
  const redacted = new Set(part.flatMap(({ commands }) => commands.flatMap(redactionsIn)).map(({ event }) => event));
  return part.flatMap((checked) => {
    const { file, reading, withheld } = checked;
    const stranger = reading.header === null ? null : strangerOf(file, reading.header, workspace);
    const unasked = withheld.filter((line) => !line.redacted.every((id) => redacted.has(id)));
    const found = [
      ...(stranger === null ? [] : [{ line: 1, kind: stranger }]),
      ...openProblems(checked, directory),
      ...unasked.map(({ line }) => ({ line, kind: 'damaged-line' as const })),
      ...missingIn(checked, part),
    ];
    return found.map((problem) => ({ file: file.name, ...problem }));
  });
}

/** What has not been put aside yet. A line right after one that was is read and cannot be proven; that is no news then. */
function openProblems({ file, reading, problems, damaged, tail }: Checked, directory: string): readonly SegmentProblem[] {
  const aside = new Set(damaged.filter(({ offset, bytes }) => isPutAside(directory, file.name, offset, bytes)).map(({ line }) => line));
  return problems.filter(({ line, kind }) => {
    if (kind === 'torn-tail') return !isPutAside(directory, file.name, reading.bytes, tail);
    if (kind === 'unproven-line') return !aside.has(line - 1);
    return !aside.has(line);
  });
}

/** A segment that ends earlier than a later one of the same device remembers has lost lines, though every line in it is whole. */
function missingIn({ file, reading }: Checked, part: readonly Checked[]): readonly { readonly line: number; readonly kind: 'missing-lines' }[] {
  const { device, launch } = reading.header ?? file;
  const remembered = part.flatMap(({ reading: { header } }) => (isAfter(header, device, launch) ? [header.after.lines] : []));
  const held = Math.max(0, ...part.filter((other) => isSame(other, device, launch)).map((other) => other.reading.lines - 1));
  return Math.max(0, ...remembered) > held ? [{ line: held + 2, kind: 'missing-lines' }] : [];
}

function isAfter(header: Header | null, device: string, launch: string): header is Header & { after: NonNullable<Header['after']> } {
  return header?.after?.launch === launch && header.device === device;
}

function isSame({ file, reading }: Checked, device: string, launch: string): boolean {
  const of = reading.header ?? file;
  return of.device === device && of.launch === launch;
}
