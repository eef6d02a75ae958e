import { z } from 'zod';
import { idSchema } from '../../kernel/identity.ts';
import { itemTypeSchema, prioritySchema } from '../../meeting/item.ts';

const whole = z.int().min(0);

const templateItem = z.object({
  id: idSchema,
  type: itemTypeSchema,
  title: z.string(),
  outcome: z.string(),
  presenter: idSchema.nullable(),
  minutes: whole,
  shortest: whole.nullable(),
  priority: prioritySchema,
  confidential: z.boolean(),
});

/** What can have happened to a group's agenda templates. */
export const templateEvents = {
  /** Also puts another name and other items in place of those that the template had. */
  templateSaved: z.object({ group: idSchema, template: idSchema, name: z.string(), items: z.array(templateItem) }),
  templateRenamed: z.object({ group: idSchema, template: idSchema, name: z.string() }),
  templateRemoved: z.object({ group: idSchema, template: idSchema }),
  /** Null: none. */
  usualTemplateChosen: z.object({ group: idSchema, template: idSchema.nullable() }),
} as const;
