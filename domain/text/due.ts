import { daysBetween, plusDays, type Instant, type LocalDate, type LocalDateTime } from '../kernel/calendar.ts';
import { clock, lengthInWords, shortDate } from './dates.ts';
import { text, type Language } from './text.ts';

/** How a day weighs: it has passed, it is here or tomorrow, or there is time. */
export type Urgency = 'over' | 'soon' | 'later';

export function urgencyOf(day: LocalDate, today: LocalDate): Urgency {
  if (day < today) return 'over';
  return day <= plusDays(today, 1) ? 'soon' : 'later';
}

/** `idag`, `i morgon`, `fre 27 nov`. */
export function dayInWords(language: Language, day: LocalDate, today: LocalDate): string {
  if (day === today) return text(language, 'day.today');
  return day === plusDays(today, 1) ? text(language, 'day.tomorrow') : shortDate(language, day, today);
}

/** When something is due, standing alone: `4 dagar försenad`, `Idag`, `fre 27 nov`. */
export function dueInWords(language: Language, due: LocalDate, today: LocalDate): string {
  if (due < today) return text(language, 'due.overdue', { days: daysBetween(due, today) });
  if (due === today) return text(language, 'due.today');
  return due === plusDays(today, 1) ? text(language, 'due.tomorrow') : shortDate(language, due, today);
}

/** By when something is to be passed on: `senast i morgon 16.00`; a time that has gone by is said as it was. */
export function latestInWords(language: Language, latest: LocalDateTime, today: LocalDate): string {
  const [day = '', time = ''] = latest.split('T');
  const when = { day: dayInWords(language, day, today), time: clock(language, time) };
  return text(language, day < today ? 'latest.past' : 'latest.coming', when);
}

const minute = 60_000;
const hour = 60;

/**
 * How long it is until something begins: `om 22 minuter`, `om 2 h 15 min`, `i morgon`, `tis 1 dec`.
 * @param today the date now, in the zone where `day` is said
 */
export function untilInWords(language: Language, begins: { readonly at: Instant; readonly day: LocalDate }, now: Instant, today: LocalDate): string {
  if (begins.day !== today) return dayInWords(language, begins.day, today);
  const minutes = Math.ceil((begins.at - now) / minute);
  if (minutes < 0) return text(language, 'until.past', { length: lengthInWords(language, Math.abs(minutes)) });
  if (minutes === 0) return text(language, 'until.now');
  return minutes < hour ? text(language, 'until.minutes', { minutes }) : text(language, 'until.hours', { length: lengthInWords(language, minutes) });
}
