import { z } from 'zod';
import { idSchema } from '../kernel/identity.ts';
import { filledLineSchema, lineSchema, proseSchema } from '../kernel/words.ts';
import { cycleCommands } from './annual-cycle/commands.ts';
import { documentWordSchema, memberRoleSchema } from './group.ts';
import { unitWordSchema } from './organisation.ts';
import { templateCommands } from './template/commands.ts';

const minutes = z.int().min(0).max(24 * 60);

const groupDetails = {
  parent: idSchema.nullable().optional(),
  /** Minutes. */
  defaultLength: minutes.optional(),
  /** Minutes of air in each hour. */
  buffer: z.int().min(0).max(60).optional(),
  mandate: proseSchema.optional(),
  workingAgreements: z.array(lineSchema).max(50).optional(),
  documentWord: documentWordSchema.optional(),
  /** The running number of the group's last meeting this year. */
  lastMeetingNumber: z.int().min(0).max(9_999).optional(),
};

/** Commands about people, groups and goals. They write the organisation's partition. */
export const organisationCommands = {
  nameOrganisation: z.strictObject({ name: filledLineSchema }),
  /** The organisation's own words, and who supports all its groups. */
  changeOrganisation: z.strictObject({
    strategy: lineSchema.optional(),
    unitWord: unitWordSchema.optional(),
    developmentLeads: z.array(idSchema).max(20).optional(),
  }),
  addPerson: z.strictObject({
    id: idSchema,
    name: filledLineSchema,
    title: lineSchema.optional(),
    unit: lineSchema.optional(),
    /** Makes the person a member of this group as well. */
    group: idSchema.optional(),
  }),
  changePerson: z.strictObject({
    person: idSchema,
    name: filledLineSchema.optional(),
    title: lineSchema.optional(),
    unit: lineSchema.optional(),
  }),
  addGroup: z.strictObject({ id: idSchema, name: filledLineSchema, shortName: filledLineSchema, ...groupDetails }),
  changeGroup: z.strictObject({
    group: idSchema,
    name: filledLineSchema.optional(),
    shortName: filledLineSchema.optional(),
    ...groupDetails,
  }),
  /** Adds a member, or gives a member another role. */
  addMember: z.strictObject({ group: idSchema, person: idSchema, role: memberRoleSchema.optional() }),
  removeMember: z.strictObject({ group: idSchema, person: idSchema }),
  addGoal: z.strictObject({ id: idSchema, name: filledLineSchema, parent: idSchema.nullable().optional() }),
  changeGoal: z.strictObject({ goal: idSchema, name: filledLineSchema.optional(), parent: idSchema.nullable().optional() }),
  ...cycleCommands,
  ...templateCommands,
} as const;
