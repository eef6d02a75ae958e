import type { KnownEvent } from './event/catalogue.ts';
import type { RecordedCommand, RecordedEvent } from './event/envelope.ts';
import { known } from './event/known.ts';
import type { Leftovers } from './event/stranded.ts';
import { evolveGroup } from './group/evolve-group.ts';
import { organisationEvents } from './group/events.ts';
import { evolveOrganisation } from './group/evolve.ts';
import { emptyGroup, type GroupState } from './group/group-state.ts';
import { withHeldClock } from './meeting/running/held-clock.ts';
import { emptyOrganisation, type OrganisationState } from './group/organisation.ts';
import type { OrganisationEvent } from './event/catalogue.ts';

/** How the commands of one kind of partition become its state. Total: it never refuses and never throws. */
export interface Fold<State extends Leftovers> {
  readonly empty: State;
  readonly evolve: (state: State, command: RecordedCommand) => State;
}

type Evolved<State> = { readonly state: State; readonly stranded: boolean };

/** The fold of the organisation's partition. */
export const organisationFold: Fold<OrganisationState> = {
  empty: emptyOrganisation,
  evolve: (state, command) => evolveCommand(state, command, organisationStep),
};

/** The fold of a group's partition. */
export const groupFold: Fold<GroupState> = {
  empty: emptyGroup,
  evolve: (state, command) => evolveCommand(state, command, groupStep),
};

function evolveCommand<State extends Leftovers>(
  state: State,
  command: RecordedCommand,
  evolve: (state: State, event: KnownEvent, device: string) => Evolved<State>,
): State {
  return command.events.reduce((before, event) => {
    if (event.redacted === true && event.data === null) return before;
    const understood = known(event);
    if (understood === undefined) return locked(kept(before, event), command.on);
    if (understood.type === 'undone') return before;
    if (understood.type === 'redacted') return { ...before, redactions: [...before.redactions, ...understood.data.events] };
    const { state: after, stranded } = evolve(before, understood, command.device);
    return stranded ? kept(after, event) : after;
  }, state);
}

function organisationStep(state: OrganisationState, event: KnownEvent): Evolved<OrganisationState> {
  if (!isOrganisationEvent(event)) return { state, stranded: true };
  const after = evolveOrganisation(state, event);
  return { state: after ?? state, stranded: after === undefined };
}

function groupStep(state: GroupState, event: KnownEvent, device: string): Evolved<GroupState> {
  if (isOrganisationEvent(event) || event.type === 'undone' || event.type === 'redacted') return { state, stranded: true };
  const { state: after, stranded } = evolveGroup(state, event);
  const clocks = stranded ? after.clocks : withHeldClock(after.clocks, event, device);
  return { state: clocks === after.clocks ? after : { ...after, clocks }, stranded };
}

function isOrganisationEvent(event: KnownEvent): event is OrganisationEvent {
  return Object.hasOwn(organisationEvents, event.type);
}

function kept<State extends Leftovers>(state: State, { id, type, data }: RecordedEvent): State {
  return { ...state, stranded: [...state.stranded, { id, type, data }] };
}

/** What an event of a newer program is about can be read and not changed by this one. */
function locked<State extends Leftovers>(state: State, on: readonly string[]): State {
  const added = on.filter((id) => !state.readOnly.includes(id));
  return added.length === 0 ? state : { ...state, readOnly: [...state.readOnly, ...added] };
}
