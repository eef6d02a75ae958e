import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WrittenCommand } from '../../domain/api.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { exampleCommands, meetingsInAYear } from '../../electron/example/municipality.ts';
import { openStore } from '../../electron/store/store.ts';

interface Folder {
  readonly path: string;
  readonly remove: () => void;
}

const folders: Folder[] = [];

/** A folder on the real disk that goes when the bench does, at the latest. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'klubba-bench-'));
  const folder = { path, remove: () => rmSync(path, { recursive: true, force: true }) };
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const { remove } of folders) remove();
}

export function opened(path: string): Workspace {
  return new Workspace(openStore(path, { mode: 'create' }));
}

export function accept(workspace: Workspace, command: WrittenCommand): void {
  const answer = workspace.handle(command);
  if (!answer.ok) throw new Error(`${command.command} was refused: ${answer.error.code}`);
}

/** A store of one group with so many years of meetings, made when it is asked for first. */
export function filledOnce(years: number): () => string {
  let path: string | undefined;
  return () => (path ??= filled(temporaryFolder().path, years));
}

function filled(path: string, years: number): string {
  const workspace = opened(path);
  const options = { groups: 1, meetings: years * meetingsInAYear, seed: 1, today: '2026-11-24', zone: 'Europe/Stockholm' };
  workspace.together(() => {
    for (const command of exampleCommands(options)) accept(workspace, command);
  });
  workspace.close();
  return path;
}

/** A running meeting of the group `klg`, to record decisions in. @returns its first item */
export function startedMeeting(workspace: Workspace, meeting: string): string {
  const item = `${meeting}-i`;
  accept(workspace, { command: 'planMeeting', id: meeting, group: 'klg', start: '2026-11-30T08:30', length: 60 });
  accept(workspace, { command: 'addItem', id: item, meeting, title: 'Prognos', type: 'decision', minutes: 30 });
  accept(workspace, { command: 'startMeeting', meeting, at: '2026-11-30T07:30:00Z' });
  return item;
}
