import { z } from 'zod';
import { idSchema } from '../../kernel/identity.ts';
import { itemTypeSchema } from '../../meeting/item.ts';
import { monthSchema } from './month-schema.ts';

const changeableTopic = {
  months: z.array(monthSchema).min(1),
  title: z.string(),
  type: itemTypeSchema,
  outcome: z.string(),
  presenter: idSchema.nullable(),
  minutes: z.int().min(0),
  note: z.string(),
};

/** What can have happened to a group's annual cycle. */
export const cycleEvents = {
  cycleTopicAdded: z.object({ group: idSchema, topic: idSchema, ...changeableTopic }),
  cycleTopicChanged: z.object({ group: idSchema, topic: idSchema, changes: z.object(changeableTopic).partial() }),
  cycleTopicRemoved: z.object({ group: idSchema, topic: idSchema }),
} as const;
