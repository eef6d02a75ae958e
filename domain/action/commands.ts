import { z } from 'zod';
import { isoInstantSchema, localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';
import { mostChanged } from '../kernel/longest.ts';
import { filledProseSchema, lineSchema } from '../kernel/words.ts';

const details = {
  owner: idSchema.nullable().optional(),
  helpers: z.array(idSchema).max(100).optional(),
  due: localDateSchema.nullable().optional(),
  /** Due at the group's next meeting, whose day is not known yet. */
  dueNextMeeting: z.boolean().optional(),
};

/** What several actions become at once. */
export const sharedChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('owner'), owner: idSchema }),
  z.strictObject({ what: z.literal('due'), due: localDateSchema }),
  z.strictObject({ what: z.literal('done'), on: localDateSchema }),
  z.strictObject({ what: z.literal('dropped') }),
]);
export type SharedChange = z.infer<typeof sharedChangeSchema>;

/** When it was recorded; null when it was put in afterwards. */
const at = isoInstantSchema.nullable().optional();

/** Commands about actions. Recording one is never refused for want of an owner or a day. */
export const actionCommands = {
  recordAction: z.strictObject({
    id: idSchema,
    meeting: idSchema,
    item: idSchema.nullable(),
    text: filledProseSchema,
    decision: idSchema.nullable().optional(),
    at,
    ...details,
  }),
  /** "Alla": each person present gets one of their own. */
  recordActionForAll: z.strictObject({ meeting: idSchema, item: idSchema.nullable(), text: filledProseSchema, at, ...details, owner: z.undefined().optional() }),
  /** An action that comes from no meeting. `formerNumber`: what it was called in a list from before the group had Klubba. */
  recordLooseAction: z.strictObject({ id: idSchema, group: idSchema, text: filledProseSchema, formerNumber: lineSchema.optional(), ...details }),
  changeAction: z.strictObject({ action: idSchema, text: filledProseSchema.optional(), ...details }),
  /**
   * One change of several open actions of a group: another owner, another day, done on a day, or dropped. All of them or none, and taken
   * back as one.
   */
  changeActions: z.strictObject({ group: idSchema, actions: z.array(idSchema).min(1).max(mostChanged), to: sharedChangeSchema }),
  completeAction: z.strictObject({ action: idSchema, on: localDateSchema.optional() }),
  reopenAction: z.strictObject({ action: idSchema }),
  dropAction: z.strictObject({ action: idSchema }),
  commentAction: z.strictObject({ id: idSchema, action: idSchema, text: filledProseSchema }),
  /** Somebody went through it between meetings, and it was not done. */
  sayNotDone: z.strictObject({ action: idSchema, on: localDateSchema.optional() }),
  /** The group went through an earlier action: done on a day, not done, or let go; and what was agreed about it at once. */
  reviewAction: z.strictObject({
    meeting: idSchema,
    action: idSchema,
    doneOn: localDateSchema.nullable(),
    dropped: z.boolean().optional(),
    owner: details.owner,
    due: details.due,
    dueNextMeeting: details.dueNextMeeting,
    comment: z.strictObject({ id: idSchema, text: filledProseSchema }).optional(),
  }),
} as const;
