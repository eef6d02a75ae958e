import { z } from 'zod';
import { idSchema } from '../../kernel/identity.ts';
import { filledLineSchema, lineSchema } from '../../kernel/words.ts';
import { itemTypeSchema, prioritySchema } from '../../meeting/item.ts';

const minutes = z.int().min(0).max(24 * 60);

const templateItem = z.strictObject({
  id: idSchema,
  type: itemTypeSchema,
  title: filledLineSchema,
  outcome: lineSchema.optional(),
  presenter: idSchema.nullable().optional(),
  minutes,
  shortest: minutes.nullable().optional(),
  priority: prioritySchema.optional(),
  confidential: z.boolean().optional(),
});

/** Commands about a group's agenda templates. */
export const templateCommands = {
  /** Saves a new template, or puts other items and another name in place of those that one has. */
  saveTemplate: z.strictObject({ id: idSchema, group: idSchema, name: filledLineSchema, items: z.array(templateItem).min(1).max(200) }),
  renameTemplate: z.strictObject({ group: idSchema, template: idSchema, name: filledLineSchema }),
  removeTemplate: z.strictObject({ group: idSchema, template: idSchema }),
  /** Says which template holds what stands on every agenda; null for none. */
  chooseUsualTemplate: z.strictObject({ group: idSchema, template: idSchema.nullable() }),
} as const;
