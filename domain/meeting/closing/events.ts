import { z } from 'zod';
import { decisionStateSchema } from '../../decision/decision.ts';
import { instantSchema, localDateSchema, localDateTimeSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { histogramsSchema } from '../../pulse/pulse.ts';

const messageContent = { text: z.string(), why: z.string(), latest: localDateTimeSchema.nullable() };

const settledAction = z.object({
  action: idSchema,
  text: z.string(),
  owner: idSchema.nullable(),
  helpers: z.array(idSchema),
  due: localDateSchema.nullable(),
  dueNextMeeting: z.boolean(),
});

/** What can have happened when a meeting was closed, sent, approved and finalised. All carry the meeting. */
export const closingEvents = {
  /** What was known of an earlier action when the group went through it. A later review of the same action replaces this one. */
  actionReviewed: z.object({
    meeting: idSchema,
    action: idSchema,
    due: localDateSchema.nullable(),
    originalDue: localDateSchema.nullable(),
    doneOn: localDateSchema.nullable(),
    /** Whose it was when the group came to it. Absent where it was recorded before this was kept. */
    owner: idSchema.nullable().optional(),
    /** The group let it go. */
    dropped: z.literal(true).optional(),
    /** What was agreed about it there and then, all told: a new day, somebody else. */
    becomes: z.object({ owner: idSchema.nullable(), due: localDateSchema.nullable(), dueNextMeeting: z.boolean() }).partial().optional(),
    /** What was said of it, all told. */
    comments: z.array(z.object({ id: idSchema, text: z.string() })).optional(),
  }),
  /** How a decision stood when the group came to it, and what it said of it. A later one about the same decision replaces this one. */
  decisionFollowedUp: z.object({
    meeting: idSchema,
    decision: idSchema,
    was: decisionStateSchema,
    state: decisionStateSchema,
    next: localDateSchema.nullable().optional(),
  }),
  decisionsReadBack: z.object({ meeting: idSchema }),
  messageAgreed: z.object({ meeting: idSchema, message: idSchema, ...messageContent }),
  messageChanged: z.object({ meeting: idSchema, message: idSchema, changes: z.object(messageContent).partial() }),
  messageWithdrawn: z.object({ meeting: idSchema, message: idSchema }),
  pulseClosed: z.object({
    meeting: idSchema,
    histograms: histogramsSchema,
    lines: z.array(z.string()),
    guess: z.number().min(0).max(4).nullable(),
  }),
  meetingEnded: z.object({ meeting: idSchema, at: instantSchema }),
  minutesSent: z.object({ meeting: idSchema, on: localDateSchema }),
  minutesApproved: z.object({ meeting: idSchema, person: idSchema, on: localDateSchema }),
  meetingFinalised: z.object({
    meeting: idSchema,
    on: localDateSchema,
    decisionNumbers: z.array(z.object({ decision: idSchema, number: z.int().min(1) })),
    /** The actions as the minutes print them; what becomes of them later is told elsewhere. */
    actions: z.array(settledAction),
    minutesHash: z.string(),
    /** For each segment that the minutes were made from: how many commands they cover and the hash of the last. */
    heads: z.array(z.object({ device: z.string(), launch: z.string(), lines: z.int().min(0), hash: z.string() })),
  }),
  minutesCorrected: z.object({
    meeting: idSchema,
    correction: idSchema,
    item: idSchema.nullable(),
    text: z.string(),
    on: localDateSchema,
  }),
} as const;
