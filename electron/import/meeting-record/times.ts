import { instantOf, plusDays, type Instant, type LocalTime } from '../../../domain/kernel/calendar.ts';
import type { MeetingRecord } from './schema.ts';

const day = 24 * 60;

function minuteOfDay(time: LocalTime): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Minutes from one time on the wall to a later one; a meeting may run past midnight. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return (minuteOfDay(to) - minuteOfDay(from) + day) % day;
}

/** The moment that a time on the wall means: on the meeting's day, or on the next when it lies before the start. */
export function momentOf({ meeting }: MeetingRecord, time: LocalTime): Instant {
  const nextDay = minuteOfDay(time) < Math.min(minuteOfDay(meeting.actualStart), minuteOfDay(meeting.plannedStart)) - day / 4;
  return instantOf(`${nextDay ? plusDays(meeting.date, 1) : meeting.date}T${time}`, meeting.timeZone);
}
