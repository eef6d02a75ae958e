import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { stateHash } from '../../../electron/app/state-hash.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { joinShare } from '../../../electron/share/join.ts';
import { synchronise, type Synchronised } from '../../../electron/share/synchronise.ts';
import { openStore } from '../../../electron/store/store.ts';
import { folder, preparation } from '../cli/klubba.ts';

/** Machines that share one folder, each with a store of its own. */
export interface Machines {
  readonly share: string;
  readonly stores: readonly string[];
}

/** So many stores of one organisation that have joined one folder; the first has a meeting that has begun. */
export function machines(count: number): Machines {
  const top = folder();
  const share = join(top, 'share');
  const stores = Array.from({ length: count }, (_unused, index) => join(top, `store${index}`));
  for (const store of stores) joinShare(store, share);
  const [first = ''] = stores;
  handled(first, ...preparation());
  for (const store of stores) synchronise(store);
  return { share, stores };
}

/** Gives commands to a store; each must be accepted. */
export function handled(store: string, ...commands: readonly object[]): void {
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  for (const command of commands) expect(workspace.handle(command)).not.toHaveProperty('error');
  workspace.close();
}

export function decision(id: string): object {
  return { command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Beslut ${id}.` };
}

export function decided(store: string, ...ids: readonly string[]): void {
  handled(store, ...ids.map(decision));
}

/** What a store says: the ids of its decisions, and its state hash. */
export function said(store: string): { readonly decisions: readonly string[]; readonly hash: string } {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  const decisions = workspace.group('klg').meetings.flatMap((meeting) => meeting.decisions.map(({ id }) => id)).toSorted();
  const hash = stateHash(workspace);
  workspace.close();
  return { decisions, hash };
}

/** Every store in turn, so often that everything has reached everybody. @returns what the last round did */
export function settled({ stores }: Machines, isThorough = false): readonly Synchronised[] {
  let last: readonly Synchronised[] = [];
  for (let round = 0; round < 3; round += 1) last = stores.map((store) => synchronise(store, { isThorough }));
  return last;
}

/** All say the same, and it is what was decided. */
export function expectSame({ stores }: Machines, decisions: readonly string[]): void {
  const all = stores.map(said);
  for (const each of all) expect(each.decisions).toEqual(decisions.toSorted());
  expect(new Set(all.map(({ hash }) => hash)).size).toBe(1);
}

/** The segments below a folder, by their paths. */
export function segmentsIn(top: string): readonly string[] {
  return readdirSync(join(top, 'journals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The segment in a share that holds some text. */
export function segmentWith(top: string, text: string): string {
  const found = segmentsIn(top).find((path) => readFileSync(path, 'utf8').includes(text));
  if (found === undefined) throw new Error(`No segment holds ${text}.`);
  return found;
}
