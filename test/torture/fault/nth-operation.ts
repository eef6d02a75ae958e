import fs, { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Torment } from '../fault.ts';
import { intercepting, systemError, type Operation } from '../disk/intercept.ts';
import { diceOf } from '../seeded.ts';
import { nothingTried, prepared, recorded, wrongWith } from '../workload.ts';

/** As the system does it, whatever stands in its place later. */
const plainWrite = fs.writeSync;

const modes = ['EIO', 'ENOSPC', 'EROFS', 'EPERM', 'EBUSY', 'short-write', 'failed-sync'] as const;
type Mode = (typeof modes)[number];

/** How an operation fails, and whether every later one does too. */
interface Failing {
  readonly from: number;
  readonly mode: Mode;
  readonly isForGood: boolean;
}

/** The Nth file operation fails, in every way, once and for good. */
export const nthOperation: Fault = {
  key: 'nth-operation',
  runs: null,
  run: (torment) => {
    const original = join(torment.folder, 'original');
    prepared(original);
    const total = operationsIn(original, torment);
    let runs = 0;
    for (let from = 1; from <= total; from += 1) {
      for (const mode of modes) for (const isForGood of [false, true]) runs += run(original, torment, [{ from, mode, isForGood }]);
    }
    if (torment.isLong) for (let pair = 0; pair < 5_000; pair += 1) runs += run(original, torment, [anyFailing(torment, total), anyFailing(torment, total)]);
    return runs;
  },
};

function anyFailing({ dice }: Torment, total: number): Failing {
  return { from: dice(1, total), mode: modes[dice(0, modes.length - 1)] ?? 'EIO', isForGood: dice(0, 1) === 1 };
}

function work(store: string, tried: ReturnType<typeof nothingTried>): void {
  recorded(store, tried, 3, { dice: diceOf(3) });
  recorded(store, tried, 2, { dice: diceOf(4) });
}

function operationsIn(original: string, { folder }: Torment): number {
  const store = copied(original, folder);
  let count = 0;
  intercepting(store, ({ run }) => {
    count += 1;
    return run();
  }, () => work(store, nothingTried()));
  return count;
}

function copied(original: string, folder: string): string {
  const store = join(folder, 'store');
  rmSync(store, { recursive: true, force: true });
  mkdirSync(store);
  cpSync(original, store, { recursive: true });
  return store;
}

/** @returns 1 when anything failed, else 0 */
function run(original: string, torment: Torment, failings: readonly Failing[]): number {
  const store = copied(original, torment.folder);
  const tried = nothingTried();
  let count = 0;
  let hit = 0;
  const answer = (operation: Operation): unknown => {
    count += 1;
    const failing = failings.find(({ from, mode, isForGood }) => applies(mode, operation) && (isForGood ? count >= from : count === from));
    if (failing === undefined) return operation.run();
    hit += 1;
    return failed(operation, failing.mode);
  };
  intercepting(store, answer, () => work(store, tried));
  if (hit === 0) return 0;
  const why = tried.crashes[0] === undefined ? wrongWith(store, tried) : `it crashed: ${tried.crashes[0]}`;
  if (why !== undefined) torment.failed(`${failings.map(({ from, mode, isForGood }) => `operation ${from} ${mode} ${isForGood ? 'for good' : 'once'}`).join(' and ')}: ${why}`);
  return 1;
}

/** What only reads can fail with an error of the disk, and not for want of space or rights to write. */
const writing: ReadonlySet<string> = new Set(['copyFileSync', 'fdatasyncSync', 'fsyncSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'unlinkSync', 'writeFileSync', 'writeSync']);

function applies(mode: Mode, { name, given }: Operation): boolean {
  if (mode === 'short-write') return name === 'writeSync';
  if (mode === 'failed-sync') return name === 'fsyncSync' || name === 'fdatasyncSync';
  if (mode === 'ENOSPC' || mode === 'EROFS') return writing.has(name) || (name === 'openSync' && given[1] !== 'r');
  return name !== 'closeSync' && name !== 'fstatSync';
}

function failed(operation: Operation, mode: Mode): unknown {
  if (mode === 'short-write') return shortWrite(operation);
  if (mode === 'failed-sync') throw systemError('EIO', operation);
  // A disk without space takes what it has space for.
  if (mode === 'ENOSPC' && operation.name === 'writeSync') shortWrite(operation);
  throw systemError(mode, operation);
}

/** Writes a part and reports success, as a nearly full disk does. */
function shortWrite({ run, given }: Operation): unknown {
  const [, bytes, offset = 0, length] = given as [number, Uint8Array | string, number | undefined, number | undefined];
  const whole = typeof bytes === 'string' ? Buffer.byteLength(bytes) : (length ?? bytes.length - offset);
  if (typeof bytes === 'string' || whole < 2) return run();
  return writeSome(given, offset, Math.ceil(whole / 2));
}

function writeSome(given: readonly unknown[], offset: number, length: number): unknown {
  const [descriptor, bytes, , , position] = given as [number, Uint8Array, unknown, unknown, number | null | undefined];
  return plainWrite(descriptor, bytes, offset, length, position ?? null);
}
