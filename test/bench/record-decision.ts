import { closeSync, fdatasyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../electron/app/workspace.ts';
import { figureOf, inTurns, median, timed, type Verdict } from './measure.ts';
import { accept, opened, startedMeeting, temporaryFolder } from './store.ts';

const rounds = 5;
const decisionsInARound = 500;
/** Milliseconds that deciding, sealing and folding may add to the write and the sync. */
const mostOverTheDisk = 0.15;
const mostForTenYears = 1.1;

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
    const text = 'Vakanta tjänster prövas av kommundirektören till och med den 31 mars.';
    return timed(() => accept(this.#workspace, { command: 'recordDecision', id, meeting: this.#meeting, item: this.#item, text, motive: 'Prognosen visar underskott.' }));
  }
}

/** One decision against a bare write and fdatasync of the same bytes, in turn. */
export function recordAgainstTheDisk(): Verdict {
  const store = temporaryFolder();
  const workspace = opened(store.path);
  accept(workspace, { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' });
  const recorder = new Recorder(workspace);
  recorder.warmUp();
  const line = newestLine(store.path);
  const descriptor = openSync(join(store.path, 'bare'), 'w');
  const medians = Array.from({ length: rounds }, (_, round) => {
    recorder.nextRound(`round-${round}`);
    const pairs = inTurns(decisionsInARound, () => recorder.record(), () => bare(descriptor, line));
    return { one: median(pairs.map(({ one }) => one)), other: median(pairs.map(({ other }) => other)) };
  });
  closeSync(descriptor);
  workspace.close();
  store.remove();
  const [one, other] = [median(medians.map((each) => each.one)), median(medians.map((each) => each.other))];
  return { figure: figureOf('record-decision', 'write+fdatasync', null, one, other), holds: one - other <= mostOverTheDisk };
}

/** The same in a store of ten years and in one of a single year, in turn. */
export function recordInTenYears(oneYear: string, tenYears: string): Verdict {
  const workspaces = [opened(tenYears), opened(oneYear)] as const;
  const [ten, one] = [new Recorder(workspaces[0]), new Recorder(workspaces[1])];
  for (const recorder of [ten, one]) recorder.warmUp();
  const medians = Array.from({ length: rounds }, (_, round) => {
    for (const recorder of [ten, one]) recorder.nextRound(`round-${round}`);
    const pairs = inTurns(decisionsInARound, () => ten.record(), () => one.record());
    return { ten: median(pairs.map((pair) => pair.one)), one: median(pairs.map((pair) => pair.other)) };
  });
  for (const workspace of workspaces) workspace.close();
  const [inTen, inOne] = [median(medians.map((each) => each.ten)), median(medians.map((each) => each.one))];
  const figure = figureOf('record-decision', 'a store of one year', mostForTenYears, inTen, inOne);
  return { figure, holds: figure.ratio <= mostForTenYears };
}

function bare(descriptor: number, bytes: Uint8Array): number {
  return timed(() => {
    writeSync(descriptor, bytes);
    fdatasyncSync(descriptor);
  });
}

/** The last line of the longest segment: a decision as it lies on the disk. */
function newestLine(store: string): Uint8Array {
  const files = readdirSync(join(store, 'journals'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const [longest = ''] = texts.toSorted((a, b) => b.length - a.length);
  return Buffer.from(`${longest.trimEnd().split('\n').at(-1) ?? ''}\n`);
}
