import { z } from 'zod';
import { localDateSchema, localDateTimeSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { consultationSchema, itemTypeSchema, prioritySchema } from '../item.ts';
import { meetingKindSchema } from '../meeting.ts';

const minutes = z.int().min(0);
const goals = z.array(idSchema);

export const paperSchema = z.object({
  id: idSchema,
  name: z.string(),
  link: z.string().nullable(),
  file: z.string().nullable(),
  size: z.int().min(0).nullable(),
});

/** The numbers that stand before the items on paper from then on. */
export const printedNumbersSchema = z.array(z.object({ item: idSchema, number: z.int().min(1) }));

/** Everything about an item that is decided when it is planned, and can be changed afterwards. */
export const plannedItem = {
  title: z.string(),
  type: itemTypeSchema,
  outcome: z.string(),
  presenter: idSchema.nullable(),
  minutes,
  shortest: minutes.nullable(),
  priority: prioritySchema,
  proposedDecisions: z.array(z.string()),
  papers: z.array(paperSchema),
  goals,
  registryNumber: z.string(),
  delegation: z.string(),
  consultation: consultationSchema.nullable(),
  confidential: z.boolean(),
  keptOut: z.boolean(),
};

const plannedMeeting = {
  kind: meetingKindSchema,
  start: localDateTimeSchema,
  length: minutes,
  zone: z.string().nullable(),
  place: z.string(),
  chair: idSchema.nullable(),
  secretary: idSchema.nullable(),
  approvers: z.array(idSchema),
};

/** What can have happened to a meeting while it was prepared. All carry the meeting. */
export const planningEvents = {
  meetingPlanned: z.object({
    meeting: idSchema,
    group: idSchema,
    ...plannedMeeting,
    /** Who was expected when it was planned. */
    expected: z.array(idSchema),
    source: z.object({ format: z.string(), digest: z.string() }).nullable(),
  }),
  meetingChanged: z.object({ meeting: idSchema, changes: z.object(plannedMeeting).partial() }),
  itemAdded: z.object({
    meeting: idSchema,
    item: idSchema,
    ...plannedItem,
    background: z.string(),
    /** The item it stands after; null means first. */
    after: idSchema.nullable(),
    extra: z.boolean(),
  }),
  itemChanged: z.object({ meeting: idSchema, item: idSchema, changes: z.object(plannedItem).partial() }),
  itemMoved: z.object({ meeting: idSchema, item: idSchema, after: idSchema.nullable() }),
  itemRemoved: z.object({ meeting: idSchema, item: idSchema }),
  backgroundEdited: z.object({ meeting: idSchema, item: idSchema, base: z.array(idSchema), text: z.string() }),
  meetingCancelled: z.object({ meeting: idSchema, on: localDateSchema, why: z.string() }),
  meetingCalled: z.object({ meeting: idSchema, on: localDateSchema, numbers: printedNumbersSchema }),
} as const;
