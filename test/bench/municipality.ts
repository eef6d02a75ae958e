import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from '../../build/bundle.mjs';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Workspace } from '../../electron/app/workspace.ts';
import { exampleCommands, meetingsInAYear } from '../../electron/example/municipality.ts';
import { layout } from '../../electron/store/layout.ts';
import { accept, opened, temporaryFolder } from './store.ts';

/** The measure of the design: a secretary who holds all the groups of a municipality over ten years. */
const whole = { groups: 60, meetings: 10 * meetingsInAYear, seed: 1, today: '2026-11-24', zone: 'Europe/Stockholm' };

/** One decision between meetings for so many meetings: the example's own are fewer than a municipality takes. */
const meetingsForOneBetween = 3;

let made: string | undefined;

/**
 * The store of the whole municipality, with snapshots that these rules made. Making it takes minutes, so that it is kept in the system's folder
 * for temporary files, under the hash of what made it. Nobody writes to it: see `copyOf`.
 */
export function municipality(): string {
  made ??= keptStore();
  return made;
}

function keptStore(): string {
  const path = join(tmpdir(), `klubba-bench-municipality-${hashOfGenerator()}`);
  if (!existsSync(path)) make(path);
  const workspace = opened(path);
  openAll(workspace);
  // Keeps snapshots where other rules have made those that lie there.
  workspace.close();
  return path;
}

function make(path: string): void {
  const draft = mkdtempSync(`${path}.draft-`);
  const workspace = opened(draft);
  workspace.together(() => {
    for (const command of municipalityCommands()) accept(workspace, command);
  });
  workspace.close();
  renameSync(draft, path);
}

function* municipalityCommands(): Generator<WrittenCommand> {
  let planned = 0;
  for (const command of exampleCommands(whole)) {
    yield command;
    if (command.command !== 'planMeeting') continue;
    planned += 1;
    if (planned % meetingsForOneBetween !== 0) continue;
    const { id, group, start } = command;
    yield { command: 'recordDecisionBetween', id: `${id}-mellan`, group, text: 'Tillfällig ersättare utses till och med nästa möte.', takenOn: start.slice(0, 10) };
  }
}

/** Loads every group. @returns how many meetings they have */
export function openAll(workspace: Workspace): number {
  return workspace.organisation().groups.reduce((sum, { id }) => sum + workspace.group(id).meetings.length, 0);
}

function hashOfGenerator(): string {
  const folder = join(root, 'electron', 'example');
  const hash = createHash('sha256').update(JSON.stringify([whole, meetingsForOneBetween]));
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** A store of its own with the same content. Its files are the same on the disk: segments are only ever added, everything else is replaced whole. */
export function copyOf(store: string, { withSnapshots }: { readonly withSnapshots: boolean }): string {
  const { path } = temporaryFolder();
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.name === 'bell' || (!withSnapshots && from.startsWith(layout.snapshots(store)))) continue;
    const to = join(path, relative(store, from));
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
  }
  return path;
}

/** The segments' files of a store. */
export function journalFiles(store: string): readonly string[] {
  return filesBelow(layout.journals(store));
}

export function snapshotFiles(store: string): readonly string[] {
  return filesBelow(layout.snapshots(store)).filter((path) => !path.endsWith('known.json'));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
