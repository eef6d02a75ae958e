import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureBundle, root } from '../../../build/bundle.mjs';

const script = await ensureBundle('electron/cli.ts');

export const fixture = join(root, 'test/fixture/klg-2026-17.json');

/** No test reads what the person at this machine has chosen. */
const environment = (language: 'sv' | 'en'): NodeJS.ProcessEnv => ({ ...process.env, KLUBBA_PROFILE: join(tmpdir(), 'klubba-no-profile'), KLUBBA_LANGUAGE: language });

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line in a process of its own and waits for it. */
export function klubba(words: readonly string[], input: string | Uint8Array = '', language: 'sv' | 'en' = 'sv'): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { input, env: environment(language), encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** Starts the real command line and leaves it running. */
export function started(words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [script, ...words], { env: environment('sv'), stdio: 'pipe' });
}

/** A folder that goes when the test does. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'klubba-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Every file below a folder with its bytes, to see that nothing has changed. */
export function contents(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file, readFileSync(file).toString('base64')]),
  );
}

/** The command lines that make a group, a meeting of one item, and start it. */
export function preparation(): readonly object[] {
  return [
    { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' },
    { command: 'addPerson', id: 'chair', name: 'Kommundirektör', group: 'klg' },
    { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 120 },
    { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Prognos', type: 'decision', minutes: 20 },
    { command: 'startMeeting', meeting: 'm1', at: '2026-11-24T07:30:00Z' },
  ];
}

export function lines(commands: readonly object[]): string {
  return commands.map((command) => `${JSON.stringify(command)}\n`).join('');
}
