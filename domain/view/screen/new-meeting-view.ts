import type { GroupState } from '../../group/group-state.ts';
import { daysBetween, plusDays, type LocalDate, type LocalDateTime } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';

/** What a new meeting may be like, going by the ones that the group has had. */
export interface NewMeetingView {
  /** In the group's own rhythm, after today and after every meeting that is planned; null where the group has none yet. */
  readonly start: LocalDateTime | null;
  /** The latest meeting's place; empty where there is none. */
  readonly place: string;
  /** Whole weeks between meetings in that rhythm, at least one. */
  readonly weeks: number;
  /** The days from today on that the group has a meeting on, whatever has become of it but for being called off. */
  readonly days: readonly LocalDate[];
  /** Meetings that have not begun: two on a day are seldom meant. */
  readonly planned: readonly { readonly id: Id; readonly start: LocalDateTime }[];
}

/** How many of the latest meetings tell the rhythm. */
const remembered = 7;
/** Days between meetings, until two have told another rhythm. */
const usualGap = 14;

export function newMeetingView({ meetings }: GroupState, today: LocalDate): NewMeetingView {
  const regular = meetings.filter(({ kind }) => kind === 'regular').toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const latest = regular.at(-1);
  const starts = regular.slice(-remembered).map(({ start }) => start);
  return {
    start: latest === undefined ? null : nextStart(starts, today),
    weeks: Math.max(1, Math.round(usualDaysBetween(starts.map(dayOf)) / 7)),
    days: meetings.filter(({ state }) => state !== 'cancelled').map(({ start }) => dayOf(start)).filter((day) => day >= today),
    place: latest?.place ?? '',
    planned: meetings.filter(({ state }) => state === 'draft' || state === 'called').map(({ id, start }) => ({ id, start })),
  };
}

/** @param starts in order, at least one */
function nextStart(starts: readonly LocalDateTime[], today: LocalDate): LocalDateTime {
  const gap = usualDaysBetween(starts.map(dayOf));
  const last = starts.at(-1) ?? '';
  const behind = daysBetween(dayOf(last), today);
  // A group that has rested begins again on its own weekday, not on all the days that it missed.
  const steps = Math.max(1, Math.floor(behind / gap) + 1);
  return `${plusDays(dayOf(last), steps * gap)}${last.slice(10)}`;
}

/** The middle of the distances: one summer is no rhythm. */
function usualDaysBetween(days: readonly LocalDate[]): number {
  const distances = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const middle = distances.filter((each) => each > 0).toSorted((a, b) => a - b);
  return middle[Math.floor((middle.length - 1) / 2)] ?? usualGap;
}

function dayOf(start: LocalDateTime): LocalDate {
  return start.slice(0, 10);
}
