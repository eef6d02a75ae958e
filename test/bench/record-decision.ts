import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LowSync } from 'lowdb';
import { JSONFileSync } from 'lowdb/node';
import type { Workspace } from '../../electron/app/workspace.ts';
import { copyOf, journalFiles, municipality, openAll } from './municipality.ts';
import { figureOf, inTurns, median, medians, timed, verdictOf, type Verdict } from './measure.ts';
import { sqlite } from './peer.ts';
import { accept, opened, startedMeeting, temporaryFolder } from './store.ts';

const rounds = 5;
const decisionsInARound = 500;
/** Milliseconds that deciding, sealing and folding may add to the write and the sync. */
const mostOverTheDisk = 0.15;
const mostForTenYears = 1.1;
/** How often each of the others is measured for once that a whole file is written. */
const turnsForAWholeFile = 50;

const text = 'Vakanta tjänster prövas av kommundirektören till och med den 31 mars.';
const motive = 'Prognosen visar underskott.';

/** Records one decision after the other, each on the disk before the next. */
class Recorder {
  readonly #workspace: Workspace;
  #count = 0;
  #meeting = '';
  #item = '';

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Every round has a meeting of its own, as decisions have. */
  nextRound(name: string): void {
    this.#meeting = name;
    this.#item = startedMeeting(this.#workspace, name);
  }

  /** A program that has been in use for a while is compiled where it is used most. */
  warmUp(): void {
    this.nextRound('warm');
    for (let index = 0; index < 2 * decisionsInARound; index += 1) this.record();
  }

  record(): number {
    this.#count += 1;
    const id = `${this.#meeting}-d${this.#count}`;
    return timed(() => accept(this.#workspace, { command: 'recordDecision', id, meeting: this.#meeting, item: this.#item, text, motive }));
  }
}

/** One decision in a store that holds nothing else, against what the disk takes and against other ways to keep it. */
export function recordInEmptyStore(): readonly Verdict[] {
  const { path } = temporaryFolder();
  const workspace = opened(path);
  accept(workspace, { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  return recorded('record-decision', path, workspace);
}

/** The same in the store of a whole municipality, every group of it loaded. */
export function recordInMunicipality(): readonly Verdict[] {
  const path = copyOf(municipality(), { withSnapshots: true });
  const workspace = opened(path);
  openAll(workspace);
  return recorded('record-decision-in-municipality', path, workspace);
}

function recorded(name: string, store: string, workspace: Workspace): readonly Verdict[] {
  const recorder = new Recorder(workspace);
  recorder.warmUp();
  const peers = peersIn(temporaryFolder().path, newestLine(store), workspace.group('klg'));
  const { wholeFile, ...quick } = peers.sides;
  const inRounds = Array.from({ length: rounds }, (_, round) => {
    recorder.nextRound(`round-${round}`);
    return medians(decisionsInARound, { klubba: () => recorder.record(), ...quick });
  });
  const wholeFiles = median(Array.from({ length: (rounds * decisionsInARound) / turnsForAWholeFile }, wholeFile));
  peers.close();
  workspace.close();
  const [klubba, bare, database] = (['klubba', 'bare', 'database'] as const).map((side) => median(inRounds.map((each) => each[side])));
  if (klubba === undefined || bare === undefined || database === undefined) throw new Error('Nothing was measured.');
  return [
    { figure: figureOf(name, 'write+fdatasync', null, klubba, bare), holds: klubba - bare <= mostOverTheDisk },
    verdictOf(name, 'SQLite WAL synchronous=FULL', 1, klubba, database),
    verdictOf(name, 'lowdb whole file', null, klubba, wholeFiles),
  ];
}

/**
 * Other ways to keep the same decision.
 * @param line as this program writes it
 * @param state what a file that is written whole holds: one group
 */
function peersIn(folder: string, line: Uint8Array, state: object) {
  const descriptor = openSync(join(folder, 'bare'), 'w');
  const database = sqlite(join(folder, 'peer.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE decision (id TEXT PRIMARY KEY, meeting TEXT, item TEXT, text TEXT, motive TEXT)');
  const insert = database.prepare('INSERT INTO decision VALUES (?, ?, ?, ?, ?)');
  const file = new LowSync<{ readonly state: object; readonly decisions: object[] }>(new JSONFileSync(join(folder, 'peer.json')), { state, decisions: [] });
  let count = 0;
  return {
    sides: {
      bare: () => timed(() => {
        writeSync(descriptor, line);
        fdatasyncSync(descriptor);
      }),
      database: () => timed(() => insert.run(`d${(count += 1)}`, 'meeting', 'item', text, motive)),
      wholeFile: () => timed(() => {
        file.data.decisions.push({ id: `d${(count += 1)}`, meeting: 'meeting', item: 'item', text, motive });
        file.write();
      }),
    },
    close: () => {
      closeSync(descriptor);
      database.close();
    },
  };
}

/** The same in a store of ten years and in one of a single year, in turn. */
export function recordInTenYears(oneYear: string, tenYears: string): Verdict {
  const workspaces = [opened(tenYears), opened(oneYear)] as const;
  const [ten, one] = [new Recorder(workspaces[0]), new Recorder(workspaces[1])];
  for (const recorder of [ten, one]) recorder.warmUp();
  const inRounds = Array.from({ length: rounds }, (_, round) => {
    for (const recorder of [ten, one]) recorder.nextRound(`round-${round}`);
    const pairs = inTurns(decisionsInARound, () => ten.record(), () => one.record());
    return { ten: median(pairs.map((pair) => pair.one)), one: median(pairs.map((pair) => pair.other)) };
  });
  for (const workspace of workspaces) workspace.close();
  return verdictOf('record-decision', 'a store of one year', mostForTenYears, median(inRounds.map((each) => each.ten)), median(inRounds.map((each) => each.one)));
}

/** The last line of the segment that was begun last: a decision as it lies on the disk. */
function newestLine(store: string): Uint8Array {
  const texts = journalFiles(store).map((path) => readFileSync(path, 'utf8')).filter((segment) => segment.includes('"warm-d'));
  return Buffer.from(`${texts.at(-1)?.trimEnd().split('\n').at(-1) ?? ''}\n`);
}
