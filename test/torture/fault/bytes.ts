import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../../electron/app/workspace.ts';
import { StoreError } from '../../../electron/store/error.ts';
import type { Problem } from '../../../electron/store/journal-reading.ts';
import { readSegment } from '../../../electron/store/segment-file.ts';
import { partitionsOf, segmentFiles, type SegmentFile } from '../../../electron/store/segment-files.ts';
import { unread } from '../../../electron/store/segment.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { readWorkspace } from '../../../electron/store/workspace.ts';
import type { Fault } from '../fault.ts';
import type { Dice } from '../seeded.ts';
import { recoveredIn } from '../workload.ts';

/** A journal of one segment, and what each of its lines says. */
interface Journal {
  readonly store: string;
  readonly file: SegmentFile;
  readonly whole: Buffer;
  /** Where each line begins; the header's first, and one for what comes after the last. */
  readonly begins: readonly number[];
  /** Each command as JSON, in the order of the lines. */
  readonly commands: readonly string[];
}

/** @param size bytes that the segment has at least @param letters how many each decision has at most */
function journalOf(folder: string, size: number, dice: Dice, letters = 600): Journal {
  const store = join(folder, 'store');
  rmSync(store, { recursive: true, force: true });
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  workspace.handle({ command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  const segment = (): SegmentFile | undefined => partitionsOf(store).filter((name) => name !== 'org').flatMap((partition) => segmentFiles(store, partition))[0];
  for (let index = 0; statSync(segment()?.path ?? store).size < size || segment() === undefined; index += 1) {
    workspace.handle({ command: 'recordDecisionBetween', id: `d${index}`, group: 'klg', text: `Beslut ${index} ${'å'.repeat(dice(100, letters))}`, takenOn: '2026-11-24' });
  }
  workspace.close();
  rmSync(join(store, 'snapshots'), { recursive: true });
  const file = segment();
  if (file === undefined) throw new Error('There is no segment.');
  const whole = readFileSync(file.path);
  const begins = [0, ...[...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([place]) => place + 1)];
  return { store, file, whole, begins, commands: commandsIn(store, file).map((command) => JSON.stringify(command)) };
}

function commandsIn(store: string, file: SegmentFile): readonly object[] {
  return readSegment(store, readWorkspace(store).id, file, unread).commands;
}

/** The line in which a byte lies: 0 for the header. */
function lineOf({ begins }: Journal, place: number): number {
  let line = 0;
  while ((begins[line + 1] ?? Infinity) <= place) line += 1;
  return line;
}

interface Expected {
  /** Commands that must be there, by their places. */
  readonly kept: (index: number) => boolean;
  readonly isReported: boolean;
}

/** What the program reads of a damaged journal, and what it says about the damage. */
function wrongIn({ store, file, commands }: Journal, { kept, isReported }: Expected): string | undefined {
  const reading = openStore(store, { mode: 'read' });
  const there = reading.readAll(file.partition).map((command) => JSON.stringify(command));
  const problems = reading.problems();
  reading.close();
  const known = new Set(commands);
  const invented = there.find((command) => !known.has(command));
  if (invented !== undefined) return `invented: ${invented.slice(0, 120)}`;
  const found = new Set(there);
  const lost = commands.findIndex((command, index) => kept(index) && !found.has(command));
  if (lost >= 0) return `command ${lost} is lost`;
  return wrongReport(problems, { file, isReported });
}

function wrongReport(problems: readonly Problem[], { file, isReported }: { readonly file: SegmentFile; readonly isReported: boolean }): string | undefined {
  if (problems.length > 0 !== isReported) return isReported ? 'the damage is not reported' : `${problems[0]?.kind} is reported`;
  return problems.every((problem) => problem.file === file.name) ? undefined : 'the damage is reported elsewhere';
}

/** What `verify` says about the damage. */
function wrongVerified({ store, file }: Journal, isReported: boolean): string | undefined {
  const { ok, problems } = verify(store);
  return ok === (problems.length === 0) ? wrongReport(problems, { file, isReported }) : 'it is well and has problems';
}

/** A journal is cut anywhere. */
export const truncation: Fault = {
  key: 'truncation',
  runs: null,
  run: (torment) => {
    const journal = journalOf(torment.folder, torment.isLong ? 1024 * 1024 : 64 * 1024, torment.dice, 4_000);
    const lengths = torment.isLong ? longLengths(journal, torment.dice) : Array.from(journal.whole.keys());
    for (const length of lengths.toReversed()) {
      truncateSync(journal.file.path, length);
      const isAtEnd = journal.begins.includes(length) && length > (journal.begins[1] ?? 0);
      const lines = lineOf(journal, length) - 1;
      const why = wrongIn(journal, { kept: (index) => index < lines, isReported: !isAtEnd }) ?? (length % 11 === 0 ? wrongVerified(journal, !isAtEnd) : undefined) ?? wrongWhenOpened(journal, length, lines);
      if (why !== undefined) torment.failed(`cut at ${length} of ${journal.whole.length}: ${why}`);
      if (torment.isLong) writeFileSync(journal.file.path, journal.whole);
    }
    return lengths.length;
  },
};

function longLengths({ begins, whole }: Journal, dice: Dice): readonly number[] {
  const atLines = begins.flatMap((begin) => [-2, -1, 0, 1, 2].map((step) => begin + step)).filter((length) => length >= 0 && length < whole.length);
  return [...new Set([...atLines, ...Array.from({ length: 20_000 }, () => dice(0, whole.length - 1))])].toSorted((a, b) => a - b);
}

/** The program itself is started at every hundredth cut: it says what the whole lines say. */
function wrongWhenOpened({ store }: Journal, length: number, lines: number): string | undefined {
  if (length % 97 !== 0) return undefined;
  const there = recoveredIn(store).size;
  return there === Math.max(0, lines) ? undefined : `the program says ${there} decisions and not ${lines}`;
}

/** One bit is another. */
export const bitFlip: Fault = {
  key: 'bit-flip',
  runs: { ci: 20_000, long: 200_000 },
  run: (torment) => {
    const journal = journalOf(torment.folder, 8 * 1024, torment.dice);
    for (let run = 0; run < torment.count; run += 1) {
      const place = torment.dice(0, journal.whole.length - 1);
      const bit = torment.dice(0, 7);
      put(journal, place, (journal.whole[place] ?? 0) ^ (1 << bit));
      const why = wrongAfterFlip(journal, place);
      if (why !== undefined) torment.failed(`bit ${bit} of byte ${place}: ${why}`);
      put(journal, place, journal.whole[place] ?? 0);
    }
    return torment.count;
  },
};

function wrongAfterFlip(journal: Journal, place: number): string | undefined {
  const { problems } = verify(journal.store);
  // A header that says a newer format is refused as such: the program says why it does not open.
  if (problems.some(({ kind }) => kind === 'newer-format')) return refusedAsNewer(journal);
  const line = lineOf(journal, place);
  const isFeed = journal.whole[place] === 0x0a;
  return wrongIn(journal, { kept: (index) => index !== line - 1 && !(isFeed && index === line), isReported: true }) ?? wrongReport(problems, { file: journal.file, isReported: true });
}

function refusedAsNewer({ store }: Journal): string | undefined {
  try {
    openStore(store, { mode: 'read' }).close();
    return 'a newer format is opened';
  } catch (error) {
    return error instanceof StoreError && error.code === 'newer-format' ? undefined : `it does not open and says ${String(error)}`;
  }
}

function put({ file }: Journal, place: number, byte: number): void {
  const descriptor = openSync(file.path, 'r+');
  writeSync(descriptor, Buffer.from([byte]), 0, 1, place);
  closeSync(descriptor);
}

/** What comes after the last whole line is zeros, nothing or garbage. */
export const tailGarbage: Fault = {
  key: 'tail-garbage',
  runs: { ci: 500, long: 5_000 },
  run: (torment) => {
    const journal = journalOf(torment.folder, 8 * 1024, torment.dice);
    for (let run = 0; run < torment.count; run += 1) {
      const why = wrongAfterTail(journal, torment.dice);
      if (why !== undefined) torment.failed(`run ${run}: ${why}`);
      rmSync(join(journal.store, 'quarantine'), { recursive: true, force: true });
      rmSync(join(journal.store, 'snapshots'), { recursive: true, force: true });
      for (const { path, name } of partitionsOf(journal.store).flatMap((partition) => segmentFiles(journal.store, partition))) if (name !== journal.file.name && !name.startsWith('journals/org/')) rmSync(path);
      writeFileSync(journal.file.path, journal.whole);
    }
    return torment.count;
  },
};

function wrongAfterTail(journal: Journal, dice: Dice): string | undefined {
  const { whole, begins, file, store } = journal;
  const length = dice(0, 2) === 0 ? whole.length : dice(begins[1] ?? 0, whole.length);
  const size = dice(0, 3) === 0 ? 4_096 - (length % 4_096) : dice(0, 5_000);
  const kind = dice(0, 3);
  const tail = Buffer.from(Array.from({ length: kind === 0 ? 0 : size }, () => (kind === 1 ? 0 : dice(0, 255))));
  writeFileSync(file.path, Buffer.concat([whole.subarray(0, length), tail]));
  const lines = lineOf(journal, length) - 1;
  const isClean = tail.length === 0 && begins.includes(length) && length > (begins[1] ?? 0);
  const why = wrongIn(journal, { kept: (index) => index < lines, isReported: !isClean }) ?? wrongVerified(journal, !isClean);
  if (why !== undefined) return why;
  const workspace = new Workspace(openStore(store, { mode: 'write' }));
  const answer = workspace.handle({ command: 'recordDecisionBetween', id: 'next', group: 'klg', text: 'Nästa', takenOn: '2026-11-24' });
  workspace.close();
  return answer.ok && recoveredIn(store).has('next') ? undefined : 'what is recorded next is lost';
}
