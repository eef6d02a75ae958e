import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WrittenCommand } from '../../domain/api.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { exampleCommands, meetingsInAYear } from '../../electron/example/municipality.ts';
import { openStore } from '../../electron/store/store.ts';

/** A store on the real disk that goes when the bench does. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'klubba-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function opened(path: string): Workspace {
  return new Workspace(openStore(path, { mode: 'create' }));
}

export function accept(workspace: Workspace, command: WrittenCommand): void {
  const answer = workspace.handle(command);
  if (!answer.ok) throw new Error(`${command.command} was refused: ${answer.error.code}`);
}

/** One group with so many years of meetings. */
export function filled(path: string, years: number): void {
  const workspace = opened(path);
  const options = { groups: 1, meetings: years * meetingsInAYear, seed: 1, today: '2026-11-24', zone: 'Europe/Stockholm' };
  for (const command of exampleCommands(options)) accept(workspace, command);
  workspace.close();
}

/** A running meeting of the group `klg`, to record decisions in. @returns its first item */
export function startedMeeting(workspace: Workspace, meeting: string): string {
  const item = `${meeting}-i`;
  accept(workspace, { command: 'planMeeting', id: meeting, group: 'klg', start: '2026-11-30T08:30', length: 60 });
  accept(workspace, { command: 'addItem', id: item, meeting, title: 'Prognos', type: 'decision', minutes: 30 });
  accept(workspace, { command: 'startMeeting', meeting, at: '2026-11-30T07:30:00Z' });
  return item;
}
