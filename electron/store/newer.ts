import { closeSync, openSync, readSync } from 'node:fs';
import { StoreError } from './error.ts';
import { strictJson } from './line.ts';
import { partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { isNewer } from './segment.ts';

/** Bytes that hold any header this program knows, three times over. */
const longestHeader = 1_024;

/**
 * Refuses what a newer program has written, also where a snapshot would keep anybody from looking at the segments themselves.
 * @throws StoreError `newer-format`
 */
export function refuseNewer(files: readonly SegmentFile[]): void {
  for (const { path } of files) if (isNewer(strictJson(firstLine(path)))) throw new StoreError('newer-format');
}

/**
 * The segments in which a newer program shows itself first: those of each device's latest year, in every partition. Looking at all of
 * them would cost a second in an organisation of ten years; the older ones are looked at when their partition is opened.
 */
export function latestSegments(store: string): readonly SegmentFile[] {
  return partitionsOf(store).flatMap((partition) => {
    const files = segmentFiles(store, partition);
    const latest = new Map(files.map(({ device, year }) => [device, year]));
    return files.filter(({ device, year }) => latest.get(device) === year);
  });
}

function firstLine(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(longestHeader);
    const count = readSync(descriptor, bytes, 0, longestHeader, 0);
    return bytes.toString('utf8', 0, count).split('\n', 1)[0] ?? '';
  } finally {
    closeSync(descriptor);
  }
}
