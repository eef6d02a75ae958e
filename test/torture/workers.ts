import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** As many faults at a time as there are cores to the smallest machine that this has to run on. */
const atOnce = 2;

/**
 * Torments in processes of their own, so that what one does to the file system or the clock reaches no other.
 * @param keys the longest first
 * @returns true when nothing failed
 */
export async function inTurn(keys: readonly string[], { seed, isLong }: { readonly seed: number; readonly isLong: boolean }): Promise<boolean> {
  const left = [...keys];
  let isWell = true;
  const work = async (): Promise<void> => {
    for (let key = left.shift(); key !== undefined; key = left.shift()) if (!(await torment(key, seed, isLong))) isWell = false;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return isWell;
}

async function torment(key: string, seed: number, isLong: boolean): Promise<boolean> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--only', key, '--seed', String(seed), ...(isLong ? ['--long'] : [])], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 && code !== 1) console.log(JSON.stringify({ fault: key, runs: 0, failures: 1, seed }));
  return code === 0;
}
