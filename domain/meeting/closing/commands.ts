import { z } from 'zod';
import { isoInstantSchema, localDateSchema, writtenLocalDateTimeSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { filledLineSchema, filledProseSchema, lineSchema, proseSchema } from '../../kernel/words.ts';
import { histogramsSchema } from '../../pulse/pulse.ts';

const meeting = idSchema;
const on = localDateSchema.optional();

/** Commands about closing, sending, approving and finalising. `on` is a plain date; without it, today. */
export const closingCommands = {
  readBack: z.strictObject({ meeting }),
  agreeMessage: z.strictObject({
    id: idSchema,
    meeting,
    text: filledLineSchema,
    why: proseSchema.optional(),
    latest: writtenLocalDateTimeSchema.nullable().optional(),
  }),
  changeMessage: z.strictObject({
    meeting,
    message: idSchema,
    text: filledLineSchema.optional(),
    why: proseSchema.optional(),
    latest: writtenLocalDateTimeSchema.nullable().optional(),
  }),
  withdrawMessage: z.strictObject({ meeting, message: idSchema }),
  closePulse: z.strictObject({
    meeting,
    histograms: histogramsSchema,
    lines: z.array(lineSchema).max(500).optional(),
    guess: z.number().min(0).max(4).nullable().optional(),
  }),
  endMeeting: z.strictObject({ meeting, at: isoInstantSchema }),
  sendMinutes: z.strictObject({ meeting, on }),
  approveMinutes: z.strictObject({ meeting, person: idSchema, on }),
  finaliseMeeting: z.strictObject({ meeting, on }),
  correctMinutes: z.strictObject({ id: idSchema, meeting, item: idSchema.nullable().optional(), text: filledProseSchema, on }),
} as const;
