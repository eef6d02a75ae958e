import type { Group } from '../../../group/group.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import { remembered } from './remembered.ts';

/** What the rows of a group need beside its own state: one and the same object as long as neither has changed. */
export interface Ground {
  readonly group: Group;
  readonly organisation: OrganisationState;
}

export const groundOf = remembered((group: Group, organisation: OrganisationState): Ground => ({ group, organisation }));
