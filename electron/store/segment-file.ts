import { readOn, unread, type Reading, type ReadResult } from './segment.ts';
import { recoveredHeader, type After } from './lost-header.ts';
import { bytesFrom, segmentFiles, type SegmentFile } from './segment-files.ts';

/**
 * Reads on in a segment's file. A damaged header costs no command: its names stand in the path too.
 * @param store the folder of the store that the file lies in
 * @param from where an earlier reading ended, or `unread`
 */
export function readSegment(store: string, workspace: string, file: SegmentFile, from: Reading): ReadResult {
  const bytes = bytesFrom(file.path, from.bytes);
  const read = readOn(from, bytes);
  if (from.lines > 0 || !read.problems.some(({ kind }) => kind === 'damaged-header')) return read;
  const found = recoveredHeader(file, workspace, bytes, () => heldBefore(store, file));
  if (found === null) return read;
  const rest = readOn({ ...unread, header: found.header, bytes: found.bytes, lines: 1, seq: found.hash === null ? null : 0, hash: found.hash }, bytes.subarray(found.bytes));
  const header = { line: 1, offset: 0, bytes: bytes.subarray(0, found.bytes - 1) };
  return { ...rest, problems: [{ line: 1, kind: 'damaged-header' }, ...rest.problems], damaged: [header, ...rest.damaged] };
}

/** What this device's other segments in the partition held, after each of their commands. */
export function* heldBefore(store: string, file: SegmentFile): Iterable<After> {
  for (const other of segmentFiles(store, file.partition)) {
    if (other.device !== file.device || other.name === file.name) continue;
    const lines = Buffer.from(bytesFrom(other.path, 0)).toString('utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      const hash = /"hash":"([0-9a-f]{64})"\}$/u.exec(line)?.[1];
      if (index > 0 && hash !== undefined) yield { launch: other.launch, lines: index, hash };
    }
  }
}
