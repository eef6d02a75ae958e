import { isoWeek, plusDays, plusMonths, weekdayOf, type LocalDate } from '../../../domain/kernel/calendar.ts';

/** A week as a row of a calendar, Monday first. */
export interface Week {
  /** By ISO 8601. */
  readonly week: number;
  readonly days: readonly LocalDate[];
}

export function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 8)}01`;
}

/** The weeks that hold a day of the month, whole. */
export function weeksOfMonth(day: LocalDate): readonly Week[] {
  const first = firstOfMonth(day);
  const next = plusMonths(first, 1);
  const weeks: Week[] = [];
  for (let monday = plusDays(first, 1 - weekdayOf(first)); monday < next; monday = plusDays(monday, 7)) {
    const start = monday;
    weeks.push({ week: isoWeek(start).week, days: [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(start, days)) });
  }
  return weeks;
}

/** Where a key leads from a day in a calendar; null for a key that leads nowhere. */
export function dayAfterKey(day: LocalDate, key: string): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'Home':
      return plusDays(day, 1 - weekdayOf(day));
    case 'End':
      return plusDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    default:
      return null;
  }
}
