import { rmSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { redactionsOf } from './journal-reading.ts';
import { layout } from './layout.ts';
import { digestOf, lineSchema, strictJson, type SealedEvent } from './line.ts';
import { purgeQuarantine } from './quarantine.ts';
import { replaceSegment } from './replace-segment.ts';
import { bytesFrom, segmentFiles, type SegmentFile } from './segment-files.ts';
import { isCode, syncFolder } from './whole-file.ts';

/**
 * Takes the payloads that a partition's redactions name out of everything that this store holds: its own segments and the mirrored ones,
 * snapshots, quarantine. What is left of a line keeps its hash. Twice is once, and after a crash the next time goes on.
 * @returns the segments that were rewritten
 */
export function applyRedactions(store: string, workspace: string, partition: string): readonly SegmentFile[] {
  const named = new Set(redactionsOf(store, workspace, partition).map(({ event }) => event));
  if (named.size === 0) return [];
  const holding = segmentFiles(store, partition).filter((file) => withoutPayloads(bytesFrom(file.path, 0), named) !== null);
  const purged = purgeQuarantine(store, (bytes) => mentions(Buffer.from(bytes).toString('utf8'), named));
  if (holding.length === 0 && purged === 0) return [];
  // Before the segments: they tell after a crash that there is something left to do, and a snapshot does not.
  forgetCaches(store, partition);
  const rewritten = holding.filter((file) => isRewritten(file, named));
  forgetCaches(store, partition);
  return rewritten;
}

/** For good, whatever happens to the power: a snapshot holds the words too. */
function forgetCaches(store: string, partition: string): void {
  rmSync(layout.snapshot(store, partition), { force: true });
  rmSync(layout.known(store), { force: true });
  syncFolder(layout.snapshots(store));
}

/** @returns false when another process is doing the same this moment */
function isRewritten(file: SegmentFile, named: ReadonlySet<string>): boolean {
  try {
    const aside = replaceSegment(file.path, (bytes) => withoutPayloads(bytes, named));
    if (aside === null) return false;
    unlinkSync(aside);
    syncFolder(dirname(aside));
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** A segment without the named payloads; null when it has none of them. */
export function withoutPayloads(bytes: Uint8Array, named: ReadonlySet<string>): Uint8Array | null {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const last = lines.length - 1;
  const after = lines.map((line, index) => (index > 0 && mentions(line, named) ? withoutPayload(line, named, index === last) : line));
  return after.some((line, index) => line !== lines[index]) ? Buffer.from(after.join('\n'), 'latin1') : null;
}

/** @param isTail what stands after the last line feed, which is no line yet */
function withoutPayload(latin: string, named: ReadonlySet<string>, isTail: boolean): string {
  const line = lineSchema.safeParse(strictJson(Buffer.from(latin, 'latin1').toString('utf8')));
  // A line that cannot be read holds the words all the same. What is put there is no line either, so that the lines after it keep their numbers.
  if (!line.success) return isTail ? '' : '{"redacted":true}';
  const { seq, at, by, on, events, hash } = line.data;
  const left = events.map((event) => (named.has(event.id) && event.type !== 'redacted' ? redactedForm(event) : event));
  return Buffer.from(JSON.stringify({ seq, at, by, on, events: left, hash }), 'utf8').toString('latin1');
}

function redactedForm(event: SealedEvent): SealedEvent {
  const { id, type, v } = event;
  return { id, type, v, salt: null, data: null, digest: digestOf(event) };
}

/** True when any of the named events stands in some text. */
function mentions(text: string, named: ReadonlySet<string>): boolean {
  return [...text.matchAll(/"id":"([A-Za-z0-9_-]{1,64})"/gu)].some(([, id]) => named.has(id ?? ''));
}
