import { useMemo, useState } from 'react';
import { plusMonths, weekdayOf, type LocalDate, type LocalDateTime, type Minutes, type Weekday } from '../../../../domain/kernel/calendar.ts';
import { mostWeeks, placeInMonth, type PlaceInMonth, type Rhythm } from '../../../../domain/meeting/planning/series/rhythm.ts';
import { isPlannedUnasked, mostMeetings, seriesOf, type HolidayChoice, type Series, type SeriesDay, type SeriesPlan } from '../../../../domain/meeting/planning/series/series.ts';
import type { NewMeetingView } from '../../../../domain/view/screen/new-meeting-view.ts';
import { useTypedDay, type TypedDay } from '../../../component/day-field.tsx';
import { useMeetingTime, type MeetingTime } from '../../../meeting/meeting-time.ts';

/** How often, as a value of a list: a number of weeks, or once a month. */
export type Often = `${number}` | 'month';

/** What is chosen, as opposed to typed. */
export interface SeriesChoices {
  readonly often: Often;
  readonly place: PlaceInMonth;
  readonly weekday: Weekday;
  readonly end: 'date' | 'count';
  readonly count: string;
  readonly onHoliday: HolidayChoice;
}

/** A series as it stands in the dialog. */
export interface SeriesDraft {
  readonly choices: SeriesChoices;
  readonly choose: (changes: Partial<SeriesChoices>) => void;
  readonly time: MeetingTime;
  readonly until: TypedDay;
  readonly untilProblem: 'series.until.missing' | 'series.until.before' | null;
  readonly isCountWrong: boolean;
  /** Null while the fields cannot be read. */
  readonly series: Series | null;
  readonly isChosen: (day: SeriesDay) => boolean;
  readonly tick: (day: SeriesDay, isChosen: boolean) => void;
  /** What is to be planned; null when a field cannot be read, which it then says. */
  readonly settle: () => readonly { readonly start: LocalDateTime; readonly length: Minutes }[] | null;
}

/** How long a series is unless somebody says otherwise: half a year is what groups plan at a time. */
const usualMonths = 6;
const usualCount = 10;

/** @param suggested what it was when the dialog opened, for what stands in the fields; the days that are taken may change meanwhile */
export function useSeries(suggested: NewMeetingView, length: Minutes, today: LocalDate): SeriesDraft {
  const [first] = useState(() => ({ start: suggested.start, date: suggested.start?.slice(0, 10) ?? today, weeks: Math.min(suggested.weeks, mostWeeks) }));
  const [choices, setChoices] = useState<SeriesChoices>(() => ({
    often: `${first.weeks}`,
    place: placeInMonth(first.date),
    weekday: weekdayOf(first.date),
    end: 'date',
    count: String(usualCount),
    onHoliday: 'leave-out',
  }));
  const time = useFutureTime({ start: first.start ?? `${first.date}T`, length }, today);
  const until = useTypedDay(plusMonths(first.date, usualMonths), today);
  const [ticked, setTicked] = useState<Readonly<Record<LocalDate, boolean>>>({});
  const from = time.errors.date === undefined ? time.read.date : null;
  const plan = planOf(choices, from, until.day, suggested.days);
  const known = JSON.stringify(plan);
  // The same plan gives the same days: what is typed as the place does not count them anew.
  const series = useMemo(() => (known === 'null' ? null : seriesOf(JSON.parse(known) as SeriesPlan)), [known]);
  const isChosen = (day: SeriesDay): boolean => ticked[day.of] ?? isPlannedUnasked(day);
  return {
    choices,
    choose: (changes) => setChoices((before) => ({ ...before, ...changes })),
    time,
    until,
    untilProblem: untilProblem(until, from),
    isCountWrong: countOf(choices.count) === null,
    series,
    isChosen,
    tick: (day, chosen) => setTicked((before) => ({ ...before, [day.of]: chosen })),
    settle: () => {
      const settled = time.settle();
      if (settled === null || series === null) return null;
      return series.days.filter(isChosen).map(({ date }) => ({ start: `${date}${settled.start.slice(10)}`, length: settled.length }));
    },
  };
}

/** A series lies ahead: a meeting that was is entered by itself. */
function useFutureTime(first: Parameters<typeof useMeetingTime>[0], today: LocalDate): MeetingTime {
  const time = useMeetingTime(first, today);
  const { date } = time.read;
  return date === null || date >= today ? time : { ...time, errors: { ...time.errors, date: 'series.from.past' } };
}

function planOf({ onHoliday, end, count, ...rest }: SeriesChoices, from: LocalDate | null, until: LocalDate | null, taken: readonly LocalDate[]): SeriesPlan | null {
  if (from === null) return null;
  const shared = { rhythm: rhythmOf(rest), from, onHoliday, taken };
  if (end === 'date') return until === null || until < from ? null : { ...shared, end: { by: 'date', until } };
  const meetings = countOf(count);
  return meetings === null ? null : { ...shared, end: { by: 'count', count: meetings } };
}

function rhythmOf({ often, place, weekday }: Pick<SeriesChoices, 'often' | 'place' | 'weekday'>): Rhythm {
  return often === 'month' ? { every: 'month', place, weekday } : { every: 'weeks', weeks: Number(often), weekday };
}

function untilProblem({ day, isWrong }: TypedDay, from: LocalDate | null): SeriesDraft['untilProblem'] {
  if (isWrong) return null;
  if (day === null) return 'series.until.missing';
  return from !== null && day < from ? 'series.until.before' : null;
}

/** A whole number of meetings that can be planned at once; null for everything else. */
function countOf(typed: string): number | null {
  const count = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : 0;
  return count >= 1 && count <= mostMeetings ? count : null;
}
