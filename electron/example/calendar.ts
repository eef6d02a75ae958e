import { isoWeek, plusDays, type LocalDate } from '../../domain/kernel/calendar.ts';

/** How often a group meets, and when nobody does: July and the days around Christmas. */
const daysBetweenMeetings = 14;
const firstHolidayWeek = 27;
const lastHolidayWeek = 31;
const christmasWeek = 52;

/**
 * The days of a group's meetings, oldest first. The last but one is the first one after today, the last a fortnight later.
 * @param count how many
 * @param shift days after today of the first one that is ahead, 1-7, so that not all groups meet on the same day
 */
export function meetingDays(today: LocalDate, count: number, shift: number): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let step = 1; days.length < count; step -= 1) {
    const day = plusDays(today, shift + step * daysBetweenMeetings);
    if (!isHoliday(day)) days.unshift(day);
  }
  return days;
}

function isHoliday(day: LocalDate): boolean {
  const { week } = isoWeek(day);
  return (week >= firstHolidayWeek && week <= lastHolidayWeek) || week >= christmasWeek || week === 1;
}
