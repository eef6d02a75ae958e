import { z } from 'zod';
import { isoInstantSchema, localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';
import { filledProseSchema, lineSchema, proseSchema } from '../kernel/words.ts';
import { decisionFormSchema, decisionStateSchema } from './decision.ts';

const details = {
  form: decisionFormSchema.optional(),
  formalDecider: lineSchema.optional(),
  decidedBy: idSchema.nullable().optional(),
  motive: proseSchema.optional(),
  alternatives: z.array(lineSchema).max(50).optional(),
  validFrom: localDateSchema.nullable().optional(),
  followUp: localDateSchema.nullable().optional(),
  goals: z.array(idSchema).max(50).optional(),
  registryNumber: lineSchema.optional(),
  supersedes: idSchema.nullable().optional(),
};

/** Commands about decisions. */
export const decisionCommands = {
  recordDecision: z.strictObject({
    id: idSchema,
    meeting: idSchema,
    item: idSchema,
    text: filledProseSchema,
    /** When it was recorded; null when it was put in afterwards. */
    at: isoInstantSchema.nullable().optional(),
    ...details,
  }),
  /** A decision between meetings: it has its own series and stands on the next agenda. */
  recordDecisionBetween: z.strictObject({
    id: idSchema,
    group: idSchema,
    text: filledProseSchema,
    takenOn: localDateSchema,
    /** It was taken before the group had Klubba, and this is the number that it had there; empty for none. */
    formerNumber: lineSchema.optional(),
    ...details,
  }),
  changeDecision: z.strictObject({ decision: idSchema, text: filledProseSchema.optional(), ...details }),
  followUpDecision: z.strictObject({
    decision: idSchema,
    state: decisionStateSchema.exclude(['superseded']),
    on: localDateSchema.optional(),
    /** When it is to be followed up again. */
    next: localDateSchema.nullable().optional(),
  }),
  /** The group follows a decision up at a meeting. */
  reviewDecision: z.strictObject({
    meeting: idSchema,
    decision: idSchema,
    state: decisionStateSchema.exclude(['superseded']),
    next: localDateSchema.nullable().optional(),
  }),
  recordDissent: z.strictObject({ id: idSchema, decision: idSchema, person: idSchema, text: filledProseSchema }),
} as const;
