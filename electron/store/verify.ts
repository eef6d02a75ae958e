import { bytesFrom, partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { isPutAside } from './quarantine.ts';
import { readOn, unread, type SegmentProblem } from './segment.ts';
import { strangerOf, type Problem } from './store.ts';
import { readWorkspace } from './workspace.ts';

export interface Verification {
  readonly ok: boolean;
  readonly segments: number;
  /** Whole commands. */
  readonly lines: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks every byte of every journal. Writes nothing.
 * @throws StoreError when the folder is no store of this program's
 */
export function verify(directory: string): Verification {
  const { id } = readWorkspace(directory);
  const files = partitionsOf(directory).flatMap((partition) => segmentFiles(directory, partition));
  const checks = files.map((file) => checkSegment(directory, file, id));
  const problems = checks.flatMap((check) => check.problems);
  const lines = checks.reduce((sum, check) => sum + check.lines, 0);
  return { ok: problems.length === 0, segments: files.length, lines, problems };
}

function checkSegment(directory: string, file: SegmentFile, workspace: string): { lines: number; problems: Problem[] } {
  const { reading, commands, problems, tail } = readOn(unread, bytesFrom(file.path, 0));
  const stranger = reading.header === null ? null : strangerOf(file, reading.header, workspace);
  const found: SegmentProblem[] = stranger === null ? [] : [{ line: 1, kind: stranger }];
  const open = problems.filter(
    ({ kind }) => kind !== 'torn-tail' || !isPutAside(directory, file.name, reading.bytes, tail),
  );
  return {
    lines: commands.length,
    problems: [...found, ...open].map((problem) => ({ file: file.name, ...problem })),
  };
}
