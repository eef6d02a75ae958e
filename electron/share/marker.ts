import { statSync } from 'node:fs';
import { z } from 'zod';
import { zoneSchema } from '../../domain/kernel/calendar.ts';
import { isName } from '../store/layout.ts';
import { journalFormat } from '../store/line.ts';
import { isNewer } from '../store/segment.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { workspaceText, type Workspace } from '../store/workspace.ts';
import { entriesOf, withSource } from './plain-files.ts';
import { isJunk, shareLayout } from './share-layout.ts';

/** What a shared folder says of itself. */
export type ShareState =
  | { readonly kind: 'marked'; readonly workspace: Workspace }
  /** There is nothing in it: a new folder, one that was emptied, or a drive that is not there. */
  | { readonly kind: 'empty' }
  /** Other files are there and no marker. */
  | { readonly kind: 'strangers' }
  /** The folder cannot be reached. */
  | { readonly kind: 'gone' }
  /** The marker cannot be read: it may not have arrived yet. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer' };

const markerSchema = z.object({ klubba: z.literal(journalFormat), workspace: z.string().refine(isName), zone: zoneSchema });
const longestMarker = 4_096;

/** Looks at a shared folder. Changes nothing. */
export function shareState(share: string): ShareState {
  if (!isReachable(share)) return { kind: 'gone' };
  const marker = markerText(share);
  if (marker === undefined) return isEmpty(share) ? { kind: 'empty' } : { kind: 'strangers' };
  const value = parsed(marker);
  if (isNewer(value)) return { kind: 'newer' };
  const read = markerSchema.safeParse(value);
  return read.success ? { kind: 'marked', workspace: { id: read.data.workspace, zone: read.data.zone } } : { kind: 'unreadable' };
}

/** Says in a folder whose share it is. */
export function writeMarker(share: string, workspace: Workspace): void {
  replaceWhole(shareLayout.marker(share), workspaceText(workspace));
}

function isReachable(share: string): boolean {
  try {
    return statSync(share).isDirectory();
  } catch {
    return false;
  }
}

/** Null when the marker is there and cannot be read; undefined when it is not there. */
function markerText(share: string): string | null | undefined {
  const path = shareLayout.marker(share);
  try {
    return withSource(path, 'klubba-share.json', (source) => Buffer.from(source.read(0, Math.min(source.size, longestMarker))).toString('utf8'));
  } catch {
    return isThere(share) ? null : undefined;
  }
}

function isThere(share: string): boolean {
  try {
    return entriesOf(share, most).some(({ name }) => name === 'klubba-share.json');
  } catch {
    return true;
  }
}

const most = 10_000;

/** No file anywhere below: folders alone hold nothing. */
function isEmpty(share: string): boolean {
  let left = most;
  const holdsFile = (folder: string, depth: number): boolean => {
    const entries = entriesOf(folder, left).filter(({ name }) => !isJunk(name));
    left -= entries.length;
    if (left <= 0 || depth > 8) return true;
    return entries.some((entry) => (entry.isDirectory() ? holdsFile(`${folder}/${entry.name}`, depth + 1) : true));
  };
  try {
    return !holdsFile(share, 0);
  } catch {
    return false;
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
