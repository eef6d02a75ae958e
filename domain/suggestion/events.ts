import { z } from 'zod';
import { localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';
import { itemTypeSchema } from '../meeting/item.ts';

const content = { title: z.string(), outcome: z.string(), type: itemTypeSchema, minutes: z.int().min(0) };

/** What can have happened to a suggestion. */
export const suggestionEvents = {
  itemSuggested: z.object({ suggestion: idSchema, ...content, by: idSchema.nullable(), on: localDateSchema }),
  suggestionChanged: z.object({ suggestion: idSchema, changes: z.object(content).partial() }),
  suggestionWithdrawn: z.object({ suggestion: idSchema }),
  suggestionDeclined: z.object({ suggestion: idSchema, motive: z.string(), on: localDateSchema }),
} as const;
