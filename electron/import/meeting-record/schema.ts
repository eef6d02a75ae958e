import { z } from 'zod';
import { localDateSchema, localTimeSchema, writtenLocalDateTimeSchema, zoneSchema } from '../../../domain/kernel/calendar.ts';
import { filledLineSchema, filledProseSchema, lineSchema, proseSchema } from '../../../domain/kernel/words.ts';
import { attendanceModeSchema } from '../../../domain/meeting/attendance/attendance.ts';
import { itemTypeSchema, postponedReasonSchema, resultKindSchema } from '../../../domain/meeting/item.ts';

export const recordFormat = 'meeting-record/1';

const minutes = z.int().min(0).max(24 * 60);
const number = z.int().min(1).max(999);
const name = filledLineSchema;
const names = z.array(name).max(200);
const fileId = filledLineSchema.max(200);

/** More entries of a kind than a meeting on paper ever has: what goes beyond is no record, and would keep somebody waiting. */
const most = 1_000;
/** Characters of all proposals of one item together: they are written down with it, in one line of the journal. */
const longestProposals = 100_000;
const goals = z.array(fileId).max(50);
const proposals = z
  .array(filledProseSchema)
  .max(50)
  .refine((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= longestProposals);

/** Where a paper lies: on the web, or in a place that only its reader can find (`G:\Gemensam\prognos.pdf`). Nothing that runs. */
const link = z.union([z.url({ protocol: /^https?$/u }).max(2_000), lineSchema.max(400).refine((text) => !/^\s*[a-z][a-z0-9+.-]+:/iu.test(text))]);

const agendaItem = z.object({
  n: number.nullable(),
  title: filledLineSchema,
  type: itemTypeSchema,
  outcome: lineSchema.nullish(),
  presenter: name.nullish(),
  planned: minutes,
  actual: minutes,
  goals: goals.default([]),
  result: resultKindSchema,
  postponedTo: localDateSchema.nullish(),
  reason: postponedReasonSchema.nullish(),
  proposedDecisions: proposals.nullish(),
  background: proseSchema.nullish(),
});

/** One complete meeting on paper. What the file says beside this is for its reader. */
export const recordSchema = z.object({
  format: z.literal(recordFormat),
  organisation: name,
  group: z.object({
    id: fileId,
    name,
    shortName: name,
    members: names.min(1),
    chair: name.nullish(),
    secretary: name.nullish(),
  }),
  goals: z.array(z.object({ id: fileId, name })).max(most).default([]),
  meeting: z.object({
    number: z.string().regex(/^\d{4}:[1-9]\d{0,3}$/u),
    date: localDateSchema,
    timeZone: zoneSchema,
    plannedStart: localTimeSchema,
    plannedEnd: localTimeSchema,
    actualStart: localTimeSchema,
    actualEnd: localTimeSchema,
    location: lineSchema.nullish(),
    absent: names.default([]),
  }),
  agenda: z.array(agendaItem).max(200),
  decisions: z
    .array(
      z.object({
        item: number,
        text: filledProseSchema,
        decidedBy: name.nullish(),
        motive: proseSchema.nullish(),
        alternatives: z.array(lineSchema).max(50).nullish(),
        validFrom: localDateSchema.nullish(),
        followUp: localDateSchema.nullish(),
        goals: goals.nullish(),
      }),
    )
    .max(most)
    .default([]),
  actions: z
    .array(z.object({ item: number, text: filledProseSchema, owner: name.nullish(), due: localDateSchema.nullish() }))
    .max(most)
    .default([]),
  parked: z
    .array(z.object({ item: number.nullish(), text: filledLineSchema, owner: name.nullish(), returns: localDateSchema.nullish() }))
    .max(most)
    .default([]),
  messages: z.array(z.object({ text: filledLineSchema, latest: writtenLocalDateTimeSchema.nullish() })).max(most).default([]),
  followedUp: z
    .array(z.object({ text: filledProseSchema, owner: name.nullish(), due: localDateSchema.nullish(), doneOn: localDateSchema.nullish() }))
    .max(most)
    .default([]),
  notes: z.array(z.object({ item: number, at: localTimeSchema.nullish(), text: filledProseSchema })).max(most).nullish(),
  attendance: z
    .array(
      z.object({
        person: name,
        from: localTimeSchema.nullish(),
        to: localTimeSchema.nullish(),
        mode: attendanceModeSchema.nullish(),
        reason: lineSchema.nullish(),
      }),
    )
    .max(most)
    .nullish(),
  dissent: z.array(z.object({ item: number, person: name, text: filledProseSchema })).max(most).nullish(),
  papers: z.array(z.object({ item: number, name: name.max(500), link: link.nullish() })).max(100).nullish(),
  pulse: z.object({ worthTheTime: z.array(z.int().min(0).max(4)).max(10_000) }).nullish(),
});

export type MeetingRecord = z.infer<typeof recordSchema>;
