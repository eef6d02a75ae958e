import { z } from 'zod';
import { idSchema } from '../kernel/identity.ts';
import { filledLineSchema, lineSchema } from '../kernel/words.ts';
import { itemTypeSchema } from '../meeting/item.ts';

const details = {
  outcome: lineSchema.optional(),
  type: itemTypeSchema.optional(),
  /** Whole minutes. */
  minutes: z.int().min(0).max(24 * 60).optional(),
};

/** Commands about what a group may take up at a meeting to come. */
export const suggestionCommands = {
  suggestItem: z.strictObject({ id: idSchema, group: idSchema, title: filledLineSchema, ...details, by: idSchema.nullable().optional() }),
  changeSuggestion: z.strictObject({ suggestion: idSchema, title: filledLineSchema.optional(), ...details }),
  withdrawSuggestion: z.strictObject({ suggestion: idSchema }),
  declineSuggestion: z.strictObject({ suggestion: idSchema, motive: lineSchema.optional() }),
} as const;
