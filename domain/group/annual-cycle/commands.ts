import { z } from 'zod';
import { idSchema } from '../../kernel/identity.ts';
import { filledLineSchema, lineSchema, proseSchema } from '../../kernel/words.ts';
import { itemTypeSchema } from '../../meeting/item.ts';
import { monthSchema } from './month-schema.ts';

const months = z.array(monthSchema).min(1).max(12);

const topicDetails = {
  type: itemTypeSchema.optional(),
  outcome: lineSchema.optional(),
  presenter: idSchema.nullable().optional(),
  minutes: z.int().min(0).max(24 * 60).optional(),
  note: proseSchema.optional(),
};

/** Commands about what a group takes up every year. */
export const cycleCommands = {
  addCycleTopic: z.strictObject({ id: idSchema, group: idSchema, months, title: filledLineSchema, ...topicDetails }),
  changeCycleTopic: z.strictObject({ group: idSchema, topic: idSchema, months: months.optional(), title: filledLineSchema.optional(), ...topicDetails }),
  removeCycleTopic: z.strictObject({ group: idSchema, topic: idSchema }),
} as const;
