import { plusDays, weekdayOf, yearOf, type LocalDate, type Weekday } from './calendar.ts';

/**
 * A day on which Swedish offices are closed though it may be a weekday: the holidays of the law (1989:253, with the national day since
 * 2005) and the three eves that are treated as holidays.
 */
export type Holiday =
  | 'new-years-day'
  | 'epiphany'
  | 'good-friday'
  | 'easter-day'
  | 'easter-monday'
  | 'first-of-may'
  | 'ascension-day'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints-day'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve';

/** Easter Day of a year, by the Gregorian algorithm of Meeus, Jones and Butcher (Astronomical Algorithms, 1991, chapter 8). */
export function easterDay(year: number): LocalDate {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dayIn(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Which holiday a day is, if any. */
export function holidayOn(date: LocalDate): Holiday | null {
  return holidaysOf(yearOf(date)).get(date) ?? null;
}

/** Monday to Friday and no holiday. */
export function isWorkingDay(date: LocalDate): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date) === null;
}

/** The working day that is so many working days after a day, which does not count itself; the day itself for none. */
export function plusWorkingDays(date: LocalDate, days: number): LocalDate {
  let at = date;
  for (let left = days; left > 0; ) {
    at = plusDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

const known = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<LocalDate, Holiday> {
  const holidays = known.get(year) ?? computed(year);
  known.set(year, holidays);
  return holidays;
}

/** Where two fall on one day, as Ascension Day on the first of May, the later of the list names it. */
function computed(year: number): ReadonlyMap<LocalDate, Holiday> {
  const easter = easterDay(year);
  const midsummer = firstFrom(dayIn(year, 6, 20), 6);
  return new Map<LocalDate, Holiday>([
    [dayIn(year, 1, 1), 'new-years-day'],
    [dayIn(year, 1, 6), 'epiphany'],
    [plusDays(easter, -2), 'good-friday'],
    [easter, 'easter-day'],
    [plusDays(easter, 1), 'easter-monday'],
    [dayIn(year, 5, 1), 'first-of-may'],
    [plusDays(easter, 39), 'ascension-day'],
    [plusDays(easter, 49), 'whit-sunday'],
    [dayIn(year, 6, 6), 'national-day'],
    [plusDays(midsummer, -1), 'midsummer-eve'],
    [midsummer, 'midsummer-day'],
    [firstFrom(dayIn(year, 10, 31), 6), 'all-saints-day'],
    [dayIn(year, 12, 24), 'christmas-eve'],
    [dayIn(year, 12, 25), 'christmas-day'],
    [dayIn(year, 12, 26), 'boxing-day'],
    [dayIn(year, 12, 31), 'new-years-eve'],
  ]);
}

/** The first day with a weekday, from a day on. */
function firstFrom(date: LocalDate, weekday: Weekday): LocalDate {
  return plusDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

function dayIn(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
