import { plusDays, type LocalDate } from '../../../kernel/calendar.ts';
import { holidayOn, isWorkingDay, type Holiday } from '../../../kernel/holidays.ts';
import { daysOfRhythm, type Rhythm } from './rhythm.ts';

/** What becomes of a meeting that would fall on a holiday. */
export const holidayChoices = ['leave-out', 'before', 'after'] as const;
export type HolidayChoice = (typeof holidayChoices)[number];

/** The most meetings that are planned at once: five years of monthly ones, more than a year of weekly ones. */
export const mostMeetings = 60;

export interface SeriesPlan {
  readonly rhythm: Rhythm;
  /** No meeting lies before it. */
  readonly from: LocalDate;
  /** The last day that may have a meeting, or how many there are to be, at most `mostMeetings`. */
  readonly end: { readonly by: 'date'; readonly until: LocalDate } | { readonly by: 'count'; readonly count: number };
  readonly onHoliday: HolidayChoice;
  /** The days on which the group meets already. */
  readonly taken: readonly LocalDate[];
}

/** `outside`: the working day that a meeting on a holiday would be moved to lies outside of the period, so that it is left out. */
export type Fate = 'usual' | 'left-out' | 'moved' | 'outside';

/** A day of a series, with what is to be known of it. */
export interface SeriesDay {
  /** The day that the rhythm gives. It names the row. */
  readonly of: LocalDate;
  /** The day of the meeting: another one where it is moved off a holiday. */
  readonly date: LocalDate;
  /** Which holiday the rhythm's day is. */
  readonly holiday: Holiday | null;
  readonly fate: Fate;
  /** The group meets on `date` already. */
  readonly isTaken: boolean;
}

export interface Series {
  readonly days: readonly SeriesDay[];
  /** The period has room for more than `mostMeetings`. */
  readonly isCut: boolean;
}

/**
 * The days of a series, in order. Those that are left out for a holiday stand among them and do not count: ten meetings are ten.
 * A day on which the group meets already counts, since it then meets.
 */
export function seriesOf(plan: SeriesPlan): Series {
  const { end, rhythm, from } = plan;
  const most = end.by === 'count' ? Math.min(end.count, mostMeetings) : mostMeetings;
  const until = end.by === 'date' ? end.until : null;
  const days: SeriesDay[] = [];
  let meetings = 0;
  for (const day of daysOfRhythm(rhythm, from)) {
    if (until !== null && day > until) break;
    if (meetings === most) return { days, isCut: end.by === 'date' };
    const found = seriesDay(plan, day, until);
    if (isHeld(found.fate)) meetings += 1;
    days.push(found);
  }
  return { days, isCut: false };
}

/** Planned unless somebody says otherwise: neither left out for a holiday nor on a day on which the group meets already. */
export function isPlannedUnasked({ fate, isTaken }: SeriesDay): boolean {
  return isHeld(fate) && !isTaken;
}

function isHeld(fate: Fate): boolean {
  return fate === 'usual' || fate === 'moved';
}

function seriesDay({ from, onHoliday, taken }: SeriesPlan, of: LocalDate, until: LocalDate | null): SeriesDay {
  const holiday = holidayOn(of);
  const day = (date: LocalDate, fate: Fate): SeriesDay => ({ of, date, holiday, fate, isTaken: taken.includes(date) });
  if (holiday === null) return day(of, 'usual');
  if (onHoliday === 'leave-out') return day(of, 'left-out');
  const moved = nextWorkingDay(of, onHoliday === 'before' ? -1 : 1);
  return moved < from || (until !== null && moved > until) ? day(of, 'outside') : day(moved, 'moved');
}

/** @param step in days: back or on */
function nextWorkingDay(date: LocalDate, step: 1 | -1): LocalDate {
  const next = plusDays(date, step);
  return isWorkingDay(next) ? next : nextWorkingDay(next, step);
}
