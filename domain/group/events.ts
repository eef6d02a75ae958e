import { z } from 'zod';
import { idSchema } from '../kernel/identity.ts';
import { cycleEvents } from './annual-cycle/events.ts';
import { documentWordSchema, memberRoleSchema } from './group.ts';
import { unitWordSchema } from './organisation.ts';
import { templateEvents } from './template/events.ts';

const whole = z.int().min(0);

const changeableGroup = {
  name: z.string(),
  shortName: z.string(),
  parent: idSchema.nullable(),
  defaultLength: whole,
  buffer: whole,
  mandate: z.string(),
  workingAgreements: z.array(z.string()),
  documentWord: documentWordSchema,
  lastMeetingNumber: whole,
  lastMeetingYear: whole.nullable(),
};

const changeablePerson = { name: z.string(), title: z.string(), unit: z.string() };
const changeableGoal = { name: z.string(), parent: idSchema.nullable() };

/** What can have happened in the organisation: its people, groups and goals. */
export const organisationEvents = {
  organisationNamed: z.object({ name: z.string() }),
  organisationChanged: z.object({ changes: z.object({ strategy: z.string(), unitWord: unitWordSchema, developmentLeads: z.array(idSchema) }).partial() }),
  personAdded: z.object({ person: idSchema, ...changeablePerson }),
  personChanged: z.object({ person: idSchema, changes: z.object(changeablePerson).partial() }),
  groupAdded: z.object({ group: idSchema, ...changeableGroup }),
  groupChanged: z.object({ group: idSchema, changes: z.object(changeableGroup).partial() }),
  /** Also changes the role of somebody who is a member already. */
  memberAdded: z.object({ group: idSchema, person: idSchema, role: memberRoleSchema }),
  memberRemoved: z.object({ group: idSchema, person: idSchema }),
  goalAdded: z.object({ goal: idSchema, ...changeableGoal }),
  goalChanged: z.object({ goal: idSchema, changes: z.object(changeableGoal).partial() }),
  ...cycleEvents,
  ...templateEvents,
} as const;
