import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Fault } from '../fault.ts';
import type { Dice } from '../seeded.ts';
import { nothingTried, prepared, recorded } from '../workload.ts';

/** A snapshot is deleted, stale, damaged, or from a newer version: the state is that of a full replay. */
export const snapshot: Fault = {
  key: 'snapshot',
  runs: { ci: 500, long: 2_000 },
  run: ({ count, dice, folder, failed }) => {
    const [store, stale] = [join(folder, 'store'), join(folder, 'stale')];
    const snapshots = join(store, 'snapshots');
    prepared(store);
    for (let run = 0; run < count; run += 1) {
      if (run % 25 === 0) {
        rmSync(stale, { recursive: true, force: true });
        if (existsSync(snapshots)) cpSync(snapshots, stale, { recursive: true });
        recorded(store, nothingTried(), 3, { dice, prefix: `r${run}-` });
      }
      const full = saidWithout(store, snapshots);
      const harm = harmed(snapshots, stale, dice);
      const said = saidBy(store);
      if (said !== full) failed(`run ${run}: a snapshot that is ${harm} changes what the store says`);
    }
    return count;
  },
};

function saidBy(store: string): string {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  const hash = stateHash(workspace);
  workspace.close();
  return hash;
}

/** What the journals alone say. Afterwards there are whole snapshots. */
function saidWithout(store: string, snapshots: string): string {
  rmSync(snapshots, { recursive: true, force: true });
  const hash = saidBy(store);
  new Workspace(openStore(store, { mode: 'write' })).close();
  const workspace = new Workspace(openStore(store, { mode: 'write' }));
  workspace.group('klg');
  workspace.close();
  return hash;
}

/** @returns what was done to it */
function harmed(snapshots: string, stale: string, dice: Dice): string {
  const files = readdirSync(snapshots).filter((name) => name !== 'known.json');
  const name = files[dice(0, files.length - 1)] ?? '';
  const path = join(snapshots, name);
  const bytes = readFileSync(path);
  const ways: readonly (readonly [string, () => void])[] = [
    ['deleted', () => rmSync(path)],
    ['empty', () => writeFileSync(path, '')],
    ['cut', () => writeFileSync(path, bytes.subarray(0, dice(0, bytes.length)))],
    ['full of zeros', () => writeFileSync(path, Buffer.alloc(bytes.length))],
    ['garbage', () => writeFileSync(path, Buffer.from(bytes.map(() => dice(0, 255))))],
    ['changed by a bit', () => writeFileSync(path, bytes.with(dice(0, bytes.length - 1), dice(0, 255)))],
    ['of a newer format', () => writeFileSync(path, bytes.toString().replace('"format":1', '"format":2'))],
    ['of other rules', () => writeFileSync(path, bytes.toString().replace(/"foldVersion":"[^"]*"/u, '"foldVersion":"newer"'))],
    ['further than the journal', () => writeFileSync(path, bytes.toString().replace(/"bytes":(\d+)/u, (_all, digits: string) => `"bytes":${Number(digits) + dice(1, 9_999)}`))],
    ['of another partition', () => renameSync(join(snapshots, files[0] ?? ''), join(snapshots, files.at(-1) ?? ''))],
    ['stale', () => {
      if (existsSync(join(stale, name))) cpSync(join(stale, name), path);
    }],
  ];
  const [what, harm] = ways[dice(0, ways.length - 1)] ?? ['', () => undefined];
  harm();
  return what;
}
