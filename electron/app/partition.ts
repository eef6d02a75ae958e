import { replayFrom, shortened, stateOf, stateWithout, stepsOf, withCommands, withOwn, type Replay } from '../../domain/event/replay.ts';
import type { RecordedCommand } from '../../domain/event/envelope.ts';
import type { Leftovers } from '../../domain/event/stranded.ts';
import type { Fold } from '../../domain/fold.ts';
import type { NewCommand, Store } from '../store/store.ts';

declare const __FOLD_VERSION__: string;

/** How many of the newest commands are kept with their states; older ones are folded into the base. */
const longestTail = 2_000;

/** Commands by their ids; null when there is none. */
export interface Latest {
  readonly undo: string | null;
  readonly redo: string | null;
}

function isBeginning({ events }: RecordedCommand): boolean {
  return events[0]?.type === 'meetingPlanned';
}

/** It made several things, or changed several actions at once. */
function isAboutSeveral({ events, on }: RecordedCommand): boolean {
  if (events.filter(({ type }) => type.endsWith('Recorded')).length > 1) return true;
  return on.length > 1 && events.length > 1 && new Set(events.map(actionOf)).size > 1 && events.every((event) => actionOf(event) !== undefined);
}

function actionOf({ data }: RecordedCommand['events'][number]): unknown {
  return typeof data === 'object' && data !== null && 'action' in data ? data.action : undefined;
}

/** One partition as this process knows it: its journal, folded. */
export class Partition<State extends Leftovers> {
  readonly #store: Store;
  readonly #name: string;
  readonly #fold: Fold<State>;
  #replay: Replay<State>;
  readonly #idsOf: (state: State) => Iterable<string>;
  /** Commands that the snapshot on the disk does not cover, as far as this process knows. */
  #unkept = 0;
  #taken = 0;
  #ids: Set<string> | undefined;

  /** @param idsOf every id in a state that `mayHold` is asked for */
  constructor(store: Store, name: string, fold: Fold<State>, idsOf: (state: State) => Iterable<string> = () => []) {
    this.#store = store;
    this.#name = name;
    this.#fold = fold;
    this.#idsOf = idsOf;
    const { snapshot, commands } = store.open(name, __FOLD_VERSION__);
    const base = snapshot === null ? fold.empty : (snapshot.state as State);
    this.#unkept = commands.length;
    const replay = withCommands(replayFrom(fold, base, snapshot?.places ?? []), commands);
    this.#replay = replay ?? this.#fromJournal();
  }

  /** Takes in what other processes and machines have appended. @param heard see `Store.look` @returns the state now */
  current(heard?: number): State {
    this.#take(this.#store.look(this.#name, heard));
    return stateOf(this.#replay);
  }

  /** Memory changes only after the durable write succeeded. @throws StoreError when it did not */
  append(command: NewCommand): RecordedCommand {
    const recorded = this.#store.append(this.#name, command);
    this.#took([recorded], withOwn(this.#replay, recorded));
    return recorded;
  }

  /** A command of this partition by its name, and whether it is taken back now. */
  find(id: string): { readonly command: RecordedCommand; readonly undone: boolean } | undefined {
    const known = stepsOf(this.#replay).find((step) => step.id === id);
    if (known !== undefined) return { command: known.command, undone: this.#replay.undone.has(id) };
    if (this.#replay.covered === null) return undefined;
    this.#replay = this.#fromJournal();
    return this.find(id);
  }

  /**
   * False for an id that no command of this partition is about. Looking through ten years for every new id would cost more than
   * the writing; what is said of true ones is for the rules to find out.
   */
  mayHold(id: string): boolean {
    this.#ids ??= new Set([...this.#idsOf(this.#replay.base), ...stepsOf(this.#replay).flatMap(({ command }) => command.on)]);
    return this.#ids.has(id);
  }

  /**
   * What this device could take back of a thing, and bring back again: its own latest commands about it. The command that it began
   * with is not among them: whoever takes back a word does not mean to take back the meeting.
   */
  latest(thing: string): Latest {
    const own = stepsOf(this.#replay).filter(({ command, id }) => command.device === this.#store.device && command.on.includes(thing) && !this.#replay.undone.has(id));
    const isUndoing = ({ command }: (typeof own)[number]): boolean => command.events[0]?.type === 'undone';
    const last = own.at(-1);
    return { undo: own.findLast((step) => !isUndoing(step) && !isBeginning(step.command))?.id ?? null, redo: last !== undefined && isUndoing(last) ? last.id : null };
  }

  /** The newest commands that are in force, in order: those that this process knows one by one. */
  inForce(): readonly RecordedCommand[] {
    const { undone } = this.#replay;
    return stepsOf(this.#replay).flatMap(({ command, id }) => (undone.has(id) ? [] : [command]));
  }

  /**
   * The commands about a decision or an action that are in force, the latest first; none when one of them made other things as well,
   * which would go with it.
   */
  on(thing: string): readonly string[] {
    // The snapshot holds what came of the earliest ones, not the commands themselves.
    if (new Set(this.#idsOf(this.#replay.base)).has(thing)) this.#replay = this.#fromJournal();
    const { undone } = this.#replay;
    const about = stepsOf(this.#replay).filter(({ command, id }) => command.on.includes(thing) && !undone.has(id) && command.events[0]?.type !== 'undone');
    const isShared = about.some(({ command }) => isAboutSeveral(command));
    return isShared ? [] : about.map(({ id }) => id).toReversed();
  }

  /** How many commands have been taken in since the start: it grows when anything has changed. */
  taken(): number {
    this.current();
    return this.#taken;
  }

  /** Everything from the beginning, for whoever asks about the past. */
  whole(): Replay<State> {
    this.current();
    if (this.#replay.covered !== null) this.#replay = this.#fromJournal();
    return this.#replay;
  }

  /** What the state would be without a command. */
  without(id: string): State {
    return stateWithout(this.#replay, id);
  }

  /** Keeps the state for the next start, if there is anything new in it. Never on a command's way. */
  keep(): void {
    if (this.#unkept === 0) return;
    this.#store.writeSnapshot(this.#name, __FOLD_VERSION__, stateOf(this.#replay));
    this.#unkept = 0;
  }

  #take(commands: readonly RecordedCommand[]): void {
    if (commands.length > 0) this.#took(commands, withCommands(this.#replay, commands));
  }

  /** @param replay with the commands in it; null when only the whole journal gives the state */
  #took(commands: readonly RecordedCommand[], replay: Replay<State> | null): void {
    this.#taken += commands.length;
    this.#unkept += commands.length;
    for (const { on } of commands) for (const id of on) this.#ids?.add(id);
    const next = replay ?? this.#fromJournal();
    this.#replay = next.count > 2 * longestTail ? shortened(next, longestTail) : next;
  }

  #fromJournal(): Replay<State> {
    const empty = replayFrom(this.#fold, this.#fold.empty, []);
    return withCommands(empty, this.#store.readAll(this.#name)) ?? empty;
  }
}

