import { z } from 'zod';
import { isoInstantSchema } from '../../kernel/calendar.ts';
import { idSchema } from '../../kernel/identity.ts';
import { lineSchema } from '../../kernel/words.ts';
import { attendanceModeSchema, attendanceReasonSchema } from './attendance.ts';

const meeting = idSchema;
const person = idSchema;
const at = isoInstantSchema;

const presence = z.strictObject({
  from: at.nullable(),
  to: at.nullable(),
  mode: attendanceModeSchema.default('room'),
  reason: attendanceReasonSchema.nullable().default(null),
  item: idSchema.nullable().default(null),
  note: lineSchema.default(''),
});

/** Commands about who is there. */
export const attendanceCommands = {
  noteAbsence: z.strictObject({ meeting, person }),
  /** Somebody comes, or comes back. Takes away an absence. */
  noteArrival: z.strictObject({
    meeting,
    person,
    at,
    mode: attendanceModeSchema.optional(),
    reason: attendanceReasonSchema.nullable().optional(),
    item: idSchema.nullable().optional(),
    note: lineSchema.optional(),
    substituteFor: idSchema.nullable().optional(),
  }),
  noteDeparture: z.strictObject({
    meeting,
    person,
    at,
    reason: attendanceReasonSchema.nullable().optional(),
    item: idSchema.nullable().optional(),
    note: lineSchema.optional(),
  }),
  /** Mends one person's attendance as a whole; without presences the person was there all the time. */
  setAttendance: z.strictObject({
    meeting,
    person,
    absent: z.boolean().optional(),
    substituteFor: idSchema.nullable().optional(),
    presences: z.array(presence).max(50).optional(),
  }),
  /** Before a confidential item: whoever is there and is not named leaves the room until it is over. */
  clearRoom: z.strictObject({ meeting, item: idSchema, stay: z.array(person).max(500), at }),
  /** Those who left for a confidential item come back. */
  recallRoom: z.strictObject({ meeting, item: idSchema, at }),
  confirmAttendance: z.strictObject({ meeting }),
} as const;
