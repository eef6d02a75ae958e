import { z } from 'zod';
import { isoInstantSchema, localDateSchema, writtenLocalDateTimeSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { filledLineSchema, filledProseSchema, proseSchema } from '../../kernel/words.ts';
import { postponedReasonSchema, resultKindSchema } from '../item.ts';

const minutes = z.int().min(0).max(24 * 60);
const meeting = idSchema;
const item = idSchema;
const at = isoInstantSchema;

const result = {
  result: resultKindSchema,
  postponedTo: localDateSchema.nullable().optional(),
  reason: postponedReasonSchema.nullable().optional(),
  handedTo: idSchema.nullable().optional(),
  returns: localDateSchema.nullable().optional(),
};

/** Commands about a running meeting. `at` is an ISO 8601 moment and is data: it may lie in the past. */
export const runningCommands = {
  startMeeting: z.strictObject({
    meeting,
    at,
    /** `2026:17`; without it the group's next free number is claimed. */
    number: z.string().regex(/^\d{4}:[1-9]\d{0,3}$/u).optional(),
  }),
  leaveItem: z.strictObject({ meeting, item, at, ...result }),
  goToItem: z.strictObject({ meeting, item, at }),
  /** Gives an item a result without going to it, or mends one; null takes it back. */
  setResult: z.strictObject({ meeting, item, ...result, result: resultKindSchema.nullable() }),
  /** "The rest is postponed": every item without a result that was never begun. */
  postponeRest: z.strictObject({ meeting, postponedTo: localDateSchema.nullable().optional() }),
  pauseMeeting: z.strictObject({ meeting, at }),
  resumeMeeting: z.strictObject({ meeting, at }),
  adjournMeeting: z.strictObject({
    meeting,
    at,
    resumes: writtenLocalDateTimeSchema.nullable().optional(),
    length: minutes.min(1).nullable().optional(),
  }),
  /** Opens the next sitting of an adjourned meeting. */
  openSitting: z.strictObject({ meeting, at, start: writtenLocalDateTimeSchema.optional(), length: minutes.min(1).optional() }),
  /** "+5 from a named item": moves minutes from one timebox to another. */
  giveTime: z.strictObject({ meeting, item, minutes: minutes.min(1), from: item }),
  /**
   * Applies the proposal that was on the screen: the one for this way at the moment `at`, given the end that must hold. With
   * `later-end` the meeting agrees to sit until the forecast end.
   */
  replanMeeting: z.strictObject({
    meeting,
    at,
    end: at,
    way: z.enum(['later-end', 'shrink', 'postpone']),
    postponedTo: localDateSchema.nullable().optional(),
  }),
  sayUnclear: z.strictObject({ meeting, item, at }),
  /** "Rätta tider": moves one edge of a span; a neighbour that met it there follows. */
  mendTime: z.strictObject({ meeting, span: idSchema, edge: z.enum(['from', 'to']), at }),
  setMeasured: z.strictObject({ meeting, item, measured: z.boolean() }),
  writeNote: z.strictObject({ id: idSchema, meeting, item, text: filledProseSchema, at: at.nullable().optional() }),
  editNote: z.strictObject({ meeting, item, note: idSchema, base: z.array(idSchema).max(20), text: proseSchema }),
  /** This device holds the clock from now on, knowingly: the one that held it goes on to record. */
  takeClock: z.strictObject({ meeting }),
  /** Gives the clock to another device, by its name in the journal. */
  handOverClock: z.strictObject({ meeting, to: idSchema }),
  parkMatter: z.strictObject({
    id: idSchema,
    meeting,
    item: item.nullable().optional(),
    text: filledLineSchema,
    owner: idSchema.nullable().optional(),
    returns: localDateSchema.nullable().optional(),
  }),
} as const;
