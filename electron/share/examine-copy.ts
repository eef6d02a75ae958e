import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyEntry, CopyView } from '../../domain/contract/care-calls.ts';
import { actionsOf } from '../../domain/action/decide.ts';
import { decisionsOf } from '../../domain/decision/decide.ts';
import { Workspace } from '../app/workspace.ts';
import { layout } from '../store/layout.ts';
import { partitionsOf, segmentFiles } from '../store/segment-files.ts';
import { openStore } from '../store/store.ts';
import { verify } from '../store/verify.ts';
import { readDevice, readWorkspace } from '../store/workspace.ts';
import { examine } from './examine.ts';
import { existingWorkspace } from './existing-store.ts';
import { HeldSegments } from './held-segments.ts';
import { papersIn } from './papers.ts';
import { withSource } from './plain-files.ts';
import { recordedAt } from '../../domain/event/recorded-at.ts';

/** A folder that the program has named: a copy of the day, one made by hand, or one of the past. */
const named = /^klubba-([0-9a-z]{20})-(.+)$/u;

/** The copies that lie in a folder, the latest first. None when it cannot be reached. @param store the store that is open, or null */
export function copiesIn(folder: string, store: string | null): readonly CopyEntry[] {
  const ours = store === null ? null : (existingWorkspace(store)?.id ?? null);
  return foldersIn(folder)
    .flatMap((entry) => {
      const [, workspace, name] = named.exec(entry) ?? [];
      return workspace === undefined || name === undefined || name.endsWith('.draft') ? [] : [{ directory: join(folder, entry), name, isOurs: workspace === ours }];
    })
    .toSorted((a, b) => Number(b.isOurs) - Number(a.isOurs) || (a.name < b.name ? 1 : -1));
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((entry) => lstatSync(join(folder, entry)).isDirectory());
  } catch {
    return [];
  }
}

/** What a copy holds, and what of it a store has lost. Every byte of it is checked, and nothing is written. @throws StoreError */
export function examineCopy(copy: string, store: string | null): CopyView {
  const { id, zone } = readWorkspace(copy);
  const { problems, lines } = verify(copy);
  const workspace = new Workspace(openStore(copy, { mode: 'read' }));
  try {
    const { name, groups } = workspace.organisation();
    const states = groups.map((group) => workspace.group(group.id));
    const sum = (of: (state: (typeof states)[number]) => number): number => states.reduce((all, state) => all + of(state), 0);
    const isOurs = store !== null && existingWorkspace(store)?.id === id;
    return {
      problems: problems.length,
      commands: lines,
      organisation: name,
      groups: groups.map((group) => group.name),
      holds: { meetings: sum(({ meetings }) => meetings.length), decisions: sum((state) => [...decisionsOf(state)].length), actions: sum((state) => [...actionsOf(state)].length), papers: papersIn(layout.papers(copy)).size },
      latest: latestIn(copy),
      zone,
      lacking: isOurs ? lackingIn(store, copy, id) : null,
    };
  } finally {
    workspace.close();
  }
}

function latestIn(copy: string): number | null {
  const store = openStore(copy, { mode: 'read' });
  try {
    const moments = store.partitions().flatMap((partition) => store.readAll(partition).map(recordedAt)).filter((at) => at !== null);
    return moments.length === 0 ? null : moments.reduce((most, at) => Math.max(most, at));
  } finally {
    store.close();
  }
}

function lackingIn(store: string, copy: string, workspace: string): { readonly commands: number; readonly papers: number } {
  const held = new HeldSegments(store, workspace, readDevice(store) ?? '', false);
  const files = partitionsOf(copy).flatMap((partition) => segmentFiles(copy, partition));
  const plans = files.map(({ path, name }) => withSource(path, name, (source) => examine(held, source)));
  const ours = papersIn(layout.papers(store));
  return {
    commands: plans.reduce((sum, plan) => sum + ('commands' in plan ? plan.commands : 0), 0),
    papers: [...papersIn(layout.papers(copy))].filter((paper) => !ours.has(paper)).length,
  };
}
