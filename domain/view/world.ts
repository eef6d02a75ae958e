import type { Group } from '../group/group.ts';
import type { GroupState } from '../group/group-state.ts';
import type { OrganisationState } from '../group/organisation.ts';

/** A group, and what is recorded in it. */
export interface HeldGroup {
  readonly group: Group;
  readonly state: GroupState;
}

/** Everything that a question may be about. */
export interface World {
  readonly organisation: OrganisationState;
  readonly groups: readonly HeldGroup[];
}
