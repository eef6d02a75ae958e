import { join, relative, sep } from 'node:path';
import { isName, isPartition } from '../store/layout.ts';
import { isCode } from '../store/whole-file.ts';
import { keyOf, type SegmentName } from './held-segments.ts';
import { entriesOf, plainFile } from './plain-files.ts';
import { isJunk, shareLayout } from './share-layout.ts';

/** A file below `journals` of a shared folder. */
export interface ScannedFile {
  /** Relative to the share, with forward slashes. It comes from outside: for looking up and for messages, never for writing. */
  readonly name: string;
  readonly path: string;
  /** Bytes; null for a file that is there and says nothing of itself, now. */
  readonly size: number | null;
  /** The segment that lies under such a name when nobody has renamed anything. */
  readonly named: SegmentName | null;
}

export interface Scan {
  readonly files: readonly ScannedFile[];
  /** What is neither a file nor a folder, by names like those of the files: links, which are not followed, and pipes. */
  readonly links: readonly string[];
  /** Folders that may not be read, or not now. */
  readonly closed: readonly string[];
  /** True when there was more than anybody could have written. */
  readonly isCut: boolean;
}

/** Files and folders that are looked at in one share: a municipality of ten years has a tenth of it. */
const most = 300_000;
/** Partition, device, year, and one more for a program that puts copies into folders. */
const deepest = 4;

/** Looks for segments in a shared folder, whatever they are called. Links are not followed. */
export function scanJournals(share: string): Scan {
  const files: ScannedFile[] = [];
  const links: string[] = [];
  const closed: string[] = [];
  let left = most;
  const look = (folder: string, steps: readonly string[]): void => {
    const entries = readable(folder, left, steps, closed);
    left -= entries.length;
    for (const entry of entries) {
      if (isJunk(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && steps.length < deepest) look(path, [...steps, entry.name]);
      else if (entry.isFile()) files.push(...scanned(path, [...steps, entry.name]));
      else if (!entry.isDirectory()) links.push(['journals', ...steps, entry.name].join('/'));
    }
  };
  look(shareLayout.journals(share), []);
  return { files, links, closed, isCut: left <= 0 };
}

function readable(folder: string, most: number, steps: readonly string[], closed: string[]): ReturnType<typeof entriesOf> {
  try {
    return entriesOf(folder, most);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) closed.push(['journals', ...steps].join('/'));
    return [];
  }
}

/** A file below `journals` of a share that somebody has named; none when there is no such plain file, or none that counts. */
export function scannedAt(share: string, path: string): readonly ScannedFile[] {
  const steps = relative(shareLayout.journals(share), path).split(sep);
  const isInside = steps[0] !== '..' && steps.length <= deepest + 1;
  return isInside && !steps.some(isJunk) ? scanned(path, steps) : [];
}

function scanned(path: string, steps: readonly string[]): readonly ScannedFile[] {
  const size = sizeOf(path);
  return size === undefined ? [] : [{ name: ['journals', ...steps].join('/'), path, size, named: namedBy(steps) }];
}

function sizeOf(path: string): number | null | undefined {
  try {
    return plainFile(path)?.size;
  } catch {
    return null;
  }
}

function namedBy([partition = '', device = '', year = '', file = '', ...deeper]: readonly string[]): SegmentName | null {
  const launch = file.slice(0, -'.jsonl'.length);
  const isUsual = isPartition(partition) && isName(device) && /^\d{4}$/u.test(year) && isName(launch) && file.endsWith('.jsonl') && deeper.length === 0;
  return isUsual ? { partition, device, launch } : null;
}

/** The files that lie where their segments belong, by segment. */
export function inPlace({ files }: Scan): ReadonlyMap<string, ScannedFile> {
  return new Map(files.flatMap((file) => (file.named === null ? [] : [[keyOf(file.named), file] as const])));
}
