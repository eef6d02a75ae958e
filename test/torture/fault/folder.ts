import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../../electron/app/call-error.ts';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { joinShare } from '../../../electron/share/join.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { eventsHolding, redact } from '../../../electron/store/redact.ts';
import { openStore } from '../../../electron/store/store.ts';
import { verify } from '../../../electron/store/verify.ts';
import { intercepting, systemError } from '../disk/intercept.ts';
import type { Fault, Torment } from '../fault.ts';
import type { Dice } from '../seeded.ts';
import { nothingTried, prepared, recorded, recoveredIn, type Tried } from '../workload.ts';

/** One shared folder and the machines that reach it. */
interface Ground {
  readonly folder: string;
  readonly share: string;
  readonly stores: string[];
  readonly tried: Tried;
  /** Events whose words were taken out for ever, on one machine or another. */
  readonly redacted: string[];
  readonly dice: Dice;
}

/** The shared folder is read-only, vanishes in the middle, is emptied, set back, torn, full of conflict copies; machines are cloned. */
export const folder: Fault = {
  key: 'folder',
  runs: { ci: 500, long: 5_000 },
  run: (torment) => {
    const original = join(torment.folder, 'original');
    prepared(original);
    for (let run = 0; run < torment.count; run += 1) {
      const ground = begun(original, torment);
      const why = happened(ground) ?? wrongInTheEnd(ground);
      if (why !== undefined) torment.failed(`run ${run}: ${why}`);
    }
    return torment.count;
  },
};

function begun(original: string, { folder: top, dice }: Torment): Ground {
  const here = join(top, 'run');
  rmSync(here, { recursive: true, force: true });
  mkdirSync(here);
  const share = join(here, 'share');
  const stores = Array.from({ length: dice(2, 3) }, (_unused, index) => join(here, `store${index}`));
  const [first = ''] = stores;
  cpSync(original, first, { recursive: true });
  for (const store of stores) {
    joinShare(store, share);
    synchronise(store);
  }
  return { folder: here, share, stores, tried: nothingTried(), redacted: [], dice };
}

/** @returns why a step went wrong; undefined when all did what they may do */
function happened(ground: Ground): string | undefined {
  const { dice } = ground;
  for (let step = dice(3, 10); step > 0; step -= 1) {
    const store = ground.stores[dice(0, ground.stores.length - 1)] ?? '';
    const act = acts[dice(0, acts.length - 1)];
    try {
      act?.(ground, store);
    } catch (error) {
      if (!(error instanceof CallError)) return `it crashed: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`;
    }
  }
  return ground.tried.crashes[0] === undefined ? undefined : `it crashed: ${ground.tried.crashes[0]}`;
}

type Act = (ground: Ground, store: string) => void;

/** What people and machines do, and what befalls the folder. */
const acts: readonly Act[] = [
  (ground, store) => recorded(store, ground.tried, ground.dice(1, 3), { dice: ground.dice, closes: ground.dice(0, 1) === 0 }),
  (ground, store) => recorded(store, ground.tried, ground.dice(1, 3), { dice: ground.dice }),
  (ground, store) => void synchronise(store, { isThorough: ground.dice(0, 1) === 0 }),
  (_ground, store) => void synchronise(store),
  failing(['EROFS', 'EACCES', 'EPERM', 'ENOSPC'], ({ name, given }) => /^(?:write|mkdir|rename|link|unlink|fsync)/u.test(name) || (name === 'openSync' && typeof given[1] === 'number' && (given[1] & 3) !== 0)),
  failing(['EIO', 'EACCES', 'EBUSY'], ({ name }) => /^(?:open|read|opendir|lstat|stat)/u.test(name)),
  vanishing,
  emptied,
  setBack,
  torn,
  conflictCopy,
  cloned,
  redacting,
];

/** Some or all calls about the share fail from some moment on. */
function failing(codes: readonly string[], fits: (operation: { readonly name: string; readonly given: readonly unknown[] }) => boolean): Act {
  return ({ share, dice }, store) => {
    const from = dice(1, 40);
    const isForGood = dice(0, 1) === 1;
    const code = codes[dice(0, codes.length - 1)] ?? 'EIO';
    let count = 0;
    intercepting(share, (operation) => {
      count += fits(operation) ? 1 : 0;
      if (fits(operation) && (isForGood ? count >= from : count === from)) throw systemError(code, operation);
      return operation.run();
    }, () => synchronise(store, { isThorough: dice(0, 1) === 0 }));
  };
}

/** The folder goes away in the middle of a synchronisation, and is back afterwards. */
function vanishing({ share, dice }: Ground, store: string): void {
  const after = dice(1, 60);
  let count = 0;
  try {
    intercepting(share, (operation) => {
      count += 1;
      if (count === after) renameSync(share, `${share}-away`);
      return operation.run();
    }, () => synchronise(store));
  } finally {
    if (existsSync(`${share}-away`)) {
      rmSync(share, { recursive: true, force: true });
      renameSync(`${share}-away`, share);
    }
  }
}

function emptied({ share }: Ground): void {
  rmSync(share, { recursive: true });
  mkdirSync(share);
}

function setBack({ share, dice, folder: here }: Ground): void {
  const earlier = join(here, 'earlier');
  if (existsSync(earlier) && dice(0, 1) === 0) {
    rmSync(share, { recursive: true, force: true });
    renameSync(earlier, share);
  } else if (!existsSync(earlier)) cpSync(share, earlier, { recursive: true });
}

function segments(share: string): readonly string[] {
  if (!existsSync(join(share, 'journals'))) return [];
  return readdirSync(join(share, 'journals'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

function torn({ share, dice }: Ground): void {
  const all = segments(share);
  const path = all[dice(0, Math.max(0, all.length - 1))];
  if (path === undefined) return;
  const bytes = readFileSync(path);
  const length = dice(0, bytes.length);
  const way = dice(0, 2);
  writeFileSync(path, way === 0 ? bytes.subarray(0, length) : Buffer.concat([bytes.subarray(0, length), Buffer.alloc(way === 1 ? bytes.length - length : dice(0, 500))]));
}

function conflictCopy({ share, dice }: Ground): void {
  const all = segments(share);
  const path = all[dice(0, Math.max(0, all.length - 1))];
  if (path === undefined) return;
  const bytes = readFileSync(path);
  writeFileSync(`${path.slice(0, -'.jsonl'.length)} (konflikt ${dice(1, 9)}).jsonl`, bytes.subarray(0, dice(0, 2) === 0 ? dice(0, bytes.length) : bytes.length));
  if (dice(0, 2) === 0) rmSync(path);
}

function cloned(ground: Ground, store: string): void {
  if (ground.stores.length >= 5) return;
  const clone = join(ground.folder, `store${ground.stores.length}`);
  cpSync(store, clone, { recursive: true });
  ground.stores.push(clone);
}

function redacting({ dice, redacted }: Ground, store: string): void {
  const found = eventsHolding(store, 'Beslut');
  const event = found[dice(0, Math.max(0, found.length - 1))]?.event;
  if (event === undefined) return;
  redact(store, { events: [event], reason: 'GDPR', decision: 'KS § 7', mask: '█', isWhole: false, by: null });
  redacted.push(event);
}

/** An event that is there with its salt is there with its words. */
function holdsWords(store: string, redacted: readonly string[]): boolean {
  const texts = readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  return redacted.some((event) => texts.some((text) => new RegExp(`"id":"${event}","type":"\\w+","v":\\d+,"salt":"`, 'u').test(text)));
}

/** The folder is there again, everybody synchronises: all say the same, and nothing that was acknowledged is lost. */
function wrongInTheEnd(ground: Ground): string | undefined {
  const { share, stores, tried } = ground;
  mkdirSync(share, { recursive: true });
  for (let round = 0; round < 3; round += 1) {
    for (const store of stores) {
      try {
        synchronise(store, { isThorough: true });
      } catch (error) {
        return `it cannot be synchronised any more: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
  }
  const hashes = new Set(stores.map(hashOf));
  if (hashes.size > 1) return `${hashes.size} states on ${stores.length} machines`;
  for (const [index, store] of stores.entries()) {
    const there = recoveredIn(store);
    const lost = tried.acknowledged.filter((id) => !there.has(id));
    if (lost.length > 0) return `${lost.slice(0, 3).join()} are lost on machine ${index}`;
    if (holdsWords(store, ground.redacted)) return `what was taken out is there on machine ${index}`;
    const problem = verify(store).problems.find(({ kind }) => kind !== 'torn-tail');
    if (problem !== undefined) return `${problem.kind} on machine ${index}`;
  }
  return undefined;
}

function hashOf(store: string): string {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  const hash = stateHash(workspace);
  workspace.close();
  return hash;
}
