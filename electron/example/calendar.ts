import { isoWeek, plusDays, type LocalDate } from '../../domain/kernel/calendar.ts';
import { isWorkingDay, plusWorkingDays } from '../../domain/kernel/holidays.ts';

/** How often a group meets, and when nobody does: July, the days around Christmas, and other days when offices are closed. */
const daysBetweenMeetings = 14;
const firstHolidayWeek = 27;
const lastHolidayWeek = 31;
const christmasWeek = 52;
/** How many of the meetings are ahead. */
export const meetingsAhead = 2;

/**
 * The days of a group's meetings, oldest first. The last two are the first ones that are ahead.
 * @param count how many
 * @param shift working days after today of the first one that is ahead, or would be if nobody were on leave then: not all groups meet on
 *   the same day
 */
export function meetingDays(today: LocalDate, count: number, shift: number): readonly LocalDate[] {
  const first = plusWorkingDays(today, shift);
  const ahead = daysFrom(first, daysBetweenMeetings, Math.min(count, meetingsAhead));
  const held = daysFrom(plusDays(first, -daysBetweenMeetings), -daysBetweenMeetings, Math.max(0, count - meetingsAhead));
  return [...held.toReversed(), ...ahead];
}

function daysFrom(first: LocalDate, step: number, count: number): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; days.length < count; day = plusDays(day, step)) if (!isHoliday(day)) days.push(day);
  return days;
}

function isHoliday(day: LocalDate): boolean {
  const { week } = isoWeek(day);
  return (week >= firstHolidayWeek && week <= lastHolidayWeek) || week >= christmasWeek || week === 1 || !isWorkingDay(day);
}

/** The day itself, or the last working day before it: nobody promises anything for a Sunday. */
export function workingDayAt(day: LocalDate): LocalDate {
  let at = day;
  while (!isWorkingDay(at)) at = plusDays(at, -1);
  return at;
}
