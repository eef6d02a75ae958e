import { plusDays, plusMonths, weekdayOf, type LocalDate, type Weekday } from '../../../kernel/calendar.ts';

/** Which of a month's days with the same weekday. There is not always a fifth. */
export const placesInMonth = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type PlaceInMonth = (typeof placesInMonth)[number];

/** How often a group meets. */
export type Rhythm =
  | { readonly every: 'weeks'; readonly weeks: number; readonly weekday: Weekday }
  | { readonly every: 'month'; readonly place: PlaceInMonth; readonly weekday: Weekday };

/** The most weeks that may lie between two meetings of a rhythm. */
export const mostWeeks = 12;

/** After this day there are no dates. */
const lastDay = '2199-12-31';

/** The days of a rhythm, in order, from a day on. They end with the calendar only. */
export function* daysOfRhythm(rhythm: Rhythm, from: LocalDate): Generator<LocalDate, void> {
  const first = rhythm.every === 'weeks' ? weekdayFrom(from, rhythm.weekday) : `${from.slice(0, 8)}01`;
  for (let step = 0; ; step += 1) {
    const day = rhythm.every === 'weeks' ? plusDays(first, step * rhythm.weeks * 7) : dayInMonth(plusMonths(first, step), rhythm);
    if (day > lastDay) return;
    if (day >= from) yield day;
  }
}

/** @param first of the month */
function dayInMonth(first: LocalDate, { place, weekday }: Extract<Rhythm, { every: 'month' }>): LocalDate {
  if (place === 'last') return plusDays(weekdayFrom(plusMonths(first, 1), weekday), -7);
  return plusDays(weekdayFrom(first, weekday), placesInMonth.indexOf(place) * 7);
}

/** The first day with a weekday, from a day on. */
function weekdayFrom(date: LocalDate, weekday: Weekday): LocalDate {
  return plusDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** Where in its month a day stands: a fifth one is the last. */
export function placeInMonth(date: LocalDate): PlaceInMonth {
  return placesInMonth[Math.floor((Number(date.slice(8)) - 1) / 7)] ?? 'last';
}
