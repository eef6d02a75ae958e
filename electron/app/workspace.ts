import { commands, type Command, type CommandName, type GroupCommand, type OrganisationCommand } from '../../domain/api.ts';
import { actionsOf, findAction } from '../../domain/action/decide.ts';
import type { Context, Decided, GroupWorld } from '../../domain/decided.ts';
import { decisionsOf, findDecision } from '../../domain/decision/decide.ts';
import { eventVersion } from '../../domain/event/catalogue.ts';
import { withRecordedAt } from '../../domain/event/recorded-at.ts';
import { commandId } from '../../domain/event/envelope.ts';
import { undoRefused } from '../../domain/event/undo.ts';
import type { Replay } from '../../domain/event/replay.ts';
import type { Leftovers } from '../../domain/event/stranded.ts';
import { groupFold, organisationFold } from '../../domain/fold.ts';
import { decideGroup } from '../../domain/group/decide-group.ts';
import { organisationCommands } from '../../domain/group/commands.ts';
import { decideOrganisation } from '../../domain/group/decide.ts';
import type { GroupState } from '../../domain/group/group-state.ts';
import type { OrganisationState } from '../../domain/group/organisation.ts';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { find } from '../../domain/kernel/list.ts';
import type { Seal } from '../../domain/meeting/closing/decide.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { clockHolder } from '../../domain/meeting/running/held-clock.ts';
import { firstTo, overtakenIn, type ClockDeed } from '../../domain/meeting/running/overtaken.ts';
import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import type { OpenedMeeting } from '../../domain/view/screen/meeting-view.ts';
import { minutesOf } from '../../domain/view/minutes/build.ts';
import { minutesAsMarkdown } from '../../domain/view/minutes/markdown.ts';
import { suggestionsOf } from '../../domain/suggestion/decide.ts';
import { StoreError, type StoreErrorCode } from '../store/error.ts';
import { newId, sha256 } from '../store/identity.ts';
import { organisationPartition, partitionOfGroup } from '../store/layout.ts';
import type { Store } from '../store/store.ts';
import { Partition, type Latest } from './partition.ts';
import { wrongField } from './wrong-field.ts';

/** Why nothing happened. `detail` holds ids, names of fields and numbers, never what people wrote. */
export interface Failure {
  readonly code: RefusalCode | StoreErrorCode | 'command-malformed';
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The answer to a command, given only after it is on the disk. */
export type Answer =
  | { readonly ok: true; readonly id: string; readonly events: readonly string[]; readonly revision?: number }
  | { readonly ok: false; readonly error: Failure };

/** The use cases over one store: handle a command, show a state. Blocks while the disk works, so it runs in a thread of its own. */
export class Workspace {
  readonly id: string;
  readonly zone: string;
  readonly #store: Store;
  readonly #now: () => number;
  readonly #organisation: Partition<OrganisationState>;
  readonly #groups = new Map<string, Partition<GroupState>>();
  readonly #homes = new Map<string, string>();
  #by: string | null = null;

  constructor(store: Store, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
    this.id = store.workspace.id;
    this.zone = store.workspace.zone;
    this.#organisation = new Partition(store, organisationPartition, organisationFold);
  }

  organisation(): OrganisationState {
    return this.#organisation.current();
  }

  /** A group's state; loads it when it is needed for the first time. */
  group(id: string): GroupState {
    return this.#group(id).current();
  }

  /** Loads one more group. @returns false when all are loaded */
  loadAnother(): boolean {
    const next = this.organisation().groups.find(({ id }) => !this.#groups.has(id));
    if (next !== undefined) this.group(next.id);
    return next !== undefined;
  }

  today(): string {
    return localDateOf(this.#now(), this.zone);
  }

  /**
   * Checks, decides, writes and only then changes anything. Never throws for what a command says.
   * @param by whose profile is in use
   */
  handle(written: unknown, by: string | null = null): Answer {
    const command = checkedCommand(written);
    if (!command.ok) return command;
    try {
      this.#by = by;
      return this.#handled(command.value);
    } catch (error) {
      if (error instanceof StoreError) return failed({ code: error.code, detail: {} });
      throw error;
    }
  }

  /** Does many commands that are worth nothing by halves, and waits for the disk once. @throws StoreError when it did not take them */
  together(work: () => void): void {
    this.#store.together(work);
  }

  /** The group whose partition holds a thing, loaded or not; undefined when no group does. */
  groupHolding(thing: string): string | undefined {
    return this.#home(thing);
  }

  /** What this device could take back of a thing of a group. */
  latest(group: string, thing: string): Latest {
    return this.#group(group).latest(thing);
  }

  /** Who holds the clock of a meeting of a group, and what this device did to it in vain. */
  clock(group: string, meeting: string): Pick<OpenedMeeting, 'clock' | 'overtaken'> {
    const partition = this.#group(group);
    const { clocks, stranded } = partition.current();
    const holder = clockHolder(clocks, meeting);
    const commands = holder === null && stranded.length === 0 ? [] : partition.inForce();
    const person = holder === null ? null : (commands.findLast(({ device, by }) => device === holder && by !== null)?.by ?? null);
    return {
      clock: { holder, isHere: holder === null || holder === this.#store.device, person },
      overtaken: overtakenIn(commands, stranded, this.#store.device, meeting),
    };
  }

  /** The commands about a thing of a group that are in force, the latest first. */
  commandsOn(group: string, thing: string): readonly string[] {
    return this.#group(group).on(thing);
  }

  /** A group's past and the organisation's, from the beginning. */
  past(group: string): { readonly group: Replay<GroupState>; readonly organisation: Replay<OrganisationState> } {
    return { group: this.#group(group).whole(), organisation: this.#organisation.whole() };
  }

  /** A number that grows when anything in a loaded partition has changed, whoever changed it. */
  revision(): number {
    return [...this.#groups.values()].reduce((sum, partition) => sum + partition.taken(), this.#organisation.taken());
  }

  /** Keeps the states for the next start and lets go of the files. */
  close(): void {
    for (const partition of [this.#organisation, ...this.#groups.values()]) partition.keep();
    this.#store.close();
  }

  #handled(command: Command): Answer {
    if (command.command === 'undo') return this.#undo(command.of);
    if (isForOrganisation(command)) {
      const state = this.organisation();
      return this.#record(this.#organisation, state, decideOrganisation(state, command, this.#context()));
    }
    const group = this.#groupOf(command);
    if (group === undefined) return failed(unknownGround(command));
    const partition = this.#group(group);
    const world = this.#world(group, partition);
    const sealing = (meeting: Meeting): Seal => this.#seal(world, meeting);
    const decision = decideGroup(world, command, this.#context(), sealing);
    if (!decision.ok) return failed(this.#withWhoWasFirst(partition, command, decision.error));
    return this.#record(partition, world.state, decision);
  }

  /** What somebody else has done to the clock already is refused with whose profile was in use there; empty when that is not known. */
  #withWhoWasFirst(partition: Partition<GroupState>, command: GroupCommand, refused: Refusal): Refusal {
    const deed = doneFirst[refused.code];
    if (deed === undefined || !('meeting' in command) || typeof command.meeting !== 'string') return refused;
    const item = deed === 'itemLeft' && 'item' in command && typeof command.item === 'string' ? command.item : null;
    const first = firstTo(partition.inForce(), partition.current().stranded, deed, command.meeting, item);
    return first === undefined || first.device === this.#store.device ? refused : { ...refused, detail: { ...refused.detail, by: first.by ?? '' } };
  }

  /** What the minutes say at the moment that they are settled, confidential items too, and which journals they were made from. */
  #seal({ organisation, group, state }: GroupWorld, meeting: Meeting): Seal {
    const heads = this.#store.heads(partitionOfGroup(meeting.group));
    if (group === undefined) return { minutesHash: '', heads };
    const source = { organisation, group, state, meeting, zone: this.zone, now: this.#now(), withConfidential: true };
    return { minutesHash: sha256(minutesAsMarkdown(minutesOf(source), 'sv')), heads };
  }

  #record(partition: Undoable, state: Leftovers, decision: Decided): Answer {
    if (!decision.ok) return failed(decision.error);
    const { on, events } = decision.value;
    const locked = on.find((id) => state.readOnly.includes(id));
    if (locked !== undefined) return failed({ code: 'read-only', detail: { id: locked } });
    return done(partition, { by: this.#by, at: this.#now() }, on, events);
  }

  /** Taking back a command that a later one builds on would leave that one without ground. */
  #undo(of: string): Answer {
    for (const partition of this.#everyPartition()) {
      const answer = undoIn(partition, of, { by: this.#by, at: this.#now() });
      if (answer !== undefined) return answer;
    }
    return failed({ code: 'command-unknown', detail: { id: of } });
  }

  *#everyPartition(): Iterable<Undoable> {
    yield this.#organisation;
    yield* this.#groups.values();
    for (const { id } of this.organisation().groups) if (!this.#groups.has(id)) yield this.#group(id);
  }

  #group(id: string): Partition<GroupState> {
    const known = this.#groups.get(id);
    if (known !== undefined) return known;
    const partition = new Partition(this.#store, partitionOfGroup(id), groupFold, outcomeIds);
    this.#groups.set(id, partition);
    return partition;
  }

  #world(group: string, partition: Partition<GroupState>): GroupWorld {
    const heard = this.#store.heardLately();
    const organisation = this.#organisation.current(heard);
    const state = partition.current(heard);
    return { organisation, group: find(organisation.groups, group), state, mayHold: (id) => partition.mayHold(id) };
  }

  #context(): Context {
    return new Moment(this.#now(), this.zone);
  }

  /** The group whose partition a command writes: named by the command, or by the thing that it is about. */
  #groupOf(command: GroupCommand): string | undefined {
    if ('group' in command) return find(this.organisation().groups, command.group)?.id;
    return this.#home(thingOf(command));
  }

  #home(thing: string): string | undefined {
    const known = this.#homes.get(thing);
    if (known !== undefined) return known;
    const home = this.#homeOf(thing);
    if (home !== undefined) this.#homes.set(thing, home);
    return home;
  }

  #homeOf(thing: string): string | undefined {
    const holds = (state: GroupState): boolean =>
      find(state.meetings, thing) !== undefined || findDecision(state, thing) !== undefined || findAction(state, thing) !== undefined || find(suggestionsOf(state), thing) !== undefined;
    const loaded = [...this.#groups].find(([, partition]) => holds(partition.current()));
    if (loaded !== undefined) return loaded[0];
    return this.organisation().groups.find(({ id }) => !this.#groups.has(id) && holds(this.group(id)))?.id;
  }
}

/** What a command brings from outside the rules. Few of them ask what day it is, and finding that out costs more than deciding. */
class Moment implements Context {
  readonly now: number;
  readonly zone: string;
  readonly newId = newId;

  constructor(now: number, zone: string) {
    this.now = now;
    this.zone = zone;
  }

  get today(): string {
    return localDateOf(this.now, this.zone);
  }
}

/** What somebody has done first when a command about the clock is refused. */
const doneFirst: Readonly<Partial<Record<RefusalCode, ClockDeed>>> = {
  'item-already-left': 'itemLeft',
  'meeting-paused': 'meetingPaused',
  'meeting-not-paused': 'meetingResumed',
  'meeting-not-running': 'meetingEnded',
  'meeting-not-adjourned': 'sittingOpened',
  'meeting-started': 'meetingStarted',
};

function* outcomeIds(state: GroupState): Iterable<string> {
  for (const { id } of decisionsOf(state)) yield id;
  for (const { id } of actionsOf(state)) yield id;
}

/** What taking back needs of a partition, whatever its state is. */
type Undoable = Pick<Partition<Leftovers>, 'append' | 'current' | 'find' | 'without'>;

/** Who did something, and when. */
interface Doing {
  readonly by: string | null;
  /** UTC milliseconds. */
  readonly at: number;
}

function undoIn(partition: Undoable, of: string, doing: Doing): Answer | undefined {
  const now = partition.current();
  const found = partition.find(of);
  if (found === undefined) return undefined;
  const refused = undoRefused(of, { command: found.command, isUndone: found.undone, now, afterwards: partition.without(of) });
  if (refused !== undefined) return failed(refused);
  return done(partition, doing, found.command.on, [{ type: 'undone', data: { command: of } }]);
}

function done(
  partition: Pick<Undoable, 'append'>,
  { by, at }: Doing,
  on: readonly string[],
  events: readonly { readonly type: string; readonly data: unknown }[],
): Answer {
  const recorded = partition.append({ by, on, events: events.map(({ type, data }, index) => ({ type, v: eventVersion, data: index === 0 ? withRecordedAt(data, at) : data })) });
  return { ok: true, id: commandId(recorded), events: recorded.events.map(({ id }) => id) };
}

function failed(error: Failure): Answer & { ok: false } {
  return { ok: false, error };
}

function isForOrganisation(command: Exclude<Command, { command: 'undo' }>): command is OrganisationCommand {
  return Object.hasOwn(organisationCommands, command.command);
}

/** What a command that names no group is about. */
function thingOf(command: Exclude<GroupCommand, { readonly group: string }>): string {
  if ('meeting' in command) return command.meeting;
  if ('decision' in command) return command.decision;
  return 'suggestion' in command ? command.suggestion : command.action;
}

function unknownGround(command: GroupCommand): Failure {
  if ('group' in command) return { code: 'group-unknown', detail: { group: command.group } };
  if ('meeting' in command) return { code: 'meeting-unknown', detail: { meeting: command.meeting } };
  if ('decision' in command) return { code: 'decision-unknown', detail: { decision: command.decision } };
  if ('suggestion' in command) return { code: 'suggestion-unknown', detail: { suggestion: command.suggestion } };
  return { code: 'action-unknown', detail: { action: command.action } };
}

/** A command of the contract, or what is wrong with it: the name of the field, never its content. */
export function checkedCommand(written: unknown): { ok: true; value: Command } | (Answer & { ok: false }) {
  const name = typeof written === 'object' && written !== null && 'command' in written ? written.command : undefined;
  if (typeof name !== 'string' || !Object.hasOwn(commands, name)) {
    return failed({ code: 'command-malformed', detail: { field: 'command' } });
  }
  const { command: _name, ...fields } = written as Record<string, unknown>;
  const read = commands[name as CommandName].safeParse(fields);
  if (read.success) return { ok: true, value: { command: name, ...read.data } as Command };
  return failed({ code: 'command-malformed', detail: { field: wrongField(read.error) } });
}
