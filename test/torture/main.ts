/**
 * Throws every fault of the table at the program and prints a JSON line for each: `npm run torture`, `npm run torture -- --long`, `npm run torture --
 * --only KEY --seed N`. Exit code 1 when anything failed. What failed is told on standard error.
 */
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { learnBoth } from '../../domain/text/both.ts';
import { faults } from './faults.ts';
import type { Fault } from './fault.ts';
import { diceOf, seedNames } from './seeded.ts';
import { inTurn } from './workers.ts';

/** Bytes that the work of all faults together needs, with much to spare. */
const enough = 512 * 1024 * 1024;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { long: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string' }, runs: { type: 'string' } },
});

const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const only = values.only === undefined ? undefined : faults.find(({ key }) => key === values.only);
if (!Number.isSafeInteger(seed) || (values.only !== undefined && only === undefined)) {
  console.error(`npm run torture -- [--long] [--only ${faults.map(({ key }) => key).join('|')}] [--seed N]`);
  process.exit(2);
}
learnBoth();
process.exitCode = (only === undefined ? await inTurn(faults.map(({ key }) => key), { seed, isLong: values.long }) : await tormented(only)) ? 0 : 1;

/** @returns true when nothing failed */
async function tormented(fault: Fault): Promise<boolean> {
  const folder = mkdtempSync(join(workplace(), 'klubba-torture-'));
  const wanted = values.long ? fault.runs?.long : fault.runs?.ci;
  let failures = 0;
  let isPossible = true;
  const failed = (why: string): void => {
    failures += 1;
    if (failures <= 10) console.error(`${fault.key} (--seed ${seed}): ${why}`);
  };
  const impossible = (why: string): void => {
    isPossible = false;
    console.error(`${fault.key} was not run: ${why}`);
  };
  seedNames(seed);
  let runs = 0;
  try {
    runs = await fault.run({ seed, dice: diceOf(seed), count: Number(values.runs ?? wanted ?? 0), isLong: values.long, folder, failed, impossible });
    if (runs === 0 && isPossible) failed('there were no runs');
  } catch (error) {
    failed(`it broke off: ${error instanceof Error ? error.stack : String(error)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ fault: fault.key, runs, failures, seed }));
  return failures === 0;
}

/** A disk in memory where there is one that is large enough: what matters here is what the program asks for, and not how long a disk takes. */
function workplace(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enough ? memory : tmpdir();
}
