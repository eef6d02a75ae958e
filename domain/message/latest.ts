import type { LocalDate, LocalDateTime } from '../kernel/calendar.ts';
import { plusWorkingDays } from '../kernel/holidays.ts';

const workingDays = 2;
const endOfDay = '16:00';

/** By when a message is to be passed on unless something else is agreed: 16.00 on the second working day after the meeting's day. */
export function defaultLatest(day: LocalDate): LocalDateTime {
  return `${plusWorkingDays(day, workingDays)}T${endOfDay}`;
}
