import { z } from 'zod';
import { instantSchema, localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';
import { decisionFormSchema, decisionStateSchema } from './decision.ts';

/** What a decision says and can be changed until its minutes are finalised. */
export const decisionContent = {
  text: z.string(),
  form: decisionFormSchema,
  formalDecider: z.string(),
  decidedBy: idSchema.nullable(),
  motive: z.string(),
  alternatives: z.array(z.string()),
  validFrom: localDateSchema.nullable(),
  followUp: localDateSchema.nullable(),
  goals: z.array(idSchema),
  registryNumber: z.string(),
  supersedes: idSchema.nullable(),
};

/** What can have happened to a decision. `meeting` is null for one between meetings. */
export const decisionEvents = {
  decisionRecorded: z.object({
    decision: idSchema,
    meeting: idSchema.nullable(),
    item: idSchema.nullable(),
    takenOn: localDateSchema.nullable(),
    at: instantSchema.nullable().optional(),
    formerNumber: z.string().optional(),
    ...decisionContent,
  }),
  decisionChanged: z.object({ decision: idSchema, meeting: idSchema.nullable(), changes: z.object(decisionContent).partial() }),
  decisionStateChanged: z.object({ decision: idSchema, meeting: idSchema.nullable(), state: decisionStateSchema, on: localDateSchema, /** When it is to be followed up again. */ next: localDateSchema.nullable().optional() }),
  dissentRecorded: z.object({
    decision: idSchema,
    meeting: idSchema.nullable(),
    dissent: idSchema,
    person: idSchema,
    text: z.string(),
  }),
} as const;
