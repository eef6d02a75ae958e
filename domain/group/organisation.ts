import { z } from 'zod';
import { noLeftovers, type Leftovers } from '../event/stranded.ts';
import type { Goal } from '../goal/goal.ts';
import type { Id } from '../kernel/identity.ts';
import type { List } from '../kernel/list.ts';
import type { Group, Person } from './group.ts';

export const unitWordSchema = z.enum(['unit', 'administration', 'office']);
/** What the organisation calls its parts: enhet, förvaltning or kontor. */
export type UnitWord = z.infer<typeof unitWordSchema>;

/** The organisation's own words and those who support all its groups. Each is left out until somebody has said it. */
export interface OrganisationWords {
  /** What the business strategy is called, that the goals belong to; empty for none. */
  readonly strategy?: string;
  readonly unitWord?: UnitWord;
  /**
   * Who supports the groups in how they meet: sees measures, which are everybody's, and is given nothing beside them. It is no
   * membership, and confidential items are never anybody's by it.
   */
  readonly developmentLeads?: readonly Id[];
}

/** The organisation's partition: what all groups share. */
export interface OrganisationState extends OrganisationWords, Leftovers {
  readonly name: string;
  readonly people: List<Person>;
  readonly groups: List<Group>;
  readonly goals: List<Goal>;
}

export const emptyOrganisation: OrganisationState = { name: '', people: [], groups: [], goals: [], ...noLeftovers };
