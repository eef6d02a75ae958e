import { z } from 'zod';
import { instantSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { attendanceModeSchema, attendanceReasonSchema } from './attendance.ts';

export const presenceSchema = z.object({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  mode: attendanceModeSchema,
  reason: attendanceReasonSchema.nullable(),
  item: idSchema.nullable(),
  note: z.string(),
});

/** What can have been noted about who was there. All carry the meeting. */
export const attendanceEvents = {
  /** The whole attendance of one person, as it is known now. */
  attendanceNoted: z.object({
    meeting: idSchema,
    person: idSchema,
    absent: z.boolean(),
    substituteFor: idSchema.nullable(),
    presences: z.array(presenceSchema),
  }),
  attendanceConfirmed: z.object({ meeting: idSchema }),
} as const;
