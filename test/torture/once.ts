import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { ensureBundle } from '../../build/bundle.mjs';

/**
 * Throws the CI column of the table of faults at the program and counts each fault as one test. One that this machine cannot run is told and counts
 * as neither. It takes what the machine has to spare, so that it can go on beside the tests, which wait for windows most of their time.
 */
export async function tortureOnce(): Promise<{ readonly passed: number; readonly failed: number }> {
  const child = spawn(process.execPath, [await ensureBundle('test/torture/main.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_LOW);
  let passed = 0;
  let failed = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    const { runs, failures } = JSON.parse(line) as { readonly runs: number; readonly failures: number };
    if (failures > 0) failed += 1;
    else if (runs > 0) passed += 1;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  // An exit that no line explains is a failure of its own.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
