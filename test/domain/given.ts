import { expect } from 'vitest';
import type { Command, GroupCommand, OrganisationCommand, WrittenCommand } from '../../domain/api.ts';
import { commands } from '../../domain/api.ts';
import type { Context, Decided } from '../../domain/decided.ts';
import { eventVersion, type NewEvent } from '../../domain/event/catalogue.ts';
import { commandId, type RecordedCommand } from '../../domain/event/envelope.ts';
import { known } from '../../domain/event/known.ts';
import { replayFrom, stateOf, stepsOf, stateWithout, withCommands, type Replay } from '../../domain/event/replay.ts';
import { groupFold, organisationFold } from '../../domain/fold.ts';
import { decideGroup } from '../../domain/group/decide-group.ts';
import { organisationCommands } from '../../domain/group/commands.ts';
import { decideOrganisation } from '../../domain/group/decide.ts';
import type { GroupState } from '../../domain/group/group-state.ts';
import type { OrganisationState } from '../../domain/group/organisation.ts';
import { undoRefused } from '../../domain/event/undo.ts';
import { find } from '../../domain/kernel/list.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { RefusalCode } from '../../domain/refusal.ts';

/** 24 November 2026, 08.30 in Stockholm. */
export const start = Date.UTC(2026, 10, 24, 7, 30);

/** A moment as commands write it, so many minutes after 08.30. */
export function at(minutes: number): string {
  return new Date(start + minutes * 60_000).toISOString();
}

/** The rules over one organisation and one group, with a clock and names that a test can foresee. */
export class Rules {
  organisation: Replay<OrganisationState> = replayFrom(organisationFold, organisationFold.empty, []);
  group: Replay<GroupState> = replayFrom(groupFold, groupFold.empty, []);
  readonly recorded: RecordedCommand[] = [];
  #count = 0;

  get state(): GroupState {
    return stateOf(this.group);
  }

  get people(): OrganisationState {
    return stateOf(this.organisation);
  }

  meeting(id = 'm1'): Meeting {
    const meeting = find(this.state.meetings, id);
    if (meeting === undefined) throw new Error(`There is no meeting ${id}.`);
    return meeting;
  }

  /** Decides and, when accepted, records. @returns what the rules say */
  try(written: Exclude<WrittenCommand, { command: 'undo' }>): Decided {
    const command = checked(written);
    const decision = this.#decide(command);
    if (decision.ok) this.#record(Object.hasOwn(organisationCommands, command.command), decision.value.on, decision.value.events);
    return decision;
  }

  /** @returns the name of the command, for undo */
  accept(written: Exclude<WrittenCommand, { command: 'undo' }>): string {
    const decision = this.try(written);
    if (!decision.ok) throw new Error(`${written.command} was refused: ${decision.error.code}`);
    const last = this.recorded.at(-1);
    return last === undefined ? '' : commandId(last);
  }

  /** Takes back a command of the group without asking whether others build on it. @returns the name of the undoing */
  undo(command: string): string {
    this.#record(false, [], [{ type: 'undone', data: { command } }]);
    const last = this.recorded.at(-1);
    return last === undefined ? '' : commandId(last);
  }

  /** Why a command of the group cannot be taken back; undefined when it can. */
  undoRefused(command: string): RefusalCode | undefined {
    const found = stepsOf(this.group).find(({ id }) => id === command);
    if (found === undefined) throw new Error(`There is no command ${command}.`);
    const afterwards = stateWithout(this.group, command);
    return undoRefused(command, { command: found.command, isUndone: this.group.undone.has(command), now: this.state, afterwards })?.code;
  }

  /** Takes in commands of the group that were recorded elsewhere and arrive last. */
  absorb(commands: readonly RecordedCommand[], stamp = '2026-11-24T07:30:01.000Z'): void {
    const late = commands.map((command) => {
      const events = command.events.map((event) => ({ ...event, id: `${event.id}-elsewhere` }));
      return { ...command, at: `${stamp}-${command.seq.toString(16).padStart(4, '0')}`, device: 'elsewhere', events };
    });
    this.group = withCommands(this.group, late) ?? this.group;
  }

  #decide(command: Exclude<Command, { command: 'undo' }>): Decided {
    if (Object.hasOwn(organisationCommands, command.command)) return decideOrganisation(this.people, command as OrganisationCommand, this.#context());
    const groupId = 'group' in command && typeof command.group === 'string' ? command.group : 'klg';
    const world = { organisation: this.people, group: find(this.people.groups, groupId), state: this.state, mayHold: () => true };
    return decideGroup(world, command as GroupCommand, this.#context(), () => ({ minutesHash: 'f'.repeat(64), heads: [{ device: 'device', launch: 'launch', lines: this.recorded.length, hash: '' }] }));
  }

  #context(): Context {
    return { now: start, today: '2026-11-24', zone: 'Europe/Stockholm', newId: () => this.#name('new') };
  }

  #record(forOrganisation: boolean, on: readonly string[], events: readonly NewEvent[]): void {
    const seq = this.recorded.length + 1;
    const command: RecordedCommand = {
      at: `2026-11-24T07:30:00.000Z-${seq.toString(16).padStart(4, '0')}`,
      device: 'device',
      launch: 'launch',
      seq,
      by: null,
      on,
      events: events.map(({ type, data }) => ({ id: this.#name('event'), type, v: eventVersion, data })),
    };
    for (const event of command.events) if (known(event) === undefined) throw new Error(`${event.type} does not fit the catalogue.`);
    this.recorded.push(command);
    if (forOrganisation) this.organisation = withCommands(this.organisation, [command]) ?? this.organisation;
    else this.group = withCommands(this.group, [command]) ?? this.group;
  }

  #name(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${this.#count}`;
  }
}

function checked(written: WrittenCommand): Exclude<Command, { command: 'undo' }> {
  const { command, ...fields } = written;
  return { command, ...commands[command].parse(fields) } as Exclude<Command, { command: 'undo' }>;
}

type Written = Exclude<WrittenCommand, { command: 'undo' }>;

/** The group KLG with a chair, a secretary and a member. */
export const aGroup: readonly Written[] = [
  { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' },
  { command: 'addPerson', id: 'chair', name: 'Kommundirektör' },
  { command: 'addPerson', id: 'secretary', name: 'Kanslichef' },
  { command: 'addPerson', id: 'member', name: 'Socialchef', group: 'klg' },
  { command: 'addMember', group: 'klg', person: 'chair', role: 'chair' },
  { command: 'addMember', group: 'klg', person: 'secretary', role: 'secretary' },
];

/** A meeting at 08.30 for an hour with three items: i1, i2 (a decision) and i3. */
export const aMeeting: readonly Written[] = [
  ...aGroup,
  { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 60 },
  { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Öppnande', type: 'formality', minutes: 5 },
  { command: 'addItem', id: 'i2', meeting: 'm1', title: 'Prognos', type: 'decision', minutes: 30 },
  { command: 'addItem', id: 'i3', meeting: 'm1', title: 'Laget runt', type: 'information', minutes: 10 },
];

export const aRunningMeeting: readonly Written[] = [...aMeeting, { command: 'startMeeting', meeting: 'm1', at: at(0) }];

export const anEndedMeeting: readonly Written[] = [
  ...aRunningMeeting,
  { command: 'leaveItem', meeting: 'm1', item: 'i1', result: 'done', at: at(5) },
  { command: 'leaveItem', meeting: 'm1', item: 'i2', result: 'decided', at: at(35) },
  { command: 'leaveItem', meeting: 'm1', item: 'i3', result: 'done', at: at(45) },
  { command: 'endMeeting', meeting: 'm1', at: at(45) },
];

export const aFinalisedMeeting: readonly Written[] = [
  ...anEndedMeeting,
  { command: 'sendMinutes', meeting: 'm1' },
  { command: 'finaliseMeeting', meeting: 'm1' },
];

/** The rules after some commands, all of which they must accept. */
export function given(...written: readonly (Written | readonly Written[])[]): Rules {
  const rules = new Rules();
  const all = written.flatMap((each) => ('command' in each ? [each] : each));
  for (const command of all) rules.accept(command);
  return rules;
}

/** Expects a refusal, and that nothing was recorded. */
export function expectRefused(rules: Rules, command: Written, code: RefusalCode): void {
  const before = rules.recorded.length;
  const decision = rules.try(command);
  expect(decision.ok ? 'accepted' : decision.error.code).toBe(code);
  expect(rules.recorded.length).toBe(before);
}
