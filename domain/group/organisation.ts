import { noLeftovers, type Leftovers } from '../event/stranded.ts';
import type { Goal } from '../goal/goal.ts';
import type { List } from '../kernel/list.ts';
import type { Group, Person } from './group.ts';

/** The organisation's partition: what all groups share. */
export interface OrganisationState extends Leftovers {
  readonly name: string;
  readonly people: List<Person>;
  readonly groups: List<Group>;
  readonly goals: List<Goal>;
}

export const emptyOrganisation: OrganisationState = { name: '', people: [], groups: [], goals: [], ...noLeftovers };
