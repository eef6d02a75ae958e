import { z } from 'zod';
import { instantSchema, localDateSchema, localDateTimeSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { printedNumbersSchema } from '../planning/events.ts';
import { postponedReasonSchema, resultKindSchema } from '../item.ts';

const minutes = z.int().min(0);

export const resultSchema = z.object({
  kind: resultKindSchema,
  postponedTo: localDateSchema.nullable(),
  reason: postponedReasonSchema.nullable(),
  handedTo: idSchema.nullable(),
  returns: localDateSchema.nullable(),
});

const timebox = z.object({ item: idSchema, minutes });

/** What can have happened on the clock of a running meeting. All carry the meeting; every `at` is UTC milliseconds. */
export const runningEvents = {
  meetingStarted: z.object({
    meeting: idSchema,
    at: instantSchema,
    year: z.int(),
    /** The number it claims; the fold gives it the next free one when another meeting claimed it first. */
    running: z.int().min(1),
    /** The item that began; null when the agenda is empty. */
    item: idSchema.nullable(),
    numbers: printedNumbersSchema,
  }),
  /** One indivisible step: an item got its result and the next one began (null: none left). */
  itemLeft: z.object({ meeting: idSchema, item: idSchema, at: instantSchema, result: resultSchema, next: idSchema.nullable() }),
  /** The clock went to another item, and the one it came from has no result yet. */
  itemEntered: z.object({ meeting: idSchema, item: idSchema, at: instantSchema }),
  resultSet: z.object({ meeting: idSchema, results: z.array(z.object({ item: idSchema, result: resultSchema.nullable() })) }),
  meetingPaused: z.object({ meeting: idSchema, at: instantSchema }),
  meetingResumed: z.object({ meeting: idSchema, at: instantSchema, item: idSchema.nullable() }),
  meetingAdjourned: z.object({ meeting: idSchema, at: instantSchema, resumes: localDateTimeSchema.nullable(), length: minutes.nullable() }),
  sittingOpened: z.object({
    meeting: idSchema,
    at: instantSchema,
    start: localDateTimeSchema,
    length: minutes,
    item: idSchema.nullable(),
  }),
  /** "+5 from a named item", or a re-planning: the new timeboxes, and the items that were postponed. */
  timeboxesChanged: z.object({
    meeting: idSchema,
    timeboxes: z.array(timebox),
    postponed: z.array(z.object({ item: idSchema, result: resultSchema })),
  }),
  /** The group agreed to sit longer, until `end`, UTC milliseconds. */
  endAgreed: z.object({ meeting: idSchema, end: instantSchema }),
  unclearSaid: z.object({ meeting: idSchema, item: idSchema, at: instantSchema }),
  timeMended: z.object({ meeting: idSchema, span: idSchema, edge: z.enum(['from', 'to']), at: instantSchema }),
  measuringChanged: z.object({ meeting: idSchema, item: idSchema, notMeasured: z.boolean() }),
  noteWritten: z.object({ meeting: idSchema, item: idSchema, note: idSchema, at: instantSchema.nullable(), text: z.string() }),
  noteEdited: z.object({ meeting: idSchema, item: idSchema, note: idSchema, base: z.array(idSchema), text: z.string() }),
  /** The device that recorded this holds the clock of the meeting from now on. */
  clockTaken: z.object({ meeting: idSchema }),
  /** The device that held the clock gave it to another one. */
  clockHandedOver: z.object({ meeting: idSchema, to: idSchema }),
  matterParked: z.object({
    meeting: idSchema,
    parked: idSchema,
    item: idSchema.nullable(),
    text: z.string(),
    owner: idSchema.nullable(),
    returns: localDateSchema.nullable(),
  }),
} as const;
