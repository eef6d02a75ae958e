import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LowSync, type SyncAdapter } from 'lowdb';
import { z } from 'zod';
import { sha256 } from './identity.ts';
import { layout } from './layout.ts';
import { replaceWhole } from './whole-file.ts';

const snapshotFormat = 1;

const headSchema = z.object({
  bytes: z.int().min(0),
  lines: z.int().min(0),
  seq: z.int().min(0),
  hash: z.string(),
  at: z.string(),
  /** Whose segment it is, where its file is called something else. */
  of: z.object({ device: z.string(), launch: z.string() }).optional(),
});
const headerSchema = z.object({
  format: z.literal(snapshotFormat),
  foldVersion: z.string(),
  heads: z.record(z.string(), headSchema),
  sum: z.string(),
});

/** How much of a segment (by its file name) a snapshot covers. */
export type SnapshotHead = z.infer<typeof headSchema>;

/** A folded state and what it was folded from. A cache: it may be deleted at any time. */
export interface Snapshot {
  readonly foldVersion: string;
  readonly heads: Readonly<Record<string, SnapshotHead>>;
  readonly state: unknown;
}

/** lowdb's storage for a snapshot: one JSON file, its state alone on the second line so that the sum covers its very bytes. */
function adapterFor(path: string, foldVersion: string): SyncAdapter<Snapshot> {
  return {
    read: () => readSnapshotFile(path, foldVersion),
    write: ({ heads, state, ...rest }) => {
      const text = JSON.stringify(state);
      const head = JSON.stringify({ format: snapshotFormat, ...rest, heads, sum: sha256(text) });
      mkdirSync(dirname(path), { recursive: true });
      replaceWhole(path, `${head.slice(0, -1)},\n"state":${text}}`);
    },
  };
}

function readSnapshotFile(path: string, foldVersion: string): Snapshot | null {
  try {
    const bytes = readFileSync(path);
    const feed = bytes.indexOf('\n');
    const head = headerSchema.parse(JSON.parse(`${bytes.toString('utf8', 0, feed - 1)}}`));
    if (head.foldVersion !== foldVersion) return null;
    const state = bytes.subarray(feed + '\n"state":'.length, -1);
    return sha256(state) === head.sum ? { foldVersion, heads: head.heads, state: JSON.parse(state.toString('utf8')) } : null;
  } catch {
    return null;
  }
}

const nothing = (foldVersion: string): Snapshot => ({ foldVersion, heads: {}, state: null });

/** The snapshot of a partition; null when there is none that these rules made, that is whole and that the disk gives out. */
export function readSnapshot(store: string, partition: string, foldVersion: string): Snapshot | null {
  const database = new LowSync<Snapshot>(adapterFor(layout.snapshot(store, partition), foldVersion), nothing(foldVersion));
  database.read();
  return database.data.state === null ? null : database.data;
}

/** Keeps a snapshot if the disk takes it. Without one the next start reads the journals, so nobody is told. */
export function writeSnapshot(store: string, partition: string, snapshot: Snapshot): void {
  const adapter = adapterFor(layout.snapshot(store, partition), snapshot.foldVersion);
  try {
    new LowSync<Snapshot>(adapter, snapshot).write();
  } catch {
    // A cache: what it would have held lies in the journals.
  }
}
