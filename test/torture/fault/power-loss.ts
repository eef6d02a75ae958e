import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../../electron/app/workspace.ts';
import { joinShare } from '../../../electron/share/join.ts';
import { synchronise } from '../../../electron/share/synchronise.ts';
import { openStore } from '../../../electron/store/store.ts';
import { ShadowDisk } from '../disk/shadow.ts';
import type { Fault, Torment } from '../fault.ts';
import { nothingTried, prepared, recorded, recoveredIn, wrongWith, type Tried } from '../workload.ts';

/** How many crashes of one working day are acted out. */
const crashesOfADay = 20;
/** What another machine has recorded; it lies in a share that loses nothing. */
const others = ['o1', 'o2', 'o3'];

/** The power goes: a random part of what was not synced is on the disk, and names are there in any order. */
export const powerLoss: Fault = {
  key: 'power-loss',
  runs: { ci: 2_000, long: 50_000 },
  run: (torment) => crashes(torment, crashOnce),
};

/** The power goes again while the program recovers from the first time. */
export const nestedCrash: Fault = {
  key: 'nested-crash',
  runs: { ci: 200, long: 2_000 },
  run: (torment) => crashes(torment, crashTwice),
};

/** A working day on a disk that remembers: what was asked for, and how far it was when each thing was acknowledged. */
interface Day {
  readonly disk: ShadowDisk;
  readonly tried: Tried;
  readonly acknowledgedAt: readonly number[];
}

function crashes(torment: Torment, act: (day: Day, torment: Torment, ever: Set<string>) => string | undefined): number {
  const original = withShare(torment.folder);
  let runs = 0;
  const ever = new Set(others);
  copied(join(torment.folder, 'share'), torment.folder, 'share-at-first');
  while (runs < torment.count) {
    copied(join(torment.folder, 'share-at-first'), torment.folder, 'share');
    const day = worked(copied(original, torment.folder, 'store'), torment, { ever, isShared: runs % (2 * crashesOfADay) === 0 });
    if (day.tried.crashes[0] !== undefined) torment.failed(`it crashed by itself: ${day.tried.crashes[0]}`);
    copied(join(torment.folder, 'share'), torment.folder, 'share-that-day');
    for (let crash = 0; crash < crashesOfADay && runs < torment.count; crash += 1) {
      copied(join(torment.folder, 'share-that-day'), torment.folder, 'share');
      const why = act(day, torment, ever);
      if (why !== undefined) torment.failed(`run ${runs}: ${why}`);
      runs += 1;
    }
  }
  return runs;
}

/** A store that shares a folder with another machine, which has recorded something since they last met. */
function withShare(folder: string): string {
  const [original, other, share] = ['original', 'other', 'share'].map((name) => join(folder, name)) as [string, string, string];
  prepared(original);
  joinShare(original, share);
  synchronise(original);
  joinShare(other, share);
  synchronise(other);
  const workspace = new Workspace(openStore(other, { mode: 'write' }));
  for (const id of others) workspace.handle({ command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Från en annan maskin ${id}` });
  workspace.close();
  synchronise(other);
  return original;
}

function copied(from: string, folder: string, name: string): string {
  const store = join(folder, name);
  rmSync(store, { recursive: true, force: true });
  cpSync(from, store, { recursive: true });
  return store;
}

/** @param ever what anybody has tried on any day: the share remembers it */
function worked(store: string, { dice }: Torment, { ever, isShared }: { readonly ever: Set<string>; readonly isShared: boolean }): Day {
  const prefix = `x${ever.size}-`;
  const disk = new ShadowDisk(store);
  const acknowledgedAt: number[] = [];
  const tried = { ...nothingTried(), acknowledged: noting(() => acknowledgedAt.push(disk.length)) };
  disk.watch(() => {
    recorded(store, tried, dice(1, 4), { dice, prefix, closes: dice(0, 1) === 0 });
    if (isShared) synchronise(store);
    recorded(store, tried, dice(1, 4), { dice, prefix, closes: dice(0, 1) === 0 });
  });
  for (const id of tried.attempted) ever.add(id);
  return { disk, tried, acknowledgedAt };
}

/** A list that tells when something is added to it. */
function noting(added: () => void): string[] {
  const list: string[] = [];
  list.push = (...ids) => {
    added();
    return Array.prototype.push.apply(list, ids);
  };
  return list;
}

/** @returns what had been acknowledged when the power went */
function acknowledgedBy({ tried, acknowledgedAt }: Day, moment: number): readonly string[] {
  return tried.acknowledged.filter((_id, index) => (acknowledgedAt[index] ?? Infinity) <= moment);
}

function crashOnce(day: Day, torment: Torment, ever: Set<string>): string | undefined {
  const store = emptied(torment.folder, 'crashed');
  const moment = torment.dice(1, day.disk.length);
  day.disk.crash(moment, torment.dice, store);
  const acknowledged = acknowledgedBy(day, moment);
  return wrongWith(store, { acknowledged, attempted: [...ever] }) ?? wrongAfterGoingOn(store, acknowledged, torment, ever);
}

function crashTwice(day: Day, torment: Torment, ever: Set<string>): string | undefined {
  const first = emptied(torment.folder, 'first');
  const moment = torment.dice(1, day.disk.length);
  day.disk.crash(moment, torment.dice, first);
  const before = acknowledgedBy(day, moment);
  const again = worked(first, torment, { ever, isShared: torment.dice(0, 1) === 0 });
  const store = emptied(torment.folder, 'crashed');
  const second = torment.dice(1, again.disk.length);
  again.disk.crash(second, torment.dice, store);
  const acknowledged = [...before, ...acknowledgedBy(again, second)];
  return wrongWith(store, { acknowledged, attempted: [...ever] }) ?? wrongAfterGoingOn(store, acknowledged, torment, ever);
}

function emptied(folder: string, name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

/** Work goes on: what is recorded next is there, and what the other machine has recorded comes, whatever was half known of it. */
function wrongAfterGoingOn(store: string, acknowledged: readonly string[], { dice }: Torment, ever: Set<string>): string | undefined {
  const tried = nothingTried();
  recorded(store, tried, 1, { dice, prefix: `g${ever.size}-` });
  for (const id of tried.attempted) ever.add(id);
  if (tried.acknowledged.length < 1) return 'nothing can be recorded afterwards';
  synchronise(store);
  const there = recoveredIn(store);
  const lost = [...acknowledged, ...tried.acknowledged, ...others].filter((id) => !there.has(id));
  return lost.length > 0 ? `after going on ${lost.slice(0, 3).join()} are lost` : undefined;
}
