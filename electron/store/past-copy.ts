import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventVersion } from '../../domain/event/catalogue.ts';
import { byTotalOrder } from '../../domain/event/order.ts';
import type { Place } from '../../domain/event/replay.ts';
import { redactionsIn, type Redaction } from '../../domain/event/redaction.ts';
import { known } from '../../domain/event/known.ts';
import type { RecordedCommand } from '../../domain/event/envelope.ts';
import { isSameDamage, liesIn, removeQuietly } from './daily-copy.ts';
import { StoreError } from './error.ts';
import { newId } from './identity.ts';
import { layout } from './layout.ts';
import { finishRedactions } from './redact.ts';
import { bytesFrom, partitionsOf, segmentFiles, type SegmentFile } from './segment-files.ts';
import { readLine, unread } from './segment.ts';
import { openStore } from './store.ts';
import { replaceWhole, syncFolder } from './whole-file.ts';
import { readWorkspace, workspaceText } from './workspace.ts';

/** Everything that had been recorded by a moment of UTC, in milliseconds. */
export function placeAt(moment: number): Place {
  return { at: `${new Date(moment).toISOString()}-ffff`, device: '', launch: '', seq: 0 };
}

/**
 * Copies a store as it was after a command into a folder that is not there yet: the beginning of each journal, and the papers that it names. What
 * has been taken out for ever since is not in it. The copy is checked before it has its name.
 * @param place the last command that counts, in total order
 * @returns how many commands are in it
 * @throws StoreError `copy-inside-store`, `copy-empty` when nothing had been recorded, `copy-damaged`, `copy-failed`
 */
export function copyAsOf(store: string, target: string, place: Place): number {
  if (liesIn(dirname(target), store)) throw new StoreError('copy-inside-store');
  const workspace = readWorkspace(store);
  const draft = `${target}.${newId()}.draft`;
  try {
    const parts = partitionsOf(store).map((partition) => partAsOf(store, partition, place));
    const commands = parts.reduce((sum, { kept }) => sum + kept.length, 0);
    if (commands === 0) throw new StoreError('copy-empty');
    mkdirSync(draft, { recursive: true });
    replaceWhole(layout.workspace(draft), workspaceText(workspace));
    for (const { file, bytes } of parts.flatMap(({ files }) => files)) written(join(draft, file.name), bytes);
    keepPapers(store, draft);
    for (const part of parts) restate(draft, part);
    finishRedactions(draft);
    for (const part of ['device.json', 'bell', 'snapshots']) rmSync(join(draft, part), { recursive: true, force: true });
    if (!isSameDamage(draft, store)) throw new StoreError('copy-damaged');
    renameSync(draft, target);
    syncFolder(dirname(target));
    return commands;
  } catch (error) {
    removeQuietly(draft);
    if (error instanceof StoreError) throw error;
    throw new StoreError('copy-failed', error);
  }
}

interface PartAsOf {
  readonly partition: string;
  readonly files: readonly { readonly file: SegmentFile; readonly bytes: Uint8Array }[];
  readonly kept: readonly RecordedCommand[];
  /** The redactions that came later: what they took out stays out. */
  readonly later: readonly RecordedCommand[];
}

function partAsOf(store: string, partition: string, place: Place): PartAsOf {
  const cuts = segmentFiles(store, partition).map((file) => cutAt(file, place));
  return {
    partition,
    files: cuts.filter(({ kept }) => kept.length > 0).map(({ file, bytes }) => ({ file, bytes })),
    kept: cuts.flatMap(({ kept }) => kept),
    later: cuts.flatMap(({ rest }) => rest).filter((command) => redactionsIn(command).length > 0),
  };
}

interface Cut {
  readonly file: SegmentFile;
  readonly bytes: Uint8Array;
  readonly kept: readonly RecordedCommand[];
  readonly rest: readonly RecordedCommand[];
}

/** A segment's beginning. Within a segment the order of the lines is the order of all: whatever follows a later command is later. */
function cutAt(file: SegmentFile, place: Place): Cut {
  const whole = bytesFrom(file.path, 0);
  const kept: RecordedCommand[] = [];
  const rest: RecordedCommand[] = [];
  let reading = unread;
  let end: number | null = null;
  for (let start = 0, feed = whole.indexOf(0x0a); feed >= 0; start = feed + 1, feed = whole.indexOf(0x0a, start)) {
    const step = readLine(reading, whole.subarray(start, feed));
    reading = step.reading;
    if (step.command === undefined) continue;
    if (end === null && byTotalOrder(step.command, place) > 0) end = start;
    (end === null ? kept : rest).push(step.command);
  }
  return { file, bytes: whole.subarray(0, end ?? whole.lastIndexOf(0x0a) + 1), kept, rest };
}

function written(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceWhole(path, bytes);
}

/** The papers that the kept journals name. */
function keepPapers(store: string, draft: string): void {
  if (!existsSync(layout.papers(store))) return;
  const texts = partitionsOf(draft).flatMap((partition) => segmentFiles(draft, partition)).map(({ path }) => Buffer.from(bytesFrom(path, 0)).toString('latin1'));
  const named = new Set(texts.flatMap((text) => [...text.matchAll(/"file":"([0-9a-f]{64})"/gu)].map(([, paper]) => paper ?? '')));
  for (const paper of readdirSync(layout.papers(store))) if (named.has(paper)) written(layout.paper(draft, paper), bytesFrom(layout.paper(store, paper), 0));
}

/** Says again what was taken out later, as far as it is about what is in the copy: a line without its words is believed only where a redaction names it. */
function restate(draft: string, { partition, kept, later }: PartAsOf): void {
  const there = new Set(kept.flatMap(({ events }) => events.map(({ id }) => id)));
  const said = later.flatMap((command) => command.events.flatMap((event) => saidIn(event, there)));
  if (said.length === 0) return;
  const store = openStore(draft, { mode: 'write' });
  try {
    // The clock has to be past everything that is there.
    store.readAll(partition);
    for (const data of said) store.append(partition, { by: null, on: [], events: [{ type: 'redacted', v: eventVersion, data }] });
  } finally {
    store.close();
  }
}

interface Said {
  readonly events: readonly Redaction[];
  readonly reason: string;
  readonly decision: string;
}

function saidIn(event: RecordedCommand['events'][number], there: ReadonlySet<string>): readonly Said[] {
  const understood = event.type === 'redacted' ? known(event) : undefined;
  if (understood?.type !== 'redacted') return [];
  const { events, reason, decision } = understood.data;
  const named = events.filter(({ event: id }) => there.has(id));
  return named.length === 0 ? [] : [{ events: named, reason, decision }];
}
