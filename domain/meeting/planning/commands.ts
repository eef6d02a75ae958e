import { z } from 'zod';
import { localDateSchema, writtenLocalDateTimeSchema, zoneSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { filledLineSchema, filledProseSchema, lineSchema, proseSchema } from '../../kernel/words.ts';
import { consultationSchema, itemTypeSchema, prioritySchema } from '../item.ts';
import { meetingKindSchema } from '../meeting.ts';

const minutes = z.int().min(0).max(24 * 60);
const meeting = idSchema;
const item = idSchema;

const meetingDetails = {
  kind: meetingKindSchema.optional(),
  zone: zoneSchema.nullable().optional(),
  place: lineSchema.optional(),
  chair: idSchema.nullable().optional(),
  secretary: idSchema.nullable().optional(),
  approvers: z.array(idSchema).max(20).optional(),
};

const paper = z.strictObject({
  id: idSchema,
  name: filledLineSchema,
  link: z.url({ protocol: /^https?$/u }).max(2_000).nullable(),
  file: z.string().regex(/^[0-9a-f]{64}$/u).nullable(),
  size: z.int().min(0).nullable(),
});

const itemDetails = {
  outcome: lineSchema.optional(),
  presenter: idSchema.nullable().optional(),
  /** The least minutes in which the item is still worth having; null means its whole timebox. */
  shortest: minutes.nullable().optional(),
  priority: prioritySchema.optional(),
  proposedDecisions: z.array(filledProseSchema).max(50).optional(),
  papers: z.array(paper).max(100).optional(),
  goals: z.array(idSchema).max(50).optional(),
  registryNumber: lineSchema.optional(),
  delegation: lineSchema.optional(),
  consultation: consultationSchema.nullable().optional(),
  confidential: z.boolean().optional(),
  keptOut: z.boolean().optional(),
};

/** Commands about preparing a meeting. Minutes are whole; `start` is local to the meeting's zone. */
export const planningCommands = {
  planMeeting: z.strictObject({
    id: idSchema,
    group: idSchema,
    start: writtenLocalDateTimeSchema,
    length: minutes.min(1),
    ...meetingDetails,
    /** Who is expected; without it the group's members of today but for the co-opted. */
    expected: z.array(idSchema).max(500).optional(),
    source: z.strictObject({ format: lineSchema, digest: z.string().regex(/^[0-9a-f]{64}$/u) }).optional(),
  }),
  changeMeeting: z.strictObject({
    meeting,
    start: writtenLocalDateTimeSchema.optional(),
    length: minutes.min(1).optional(),
    ...meetingDetails,
  }),
  addItem: z.strictObject({
    id: idSchema,
    meeting,
    title: filledLineSchema,
    type: itemTypeSchema,
    minutes,
    ...itemDetails,
    background: proseSchema.optional(),
    /** The item it is to stand after; null puts it first, nothing puts it last. */
    after: idSchema.nullable().optional(),
  }),
  changeItem: z.strictObject({
    meeting,
    item,
    title: filledLineSchema.optional(),
    type: itemTypeSchema.optional(),
    minutes: minutes.optional(),
    ...itemDetails,
  }),
  moveItem: z.strictObject({ meeting, item, after: idSchema.nullable() }),
  removeItem: z.strictObject({ meeting, item }),
  /** `base` names the versions of the text that were on the screen. */
  editBackground: z.strictObject({ meeting, item, base: z.array(idSchema).max(20), text: proseSchema }),
  /** The meeting is called off. Only one that has not begun can be. */
  cancelMeeting: z.strictObject({ meeting, why: lineSchema.optional(), on: localDateSchema.optional() }),
  callMeeting: z.strictObject({ meeting, on: localDateSchema.optional() }),
} as const;
