import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from '../../build/bundle.mjs';
import { Workspace } from '../../electron/app/workspace.ts';
import { openStore } from '../../electron/store/store.ts';
import { copyOf, journalFiles, municipality, openAll, snapshotFiles } from './municipality.ts';
import { medians, rounded, timed, verdictOf, type Verdict } from './measure.ts';
import { sqlite } from './peer.ts';
import { temporaryFolder } from './store.ts';

const limits = { open: 1.5, replay: 4, memory: 6 };

/** Opening every group of the municipality, against reading the snapshots and JSON.parse; and against a database that gives out the same. */
export function openAllGroups(): readonly Verdict[] {
  const store = municipality();
  const select = selectFrom(store);
  const times = medians(5, {
    klubba: () => timedOpening(store),
    parsing: () => timed(() => snapshotFiles(store).map((path) => JSON.parse(readFileSync(path, 'utf8')) as unknown)),
    database: () => timed(select.all),
  });
  select.close();
  return [
    verdictOf('open-all', 'read+JSON.parse', limits.open, times.klubba, times.parsing),
    verdictOf('open-all', 'SQLite select', null, times.klubba, times.database),
  ];
}

/** Opening every group without snapshots, against reading and parsing the lines. */
export function replayAll(): Verdict {
  const store = copyOf(municipality(), { withSnapshots: false });
  const times = medians(3, { klubba: () => timedOpening(store), parsing: () => timed(() => parsedLines(journalFiles(store))) });
  return verdictOf('replay-all', 'read+JSON.parse of the lines', limits.replay, times.klubba, times.parsing);
}

/** What a process that has opened every group holds, against the bytes of the snapshots. */
export async function memoryOfAll(): Promise<Verdict> {
  const store = municipality();
  const resident = Number(execFileSync(process.execPath, [await ensureBundle('test/bench/resident.ts'), store], { encoding: 'utf8' }));
  const bytes = snapshotFiles(store).reduce((sum, path) => sum + statSync(path).size, 0);
  const ratio = rounded(resident / bytes);
  const figure = { name: 'memory-open-all', against: "the snapshots' bytes", ratio, limit: limits.memory, medianMs: null, againstMs: null, medianBytes: resident, againstBytes: bytes };
  return { figure, holds: ratio <= limits.memory };
}

/** Milliseconds. Opened for reading alone, so that it is the same every time. */
export function timedOpening(store: string): number {
  let meetings = 0;
  const milliseconds = timed(() => {
    const workspace = new Workspace(openStore(store, { mode: 'read' }));
    meetings = openAll(workspace);
    workspace.close();
  });
  if (meetings === 0) throw new Error('Nothing was opened.');
  return milliseconds;
}

/** @returns how many */
export function parsedLines(files: readonly string[]): number {
  let lines = 0;
  for (const path of files) {
    for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
      JSON.parse(line);
      lines += 1;
    }
  }
  return lines;
}

/** The same states in a database: a row for each meeting. */
function selectFrom(store: string): { readonly all: () => void; readonly close: () => void } {
  const database = sqlite(join(temporaryFolder().path, 'peer.sqlite'));
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE meeting (id TEXT, body TEXT)');
  const insert = database.prepare('INSERT INTO meeting VALUES (?, ?)');
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  database.exec('BEGIN');
  for (const { id } of workspace.organisation().groups) for (const meeting of workspace.group(id).meetings) insert.run(meeting.id, JSON.stringify(meeting));
  database.exec('COMMIT');
  workspace.close();
  const select = database.prepare('SELECT body FROM meeting');
  return {
    all: () => {
      for (const row of select.all()) JSON.parse((row as { readonly body: string }).body);
    },
    close: () => database.close(),
  };
}
