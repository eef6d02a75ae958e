import type { Group } from '../group/group.ts';
import type { GroupState } from '../group/group-state.ts';
import type { OrganisationState } from '../group/organisation.ts';

/** Everything that a question may be about. */
export interface World {
  readonly organisation: OrganisationState;
  readonly groups: readonly { readonly group: Group; readonly state: GroupState }[];
}
