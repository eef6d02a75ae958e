import { join } from 'node:path';
import type { RecordedCommand } from '../../domain/event/envelope.ts';
import type { Place } from '../../domain/event/replay.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { clockAfterSeeing, firstStamp, nextStamp, type Stamp } from '../../domain/kernel/stamp.ts';
import { bellAt, type Bell } from './bell.ts';
import { inOrder } from './canonical.ts';
import { StoreError, unlessItFails } from './error.ts';
import { newId, newSalt } from './identity.ts';
import { JournalReading, type Problem } from './journal-reading.ts';
import { layout } from './layout.ts';
import { commandOf, journalFormat, type Header, type Line } from './line.ts';
import { putAside } from './quarantine.ts';
import { latestSegments, refuseNewer } from './newer.ts';
import { bytesFrom, partitionsOf, sizeOf, statOf, type SegmentFile } from './segment-files.ts';
import { readSnapshot, writeSnapshot, type SnapshotHead } from './snapshot.ts';
import { createWorkspace, ensureDevice, readDevice, readWorkspace, type Workspace } from './workspace.ts';
import { beginSegment, type Writer } from './writer.ts';

export interface NewCommand {
  readonly by: Id | null;
  readonly on: readonly Id[];
  readonly events: readonly { readonly type: string; readonly v: number; readonly data: unknown }[];
}

export interface OpenedPartition {
  /** A state that may be used as it is, and the newest command of each launch in it. */
  readonly snapshot: { readonly state: unknown; readonly places: readonly Place[] } | null;
  /** The commands after the snapshot, or all, in total order, each once. */
  readonly commands: readonly RecordedCommand[];
}

export interface Head {
  readonly device: string;
  readonly launch: string;
  readonly lines: number;
  readonly hash: string;
}

/** The journals of one store, as one process sees and writes them. All calls block until the disk has answered. */
export interface Store {
  readonly directory: string;
  readonly workspace: Workspace;
  readonly device: string;
  partitions(): readonly string[];
  open(partition: string, foldVersion: string): OpenedPartition;
  /** Every command of a partition, in total order, each once: for a full replay. */
  readAll(partition: string): readonly RecordedCommand[];
  /**
   * How often others have appended anything, as far as they said so; at most a few milliseconds ago, which is no longer than it takes to
   * decide and write a command without holding a lock.
   */
  heardLately(): number;
  /**
   * What others have appended since the last look. Costs next to nothing when nobody has.
   * @param heard what was heard just now, for whoever looks at several partitions at once
   */
  look(partition: string, heard?: number): readonly RecordedCommand[];
  /** @returns once the command is on the disk @throws StoreError `not-saved`, `too-large`: then it is not */
  append(partition: string, command: NewCommand): RecordedCommand;
  /**
   * Lets what is appended within `work` wait for the disk once and not line by line: for what is worth nothing by halves. Only when
   * this has returned is any of it on the disk. @throws StoreError `not-saved`: then some of it may be
   */
  together(work: () => void): void;
  /** Keeps the state that everything handed out so far gives, unless the store was opened for reading alone. */
  writeSnapshot(partition: string, foldVersion: string, state: unknown): void;
  heads(partition: string): readonly Head[];
  problems(): readonly Problem[];
  close(): void;
}

/** Milliseconds for which a command relies on what was heard for the one before: asking the system costs as much as a small write. */
const listeningPause = 5;

/** Milliseconds after which everybody looks at the segments themselves, bell or no bell. */
const longestTrust = 2_000;

interface Partition {
  readonly journal: JournalReading;
  /** How often others had rung when this partition was last looked at. */
  heard: number;
  lookedAt: number;
  writer: Writer | null;
  began: boolean;
}

/**
 * Opens a store.
 * @param options `mode`: `create` makes one of a folder that is empty or missing, `read` never writes a byte; `now` gives UTC
 *   milliseconds
 * @throws StoreError
 */
export function openStore(
  directory: string,
  { mode, zone = 'Europe/Stockholm', now = Date.now }: { mode: 'create' | 'write' | 'read'; zone?: string; now?: () => number },
): Store {
  if (mode === 'create') createWorkspace(directory, zone);
  const workspace = readWorkspace(directory);
  unlessItFails('not-readable', () => refuseNewer(latestSegments(directory)));
  const device = mode === 'read' ? (readDevice(directory) ?? '') : ensureDevice(directory);
  return new OpenStore(directory, workspace, device, { now, mayWrite: mode !== 'read' });
}

class OpenStore implements Store {
  readonly directory: string;
  readonly workspace: Workspace;
  readonly device: string;
  readonly #now: () => number;
  readonly #mayWrite: boolean;
  readonly #bell: Bell;
  readonly #parts = new Map<string, Partition>();
  #heard = 0;
  #heardAt = -Infinity;
  #clock: Stamp = firstStamp;
  #launch = newId();
  #isTogether = false;

  constructor(directory: string, workspace: Workspace, device: string, { now, mayWrite }: { readonly now: () => number; readonly mayWrite: boolean }) {
    this.directory = directory;
    this.workspace = workspace;
    this.device = device;
    this.#now = now;
    this.#mayWrite = mayWrite;
    this.#bell = bellAt(layout.bell(directory));
  }

  partitions(): readonly string[] {
    return partitionsOf(this.directory);
  }

  open(partition: string, foldVersion: string): OpenedPartition {
    const part = this.#forget(partition);
    const snapshot = readSnapshot(this.directory, partition, foldVersion);
    if (snapshot === null || !unlessItFails('not-readable', () => part.journal.beginAfter(snapshot.heads))) return { snapshot: null, commands: this.#readNew(part) };
    const places = part.journal.tracked().map(({ reading: { header, at, seq } }) => ({ at, device: header?.device ?? '', launch: header?.launch ?? '', seq: seq ?? 0 }));
    for (const { at } of places) this.#clock = clockAfterSeeing(this.#clock, at, this.#now());
    const commands = this.#readNew(part);
    if (part.journal.doubtsSnapshot()) return { snapshot: null, commands: this.readAll(partition) };
    return { snapshot: { state: snapshot.state, places }, commands };
  }

  readAll(partition: string): readonly RecordedCommand[] {
    const part = this.#part(partition);
    part.journal.restart();
    return this.#readNew(part);
  }

  heardLately(): number {
    const since = this.#now() - this.#heardAt;
    if (since >= 0 && since < listeningPause) return this.#heard;
    this.#heard = this.#bell.heard();
    this.#heardAt = this.#now();
    return this.#heard;
  }

  look(partition: string, heard = this.#bell.heard()): readonly RecordedCommand[] {
    const part = this.#part(partition);
    if (heard === part.heard && this.#now() - part.lookedAt < longestTrust) return [];
    return this.#readNew(part);
  }

  append(partition: string, command: NewCommand): RecordedCommand {
    const part = this.#part(partition);
    unlessItFails('not-saved', () => this.#putTornTailsAside(part));
    this.#clock = nextStamp(this.#clock, this.#now());
    const content = {
      at: this.#clock,
      by: command.by,
      on: [...command.on],
      events: command.events.map(({ type, v, data }) => ({ id: newId(), type, v, salt: newSalt(), data: inOrder(data) })),
    };
    return this.#written(partition, part, content, 2);
  }

  together(work: () => void): void {
    this.#isTogether = true;
    try {
      work();
    } finally {
      this.#isTogether = false;
    }
    try {
      for (const { writer } of this.#parts.values()) writer?.sync();
    } catch (error) {
      throw new StoreError('not-saved', error);
    }
  }

  writeSnapshot(partition: string, foldVersion: string, state: unknown): void {
    if (!this.#mayWrite) return;
    const tracked = this.#part(partition).journal.tracked();
    const heads = tracked.flatMap(({ file, reading, inode }): readonly (readonly [string, SnapshotHead])[] => {
      const { header, bytes, lines, seq, hash, at } = reading;
      if (header === null || hash === null || seq === null || (inode !== null && inodeOf(file.path) !== inode)) return [];
      const of = header.device === file.device && header.launch === file.launch ? {} : { of: { device: header.device, launch: header.launch } };
      return [[file.name, { bytes, lines, seq, hash, at, ...of }]];
    });
    if (heads.length < tracked.length) return;
    writeSnapshot(this.directory, partition, { foldVersion, heads: Object.fromEntries(heads), state });
  }

  heads(partition: string): readonly Head[] {
    return this.#part(partition).journal.tracked().map(({ file, reading: { header, lines, hash } }) => ({
      device: header?.device ?? file.device,
      launch: header?.launch ?? file.launch,
      lines: Math.max(0, lines - 1),
      hash: hash ?? '',
    }));
  }

  problems(): readonly Problem[] {
    return [...this.#parts.values()].flatMap(({ journal }) => journal.problems());
  }

  close(): void {
    for (const part of this.#parts.values()) {
      if (part.writer !== null) closeQuietly(part.writer);
      part.writer = null;
    }
    this.#bell.close();
  }

  #part(partition: string): Partition {
    const known = this.#parts.get(partition);
    return known ?? this.#forget(partition);
  }

  #forget(partition: string): Partition {
    const journal = new JournalReading(this.directory, partition, this.workspace.id);
    const part: Partition = { journal, heard: -1, lookedAt: -Infinity, writer: null, began: false };
    this.#parts.set(partition, part);
    return part;
  }

  #readNew(part: Partition): readonly RecordedCommand[] {
    const heard = this.#bell.heard();
    const commands = unlessItFails('not-readable', () => part.journal.readNew());
    part.heard = heard;
    part.lookedAt = this.#now();
    const newest = commands.at(-1);
    if (newest !== undefined) this.#clock = clockAfterSeeing(this.#clock, newest.at, this.#now());
    return commands;
  }

  #headerOf(file: SegmentFile, after: Header['after']): Header {
    const { partition, device, launch } = file;
    return { klubba: journalFormat, workspace: this.workspace.id, partition, device, launch, after };
  }

  /** After any error the segment is not used again: what it holds is unknown. The same record is written to a new one. */
  #written(partition: string, part: Partition, content: Omit<Line, 'hash' | 'seq'>, attempts: number): RecordedCommand {
    if (part.writer?.isFull() === true) this.#endSegment(part);
    if (part.writer === null) this.#refuseElsewhere();
    part.writer ??= this.#begin(partition, part);
    const { writer } = part;
    try {
      const line = writer.append(content, !this.#isTogether);
      part.journal.track(writer.written());
      this.#bell.ring();
      return commandOf(line, writer.header);
    } catch (error) {
      this.#endSegment(part);
      if (error instanceof StoreError) throw error;
      if (attempts <= 1 || this.#isTogether) throw new StoreError('not-saved', error);
      return this.#written(partition, part, content, attempts - 1);
    }
  }

  /**
   * A store that was deleted, or whose disk is gone, must not come to be again around one segment: it could not be opened, and everybody
   * would believe that it was saved.
   */
  #refuseElsewhere(): void {
    if (workspaceIn(this.directory)?.id !== this.workspace.id) throw new StoreError('store-gone');
  }

  #endSegment(part: Partition): void {
    if (part.writer !== null) closeQuietly(part.writer);
    part.writer = null;
    this.#launch = newId();
  }

  #begin(partition: string, part: Partition): Writer {
    const year = new Date(this.#now()).toISOString().slice(0, 4);
    const launch = this.#launch;
    const own = part.journal.tracked().filter(({ reading }) => reading.header?.device === this.device && reading.hash !== null);
    const last = own.toSorted((a, b) => (a.reading.at < b.reading.at ? -1 : 1)).at(-1);
    const after =
      last === undefined || last.reading.hash === null
        ? null
        : { launch: last.reading.header?.launch ?? last.file.launch, lines: last.reading.lines - 1, hash: last.reading.hash };
    const path = join(layout.partition(this.directory, partition), this.device, year, `${launch}.jsonl`);
    const name = `journals/${partition}/${this.device}/${year}/${launch}.jsonl`;
    const file = { partition, device: this.device, year, launch, name, path };
    return beginSegment(file, this.#headerOf(file, after));
  }

  #putTornTailsAside(part: Partition): void {
    if (part.began) return;
    for (const { file, reading } of part.journal.tracked()) {
      if (file.device !== this.device || sizeOf(file.path) <= reading.bytes) continue;
      putAside(this.directory, file.name, reading.bytes, bytesFrom(file.path, reading.bytes));
    }
    part.began = true;
  }
}

/** Which file lies there; undefined when that cannot be told. */
function inodeOf(path: string): number | undefined {
  try {
    return statOf(path)?.ino;
  } catch {
    return undefined;
  }
}

function workspaceIn(directory: string): Workspace | undefined {
  try {
    return readWorkspace(directory);
  } catch {
    return undefined;
  }
}

function closeQuietly(writer: Writer): void {
  try {
    writer.close();
  } catch {
    // The descriptor has already failed; nothing on it is trusted any more.
  }
}
