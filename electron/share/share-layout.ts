import { join } from 'node:path';
import type { SegmentName } from './held-segments.ts';

/** Where things lie in a shared folder. Names are made by the program and never taken from what lies there. */
export const shareLayout = {
  marker: (share: string): string => join(share, 'klubba-share.json'),
  journals: (share: string): string => join(share, 'journals'),
  papers: (share: string): string => join(share, 'papers'),
  seen: (share: string): string => join(share, 'seen'),
} as const;

/** The folders of a segment below `journals`. */
export function segmentFolders({ partition, device }: SegmentName, year: string): readonly string[] {
  return ['journals', partition, device, year];
}

/** Where a segment lies when nobody has renamed anything. */
export function ownPlace(share: string, name: SegmentName, year: string): string {
  return join(share, ...segmentFolders(name, year), `${name.launch}.jsonl`);
}

const junk: ReadonlySet<string> = new Set(['desktop.ini', 'thumbs.db', 'lost+found', '$recycle.bin', 'system volume information']);

/** What operating systems and synchronising programs leave in any folder. */
export function isJunk(name: string): boolean {
  return name.startsWith('.') || junk.has(name.toLowerCase()) || isDraft(name);
}

/** A file that somebody is in the middle of writing. */
export function isDraft(name: string): boolean {
  return name.endsWith('.draft');
}
