import type { Fold } from '../fold.ts';
import type { Id } from '../kernel/identity.ts';
import { lastStamp, type Stamp } from '../kernel/stamp.ts';
import { eventVersion } from './catalogue.ts';
import { commandId, type RecordedCommand } from './envelope.ts';
import { byReplayOrder, byTotalOrder } from './order.ts';
import { asLeft, isRedaction, redactionsIn, withRedactions, type Redactions } from './redaction.ts';
import { finalisingOf, inSettledOrder, isCovered } from './settled-order.ts';
import type { Leftovers } from './stranded.ts';
import { undoneBy } from './undo.ts';

/** One command of the journal, the state after it, and the step before it: a chain, so that one more copies nothing. */
export interface Step<State> {
  readonly command: RecordedCommand;
  readonly id: Id;
  readonly after: State;
  readonly before: Step<State> | null;
}

/**
 * A partition as it has been folded so far: a base (empty, or from a snapshot) and the commands after it in total order, each
 * with the state after it. Keeping those states costs little, since they share what did not change, and makes taking back a late
 * command, or taking in one from another machine, cost only what came after it.
 */
export interface Replay<State extends Leftovers> {
  readonly fold: Fold<State>;
  readonly base: State;
  /** The newest command that the base covers; null when the base is empty. Nothing may be put in before it. */
  readonly covered: Place | null;
  /** The newest step; null when there is none beyond the base. */
  readonly last: Step<State> | null;
  /** How many steps there are. */
  readonly count: number;
  /** The highest stamp of all commands so far. */
  readonly newest: Stamp | null;
  /** How far into each launch the base reaches: the sequence number by `device/launch`. */
  readonly reach: ReadonlyMap<string, number>;
  /** Commands that are taken back. */
  readonly undone: ReadonlySet<Id>;
  /** Payloads that were taken out. The commands of the steps are without them. */
  readonly redactions: Redactions;
}

export type Place = Pick<RecordedCommand, 'at' | 'device' | 'launch' | 'seq'>;

/** @param places the newest command of each launch that the base covers */
export function replayFrom<State extends Leftovers>(fold: Fold<State>, base: State, places: readonly Place[]): Replay<State> {
  const covered = places.toSorted(byTotalOrder).at(-1) ?? null;
  const reach = new Map(places.map((place) => [launchOf(place), place.seq]));
  const redactions = new Map(base.redactions.map((each) => [each.event, each]));
  return { fold, base, covered, newest: covered?.at ?? null, reach, last: null, count: 0, undone: new Set(), redactions };
}

function launchOf({ device, launch }: Pick<Place, 'device' | 'launch'>): string {
  return `${device}/${launch}`;
}

/** The state after every command so far. */
export function stateOf<State extends Leftovers>(replay: Replay<State>): State {
  return replay.last?.after ?? replay.base;
}

/** The commands beyond the base with the states after them, in the order in which they are folded. */
export function stepsOf<State extends Leftovers>(replay: Replay<State>): readonly Step<State>[] {
  const steps: Step<State>[] = [];
  for (let step = replay.last; step !== null; step = step.before) steps.push(step);
  return steps.toReversed();
}

/** Takes in a command that this device has just written: nobody else can have one of its name. Otherwise as `withCommands`. */
export function withOwn<State extends Leftovers>(replay: Replay<State>, command: RecordedCommand): Replay<State> | null {
  return goesLast(replay, command) ? withNewest(replay, asLeft(command, replay.redactions)) : withCommands(replay, [command]);
}

/**
 * Takes in further commands, in any order and however often they come.
 * @returns null when one belongs before what the base covers, or takes back something that the base covers: then only a replay
 *   of the whole journal gives the state
 */
export function withCommands<State extends Leftovers>(
  replay: Replay<State>,
  commands: readonly RecordedCommand[],
): Replay<State> | null {
  const [only] = commands;
  if (only === undefined) return replay;
  const known = new Map(stepsOf(replay).map((step) => [step.id, step.command]));
  if (commands.length === 1 && !known.has(commandId(only)) && goesLast(replay, only)) return withNewest(replay, asLeft(only, replay.redactions));
  const added = commands.filter((command) => isFirst(command, known.get(commandId(command))));
  if (added.length === 0) return replay;
  const { covered } = replay;
  if (covered !== null && added.some((command) => byTotalOrder(command, covered) <= 0 || !settlesBase(replay, command))) return null;
  return merged(replay, added);
}

/** Of two commands with one name the first in order counts, whichever came first. */
function isFirst(command: RecordedCommand, other: RecordedCommand | undefined): boolean {
  return other === undefined || byReplayOrder(command, other) < 0;
}

/** By its stamp: a command that was written twice after a failed write has the same stamp both times. */
function goesLast<State extends Leftovers>(replay: Replay<State>, command: RecordedCommand): boolean {
  return (replay.newest === null || replay.newest < command.at) && isPlain(command) && settlesAll(replay, command);
}

function isPlain(command: RecordedCommand): boolean {
  return undoneBy(command) === undefined && !isRedaction(command);
}

/** True unless a command finalises minutes that do not cover everything known so far: then late commands must be moved. */
function settlesAll<State extends Leftovers>(replay: Replay<State>, command: RecordedCommand): boolean {
  const heads = finalisingOf(command)?.data.heads;
  return heads === undefined || (settlesBase(replay, command) && stepsOf(replay).every((step) => isCovered(heads, step.command)));
}

function settlesBase<State extends Leftovers>({ reach }: Replay<State>, command: RecordedCommand): boolean {
  const heads = finalisingOf(command)?.data.heads;
  return heads === undefined || [...reach].every(([launch, seq]) => heads.some((head) => launchOf(head) === launch && seq <= head.lines));
}

/** The way nearly every command goes: it comes after everything else. It may have been taken back before it arrived. */
function withNewest<State extends Leftovers>(replay: Replay<State>, command: RecordedCommand): Replay<State> {
  const id = commandId(command);
  const after = replay.undone.has(id) ? stateOf(replay) : replay.fold.evolve(stateOf(replay), command);
  return { ...replay, newest: command.at, last: { command, id, after, before: replay.last }, count: replay.count + 1 };
}

function merged<State extends Leftovers>(replay: Replay<State>, added: readonly RecordedCommand[]): Replay<State> | null {
  const inOrder = eachOnce([...stepsOf(replay).map((step) => step.command), ...added].sort(byReplayOrder));
  const redactions = withRedactions(replay.redactions, inOrder);
  if (replay.covered !== null && !namesOnly(inOrder, added)) return null;
  const commands = inOrder.map((command) => asLeft(command, redactions));
  const undone = undoneAmong(commands);
  if (undone === null && replay.covered !== null) return null;
  const skipped = undone ?? undoneAmong(commands, true) ?? new Set<Id>();
  const newest = commands.at(-1)?.at ?? replay.newest;
  return folded({ ...replay, newest, redactions }, inSettledOrder(commands, skipped), skipped);
}

function eachOnce(commands: readonly RecordedCommand[]): readonly RecordedCommand[] {
  const seen = new Set<Id>();
  return commands.filter((command) => !seen.has(commandId(command)) && seen.add(commandId(command)));
}

/** True when what is taken out of payloads by new commands lies among the commands, and not in what a base covers. */
function namesOnly(commands: readonly RecordedCommand[], added: readonly RecordedCommand[]): boolean {
  const named = added.flatMap(redactionsIn);
  if (named.length === 0) return true;
  const there = new Set(commands.flatMap(({ events }) => events.map(({ id }) => id)));
  return named.every(({ event }) => there.has(event));
}

/**
 * The commands that are taken back: those that a command in force says so of. Later ones decide first, so that taking back the
 * taking back works to any depth.
 * @returns null when something is taken back that is not among the commands, unless strangers are allowed
 */
function undoneAmong(commands: readonly RecordedCommand[], strangers = false): ReadonlySet<Id> | null {
  const ids = new Set(commands.map(commandId));
  const lasting = new Set(commands.filter(isRedaction).map(commandId));
  const undone = new Set<Id>();
  for (const command of commands.toReversed()) {
    const of = undoneBy(command);
    if (of === undefined || undone.has(commandId(command))) continue;
    if (!ids.has(of) && !strangers) return null;
    if (!lasting.has(of)) undone.add(of);
  }
  return undone;
}

/** Folds again from the first place where anything differs. */
function folded<State extends Leftovers>(
  replay: Replay<State>,
  commands: readonly RecordedCommand[],
  undone: ReadonlySet<Id>,
): Replay<State> {
  const steps = stepsOf(replay);
  const same = commands.findIndex((command, index) => {
    const id = commandId(command);
    return steps[index]?.command !== command || replay.undone.has(id) !== undone.has(id);
  });
  const keep = same < 0 ? commands.length : same;
  let last = steps[keep - 1] ?? null;
  for (const command of commands.slice(keep)) {
    const id = commandId(command);
    const state = last?.after ?? replay.base;
    last = { command, id, after: undone.has(id) ? state : replay.fold.evolve(state, command), before: last };
  }
  return { ...replay, last, count: commands.length, undone };
}

/** What the state would be with one command taken back: how a rule finds out whether later ones build on it. */
export function stateWithout<State extends Leftovers>(replay: Replay<State>, command: Id): State {
  const undoing: RecordedCommand = {
    at: lastStamp,
    device: '',
    launch: '',
    seq: 0,
    by: null,
    on: [],
    events: [{ id: 'undoing', type: 'undone', v: eventVersion, data: { command } }],
  };
  const commands = stepsOf(replay).map((step) => step.command);
  const undone = undoneAmong([...commands, undoing], true) ?? replay.undone;
  return stateOf(folded(replay, inSettledOrder(commands.toSorted(byReplayOrder), undone), undone));
}

/** Forgets the states of all but the newest commands, so that a long day does not fill the memory. */
export function shortened<State extends Leftovers>(replay: Replay<State>, keep: number): Replay<State> {
  const steps = stepsOf(replay);
  const old = steps.slice(0, Math.max(0, steps.length - keep));
  const newestOld = old.at(-1);
  if (newestOld === undefined) return replay;
  const reach = new Map(replay.reach);
  for (const { command } of old) reach.set(launchOf(command), Math.max(command.seq, reach.get(launchOf(command)) ?? 0));
  const covered = [...old.map(({ command }) => command), ...(replay.covered === null ? [] : [replay.covered])].toSorted(byTotalOrder).at(-1) ?? null;
  let last: Step<State> | null = null;
  for (const step of steps.slice(old.length)) last = { ...step, before: last };
  return { ...replay, base: newestOld.after, covered, reach, last, count: steps.length - old.length };
}
