import { redactionsOf } from '../store/journal-reading.ts';
import { partitionsOf } from '../store/segment-files.ts';
import { readWorkspace } from '../store/workspace.ts';
import { sharedFolder } from './membership.ts';
import { withSource } from './plain-files.ts';
import { scanJournals, type ScannedFile } from './scan.ts';

/**
 * The files in the shared folder that still hold payloads which were taken out: other devices wrote them and take them out themselves the next
 * time that they synchronise. None when the store is not shared or the folder cannot be reached.
 */
export function stillShared(store: string): readonly string[] {
  const share = sharedFolder(store);
  if (share === null) return [];
  const { id } = readWorkspace(store);
  const named = new Set(partitionsOf(store).flatMap((partition) => redactionsOf(store, id, partition).map(({ event }) => event)));
  if (named.size === 0) return [];
  return scanJournals(share).files.filter((file) => holdsPayload(file, named)).map(({ name }) => name);
}

/** An event that is named and has its salt has its payload. */
function holdsPayload(file: ScannedFile, named: ReadonlySet<string>): boolean {
  try {
    const text = withSource(file.path, file.name, (source) => Buffer.from(source.read(0, source.size)).toString('latin1'));
    return [...text.matchAll(/"id":"([A-Za-z0-9_-]{1,64})","type":"(?!redacted")[^"]*","v":\d+,"salt":"/gu)].some(([, id]) => named.has(id ?? ''));
  } catch {
    return false;
  }
}
