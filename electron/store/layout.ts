import { join } from 'node:path';
import { sha256 } from './identity.ts';

/** The organisation's partition: people, groups, goals. */
export const organisationPartition = 'org';

/** The folder name of a group's partition: `g` and 31 hexadecimal digits, so that no id can name a path. */
export function partitionOfGroup(group: string): string {
  return `g${sha256(group).slice(0, 31)}`;
}

/** A folder name that can be a partition; anything else under `journals/` is somebody else's. */
export function isPartition(name: string): boolean {
  return name === organisationPartition || /^g[0-9a-f]{31}$/u.test(name);
}

/** A name of a device or a launch, as this program makes them. */
export function isName(name: string): boolean {
  return /^[0-9a-z]{20}$/u.test(name);
}

export const layout = {
  workspace: (store: string): string => join(store, 'workspace.json'),
  device: (store: string): string => join(store, 'device.json'),
  journals: (store: string): string => join(store, 'journals'),
  partition: (store: string, partition: string): string => join(store, 'journals', partition),
  snapshot: (store: string, partition: string): string => join(store, 'snapshots', `${partition}.json`),
  snapshots: (store: string): string => join(store, 'snapshots'),
  known: (store: string): string => join(store, 'snapshots', 'known.json'),
  share: (store: string): string => join(store, 'share.json'),
  sent: (store: string): string => join(store, 'sent.jsonl'),
  bell: (store: string): string => join(store, 'bell'),
  papers: (store: string): string => join(store, 'papers'),
  /** @param file the paper's SHA-256, 64 hexadecimal digits */
  paper: (store: string, file: string): string => join(store, 'papers', file),
  quarantine: (store: string): string => join(store, 'quarantine'),
} as const;
