import { z } from 'zod';
import { instantSchema, localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';

const actionContent = {
  text: z.string(),
  owner: idSchema.nullable(),
  helpers: z.array(idSchema),
  due: localDateSchema.nullable(),
  dueNextMeeting: z.boolean(),
};

/** What can have happened to an action. `meeting` is the one it comes from, null when it came up elsewhere. */
export const actionEvents = {
  actionRecorded: z.object({
    action: idSchema,
    meeting: idSchema.nullable(),
    item: idSchema.nullable(),
    decision: idSchema.nullable(),
    at: instantSchema.nullable().optional(),
    formerNumber: z.string().optional(),
    ...actionContent,
  }),
  actionChanged: z.object({ action: idSchema, meeting: idSchema.nullable(), changes: z.object(actionContent).partial() }),
  actionDone: z.object({ action: idSchema, meeting: idSchema.nullable(), on: localDateSchema }),
  actionReopened: z.object({ action: idSchema, meeting: idSchema.nullable() }),
  /** Between meetings somebody went through it, and it was not done. */
  actionNotDone: z.object({ action: idSchema, meeting: idSchema.nullable(), on: localDateSchema }),
  actionDropped: z.object({ action: idSchema, meeting: idSchema.nullable() }),
  actionCommented: z.object({ action: idSchema, meeting: idSchema.nullable(), comment: idSchema, text: z.string() }),
} as const;
