import { join } from 'node:path';
import { commandId, type RecordedCommand } from '../../domain/event/envelope.ts';
import { byTotalOrder } from '../../domain/event/order.ts';
import type { Place } from '../../domain/event/replay.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { clockAfterSeeing, firstStamp, nextStamp, type Stamp } from '../../domain/kernel/stamp.ts';
import { bellAt, type Bell } from './bell.ts';
import { StoreError } from './error.ts';
import { newId, newSalt } from './identity.ts';
import { layout } from './layout.ts';
import { commandOf, journalFormat, type Header, type Line } from './line.ts';
import { putAside } from './quarantine.ts';
import { latestSegments, refuseNewer } from './newer.ts';
import { bytesFrom, partitionsOf, segmentFiles, sizeOf, type SegmentFile } from './segment-files.ts';
import { readOn, unread, type ProblemKind, type Reading } from './segment.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';
import { createWorkspace, ensureDevice, readDevice, readWorkspace, type Workspace } from './workspace.ts';
import { beginSegment, type Writer } from './writer.ts';

/** Damage that was seen while reading: where, never what. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly kind: ProblemKind;
}

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
  /** Keeps the state that everything handed out so far gives. */
  writeSnapshot(partition: string, foldVersion: string, state: unknown): void;
  heads(partition: string): readonly Head[];
  problems(): readonly Problem[];
  close(): void;
}

/** Milliseconds for which a command relies on what was heard for the one before: asking the system costs as much as a small write. */
const listeningPause = 5;

/** Milliseconds after which everybody looks at the segments themselves, bell or no bell. */
const longestTrust = 2_000;

interface Tracked {
  readonly file: SegmentFile;
  readonly reading: Reading;
}

interface Partition {
  readonly tracked: Map<string, Tracked>;
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
  refuseNewer(latestSegments(directory));
  const device = mode === 'read' ? (readDevice(directory) ?? '') : ensureDevice(directory);
  return new OpenStore(directory, workspace, device, now);
}

class OpenStore implements Store {
  readonly directory: string;
  readonly workspace: Workspace;
  readonly device: string;
  readonly #now: () => number;
  readonly #bell: Bell;
  readonly #parts = new Map<string, Partition>();
  readonly #problems = new Map<string, Problem>();
  #heard = 0;
  #heardAt = -Infinity;
  #clock: Stamp = firstStamp;
  #launch = newId();
  #isTogether = false;

  constructor(directory: string, workspace: Workspace, device: string, now: () => number) {
    this.directory = directory;
    this.workspace = workspace;
    this.device = device;
    this.#now = now;
    this.#bell = bellAt(layout.bell(directory));
  }

  partitions(): readonly string[] {
    return partitionsOf(this.directory);
  }

  open(partition: string, foldVersion: string): OpenedPartition {
    const part = this.#forget(partition);
    const snapshot = this.#usable(partition, readSnapshot(this.directory, partition, foldVersion));
    if (snapshot === null) return { snapshot: null, commands: this.#readNew(partition, part) };
    for (const { file, reading } of snapshot.tracked) part.tracked.set(file.name, { file, reading });
    const places = snapshot.tracked.map(({ file, reading }) => ({ at: reading.at, device: file.device, launch: file.launch, seq: reading.seq ?? 0 }));
    for (const { at } of places) this.#clock = clockAfterSeeing(this.#clock, at, this.#now());
    return { snapshot: { state: snapshot.state, places }, commands: this.#readNew(partition, part) };
  }

  readAll(partition: string): readonly RecordedCommand[] {
    const part = this.#part(partition);
    part.tracked.clear();
    return this.#readNew(partition, part);
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
    return this.#readNew(partition, part);
  }

  append(partition: string, command: NewCommand): RecordedCommand {
    const part = this.#part(partition);
    this.#putTornTailsAside(part);
    this.#clock = nextStamp(this.#clock, this.#now());
    const content = {
      at: this.#clock,
      by: command.by,
      on: [...command.on],
      events: command.events.map(({ type, v, data }) => ({ id: newId(), type, v, salt: newSalt(), data })),
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
    const heads = [...this.#part(partition).tracked].flatMap(([name, { reading }]) =>
      reading.header === null || reading.hash === null || reading.seq === null
        ? []
        : [[name, { bytes: reading.bytes, lines: reading.lines, seq: reading.seq, hash: reading.hash, at: reading.at }]],
    );
    if (heads.length < this.#part(partition).tracked.size) return;
    writeSnapshot(this.directory, partition, { foldVersion, heads: Object.fromEntries(heads), state });
  }

  heads(partition: string): readonly Head[] {
    return [...this.#part(partition).tracked.values()].map(({ file, reading }) => ({
      device: file.device,
      launch: file.launch,
      lines: Math.max(0, reading.lines - 1),
      hash: reading.hash ?? '',
    }));
  }

  problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  close(): void {
    for (const part of this.#parts.values()) {
      part.writer?.close();
      part.writer = null;
    }
    this.#bell.close();
  }

  #part(partition: string): Partition {
    const known = this.#parts.get(partition);
    return known ?? this.#forget(partition);
  }

  #forget(partition: string): Partition {
    const part: Partition = { tracked: new Map(), heard: -1, lookedAt: -Infinity, writer: null, began: false };
    this.#parts.set(partition, part);
    return part;
  }

  /** A snapshot may be used when every segment that it covers is still there and at least as long. */
  #usable(partition: string, snapshot: Snapshot | null): { state: unknown; tracked: readonly Tracked[] } | null {
    if (snapshot === null) return null;
    const all = segmentFiles(this.directory, partition);
    refuseNewer(all);
    const files = new Map(all.map((file) => [file.name, file]));
    const tracked: Tracked[] = [];
    for (const [name, head] of Object.entries(snapshot.heads)) {
      const file = files.get(name);
      if (file === undefined || sizeOf(file.path) < head.bytes) return null;
      tracked.push({ file, reading: { ...head, header: this.#headerOf(file, null) } });
    }
    return { state: snapshot.state, tracked };
  }

  /** Reads what is new in every segment, in total order, each command once. */
  #readNew(partition: string, part: Partition): readonly RecordedCommand[] {
    part.heard = this.#bell.heard();
    part.lookedAt = this.#now();
    const commands = segmentFiles(this.directory, partition).flatMap((file) => this.#readSegment(part, file));
    for (const { at } of commands) this.#clock = clockAfterSeeing(this.#clock, at, this.#now());
    const seen = new Set<string>();
    return commands
      .sort(byTotalOrder)
      .filter((command) => !seen.has(commandId(command)) && seen.add(commandId(command)));
  }

  #readSegment(part: Partition, file: SegmentFile): readonly RecordedCommand[] {
    const before = part.tracked.get(file.name)?.reading ?? unread;
    if (before.lines > 0 && sizeOf(file.path) <= before.bytes) return [];
    const { reading, commands, problems } = readOn(before, bytesFrom(file.path, before.bytes));
    for (const { line, kind } of problems) {
      if (kind === 'newer-format') throw new StoreError('newer-format');
      this.#report({ file: file.name, line, kind });
    }
    const stranger = reading.header === null ? null : this.#stranger(file, reading.header);
    if (stranger !== null) this.#report({ file: file.name, line: 1, kind: stranger });
    const kept = stranger === null ? reading : { ...reading, header: null };
    part.tracked.set(file.name, { file, reading: kept });
    return stranger === null ? commands : [];
  }

  #stranger(file: SegmentFile, header: Header): ProblemKind | null {
    return strangerOf(file, header, this.workspace.id);
  }

  #report(problem: Problem): void {
    this.#problems.set(`${problem.file}:${problem.line}:${problem.kind}`, problem);
  }

  #headerOf(file: SegmentFile, after: Header['after']): Header {
    const { partition, device, launch } = file;
    return { klubba: journalFormat, workspace: this.workspace.id, partition, device, launch, after };
  }

  /** After any error the segment is not used again: what it holds is unknown. The same record is written to a new one. */
  #written(partition: string, part: Partition, content: Omit<Line, 'hash' | 'seq'>, attempts: number): RecordedCommand {
    part.writer ??= this.#begin(partition, part);
    const { writer } = part;
    try {
      const { line, bytes } = writer.append(content, !this.#isTogether);
      this.#advance(part, writer, line, bytes);
      this.#bell.ring();
      return commandOf(line, writer.header);
    } catch (error) {
      part.writer = null;
      this.#launch = newId();
      closeQuietly(writer);
      if (error instanceof StoreError) throw error;
      if (attempts <= 1 || this.#isTogether) throw new StoreError('not-saved', error);
      return this.#written(partition, part, content, attempts - 1);
    }
  }

  #begin(partition: string, part: Partition): Writer {
    const year = new Date(this.#now()).toISOString().slice(0, 4);
    const launch = this.#launch;
    const own = [...part.tracked.values()].filter(({ file, reading }) => file.device === this.device && reading.hash !== null);
    const last = own.toSorted((a, b) => (a.reading.at < b.reading.at ? -1 : 1)).at(-1);
    const after =
      last === undefined || last.reading.hash === null
        ? null
        : { launch: last.file.launch, lines: last.reading.lines - 1, hash: last.reading.hash };
    const path = join(layout.partition(this.directory, partition), this.device, year, `${launch}.jsonl`);
    const name = `journals/${partition}/${this.device}/${year}/${launch}.jsonl`;
    const file = { partition, device: this.device, year, launch, name, path };
    return beginSegment(path, this.#headerOf(file, after));
  }

  #advance(part: Partition, writer: Writer, line: Line, bytes: number): void {
    const { partition, device, launch } = writer.header;
    const year = writer.path.split(/[/\\]/u).at(-2) ?? '';
    const name = `journals/${partition}/${device}/${year}/${launch}.jsonl`;
    const before = part.tracked.get(name)?.reading ?? unread;
    const reading: Reading = {
      header: writer.header,
      bytes: before.bytes + bytes,
      lines: line.seq + 1,
      seq: line.seq,
      hash: line.hash,
      at: line.at,
    };
    part.tracked.set(name, { file: { partition, device, year, launch, name, path: writer.path }, reading });
  }

  #putTornTailsAside(part: Partition): void {
    if (part.began) return;
    part.began = true;
    for (const { file, reading } of part.tracked.values()) {
      if (file.device !== this.device || sizeOf(file.path) <= reading.bytes) continue;
      putAside(this.directory, file.name, reading.bytes, bytesFrom(file.path, reading.bytes));
    }
  }
}

/** Why a segment is not read although its header can be: it lies where another belongs, or comes from another organisation. */
export function strangerOf(file: SegmentFile, header: Header, workspace: string): ProblemKind | null {
  if (header.workspace !== workspace) return 'foreign-workspace';
  const inPlace = header.partition === file.partition && header.device === file.device && header.launch === file.launch;
  return inPlace ? null : 'misplaced-segment';
}

function closeQuietly(writer: Writer): void {
  try {
    writer.close();
  } catch {
    // The descriptor has already failed; nothing on it is trusted any more.
  }
}
