import { commandId, type RecordedCommand } from '../../domain/event/envelope.ts';
import { byReplayOrder } from '../../domain/event/order.ts';
import { redactionsIn } from '../../domain/event/redaction.ts';
import { StoreError } from './error.ts';
import { journalFormat, type Header } from './line.ts';
import { refuseNewer } from './newer.ts';
import { readSegment } from './segment-file.ts';
import { bytesFrom, segmentFiles, statOf, type SegmentFile } from './segment-files.ts';
import { unread, type ProblemKind, type Reading, type WithheldLine } from './segment.ts';
import type { SnapshotHead } from './snapshot.ts';

/** Damage that was seen while reading: where, never what. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly kind: ProblemKind;
}

/** A segment's file as far as it has been read. */
export interface Tracked {
  readonly file: SegmentFile;
  readonly reading: Reading;
  /** Which file it was: another one in its place is read from the start. Null when that is not known. */
  readonly inode: number | null;
}

interface Withheld extends WithheldLine {
  readonly file: string;
}

interface NewlyRead {
  readonly tracked: Tracked;
  readonly commands: readonly RecordedCommand[];
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

/** The segments of one partition as one process has read them, own and others' alike. */
export class JournalReading {
  readonly #directory: string;
  readonly #partition: string;
  readonly #workspace: string;
  readonly #tracked = new Map<string, Tracked>();
  readonly #problems = new Map<string, Problem>();
  readonly #redacted = new Set<string>();
  #withheld: readonly Withheld[] = [];
  /** False while a snapshot stands for the beginning: what was redacted there is not known. */
  #fromStart = true;

  constructor(directory: string, partition: string, workspace: string) {
    this.#directory = directory;
    this.#partition = partition;
    this.#workspace = workspace;
  }

  /** Begins after what a snapshot covers. @returns false when it does not fit the files: then nothing has changed */
  beginAfter(heads: Readonly<Record<string, SnapshotHead>>): boolean {
    const all = segmentFiles(this.#directory, this.#partition);
    refuseNewer(all);
    const files = new Map(all.map((file) => [file.name, file]));
    const covered: Tracked[] = [];
    for (const [name, { of, ...head }] of Object.entries(heads)) {
      const file = files.get(name);
      const stat = file === undefined ? undefined : statOf(file.path);
      if (file === undefined || stat === undefined || stat.size < head.bytes) return false;
      const { device, launch } = of ?? file;
      const header: Header = { klubba: journalFormat, workspace: this.#workspace, partition: this.#partition, device, launch, after: null };
      covered.push({ file, reading: { ...head, header }, inode: stat.ino });
    }
    for (const each of covered) this.#tracked.set(each.file.name, each);
    this.#fromStart = false;
    return true;
  }

  /** Forgets everything: the next reading is from the start. */
  restart(): void {
    this.#tracked.clear();
    this.#problems.clear();
    this.#withheld = [];
    this.#fromStart = true;
  }

  /** What is new in every segment, in total order, each command once. */
  readNew(): readonly RecordedCommand[] {
    const files = segmentFiles(this.#directory, this.#partition);
    const names = new Set(files.map(({ name }) => name));
    for (const name of this.#tracked.keys()) if (!names.has(name)) this.#tracked.delete(name);
    // What is read counts as read only when all of it was: what an error of the disk has kept from whoever asks must come the next time.
    const read = files.flatMap((file) => this.#readSegment(file) ?? []);
    for (const { tracked, withheld, problems } of read) {
      this.#tracked.set(tracked.file.name, tracked);
      this.#withheld = [...this.#withheld, ...withheld];
      for (const problem of problems) this.#report(problem);
    }
    const commands = read.flatMap((each) => each.commands);
    for (const { event } of commands.flatMap(redactionsIn)) this.#redacted.add(event);
    const seen = new Set<string>();
    return [...commands, ...this.#accepted()]
      .sort(byReplayOrder)
      .filter((command) => !seen.has(commandId(command)) && seen.add(commandId(command)));
  }

  tracked(): readonly Tracked[] {
    return [...this.#tracked.values()];
  }

  track(tracked: Tracked): void {
    this.#tracked.set(tracked.file.name, tracked);
  }

  /** True when something that a snapshot covers, or what comes after it, does not fit it: only the whole journal tells. */
  doubtsSnapshot(): boolean {
    return !this.#fromStart && (this.#withheld.length > 0 || [...this.#problems.values()].some(({ kind }) => kind !== 'torn-tail'));
  }

  problems(): readonly Problem[] {
    return [...this.#problems.values(), ...this.#withheld.map(({ file, line }) => ({ file, line, kind: 'damaged-line' as const }))];
  }

  /** @returns undefined when there is nothing new in it */
  #readSegment(file: SegmentFile): NewlyRead | undefined {
    const stat = statOf(file.path);
    const before = this.#tracked.get(file.name);
    const same = before !== undefined && (before.inode === null || before.inode === stat?.ino);
    const from = same ? before.reading : unread;
    if (stat === undefined || (from.lines > 0 && stat.size <= from.bytes)) return undefined;
    const { reading, commands, withheld, problems } = readSegment(this.#directory, this.#workspace, file, from);
    if (problems.some(({ kind }) => kind === 'newer-format')) throw new StoreError('newer-format');
    const stranger = reading.header === null ? null : strangerOf(file, reading.header, this.#workspace);
    const tracked = { file, reading: stranger === null ? reading : { ...reading, header: null }, inode: stat.ino };
    const found = [...problems, ...(stranger === null ? [] : [{ line: 1, kind: stranger }])].map((problem) => ({ ...problem, file: file.name }));
    if (stranger !== null) return { tracked, commands: [], withheld: [], problems: found };
    return { tracked, commands, withheld: withheld.map((each) => ({ ...each, file: file.name })), problems: found };
  }

  /** The redacted lines that a redaction names. */
  #accepted(): readonly RecordedCommand[] {
    if (this.#withheld.length === 0) return [];
    if (!this.#fromStart) this.#learnRedactions();
    const isNamed = ({ redacted }: Withheld): boolean => redacted.every((id) => this.#redacted.has(id));
    const named = this.#withheld.filter(isNamed);
    this.#withheld = this.#withheld.filter((each) => !isNamed(each));
    return named.map(({ command }) => command);
  }

  #learnRedactions(): void {
    for (const { event } of redactionsOf(this.#directory, this.#workspace, this.#partition)) this.#redacted.add(event);
  }

  #report(problem: Problem): void {
    this.#problems.set(`${problem.file}:${problem.line}:${problem.kind}`, problem);
  }
}

/** How a redaction stands in a line, which has only one form. Few segments hold any, and only those need be proven for it. */
const redactedType = '"type":"redacted"';

/** Everything that was ever taken out of a partition. Reads all of it. */
export function redactionsOf(directory: string, workspace: string, partition: string): ReturnType<typeof redactionsIn> {
  const files = segmentFiles(directory, partition).filter(({ path }) => Buffer.from(bytesFrom(path, 0)).includes(redactedType));
  return files.flatMap((file) => readSegment(directory, workspace, file, unread).commands.flatMap(redactionsIn));
}

/** Why a segment is not read although its header can be: it belongs to another part, or comes from another organisation. */
export function strangerOf(file: Pick<SegmentFile, 'partition'>, header: Header, workspace: string): ProblemKind | null {
  if (header.workspace !== workspace) return 'foreign-workspace';
  return header.partition === file.partition ? null : 'misplaced-segment';
}
