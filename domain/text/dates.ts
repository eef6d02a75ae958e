import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { sv } from 'date-fns/locale/sv';
import { isoWeek, localDateTimeOf, type Instant, type LocalDate, type LocalDateTime, type LocalTime, type Minutes } from '../kernel/calendar.ts';
import { text, type Language } from './text.ts';

const locales = { sv, en: enGB } as const;

function inWords(language: Language, date: LocalDate, pattern: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return format(new TZDate(year, month - 1, day, 'UTC'), pattern, { locale: locales[language] });
}

/** `24 november 2026`, as in running text. */
export function longDate(language: Language, date: LocalDate): string {
  return inWords(language, date, 'd MMMM yyyy');
}

/** `24 november`, where the year goes without saying. */
export function dayAndMonth(language: Language, date: LocalDate): string {
  return inWords(language, date, 'd MMMM');
}

/** `tisdag 24 november`. */
export function weekdayDate(language: Language, date: LocalDate): string {
  return inWords(language, date, 'EEEE d MMMM');
}

/** `tis 24 nov`; another year than that of `today` is said. */
export function shortDate(language: Language, date: LocalDate, today: LocalDate): string {
  const day = inWords(language, date, 'EEE d MMM').replaceAll('.', '');
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day} ${date.slice(0, 4)}`;
}

/** `24 november`; another year than that of `today` is said. */
export function dayThisYear(language: Language, date: LocalDate, today: LocalDate): string {
  return inWords(language, date, date.slice(0, 4) === today.slice(0, 4) ? 'd MMMM' : 'd MMMM yyyy');
}

/** `24 nov`, where room is short and the year is plain. */
export function dayInHead(language: Language, date: LocalDate): string {
  return inWords(language, date, 'd MMM').replaceAll('.', '');
}

/** `24 nov 2026`, as in a column. */
export function columnDate(language: Language, date: LocalDate): string {
  return inWords(language, date, 'd MMM yyyy').replaceAll('.', '');
}

/** `november 2026`. */
export function monthAndYear(language: Language, date: LocalDate): string {
  return inWords(language, date, 'LLLL yyyy');
}

/** `november`, of any year. @param month 1 is January */
export function monthName(language: Language, month: number): string {
  return inWords(language, `2024-${String(month).padStart(2, '0')}-01`, 'LLLL');
}

/** `mån`: the days of the week, Monday first. */
export function weekdayNames(language: Language): readonly string[] {
  return ['01', '02', '03', '04', '05', '06', '07'].map((day) => inWords(language, `2024-01-${day}`, 'EEE').replaceAll('.', ''));
}

/** `tisdag`: the days of the week by their whole names, Monday first. */
export function wholeWeekdayNames(language: Language): readonly string[] {
  return ['01', '02', '03', '04', '05', '06', '07'].map((day) => inWords(language, `2024-01-${day}`, 'EEEE'));
}

/** `tisdag 24 november 2026`. */
export function weekdayAndWholeDate(language: Language, date: LocalDate): string {
  return inWords(language, date, 'EEEE d MMMM yyyy');
}

/** `vecka 48`, by ISO 8601. */
export function weekInWords(language: Language, date: LocalDate): string {
  return text(language, 'date.week', { week: isoWeek(date).week });
}

/** `08.30` in Swedish, `08:30` in English. */
export function clock(language: Language, time: LocalTime): string {
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** The time on the wall in a zone, as in running text: `08.34`. */
export function clockAt(language: Language, instant: Instant, zone: string): string {
  return clock(language, localDateTimeOf(instant, zone).slice(11));
}

/** The date and the time of a local date-time, each as in running text. */
export function dateAndClock(language: Language, local: LocalDateTime): { readonly date: string; readonly time: string } {
  return { date: longDate(language, local.slice(0, 10)), time: clock(language, local.slice(11)) };
}

/** `2 h 30 min`, `45 min`. */
export function lengthInWords(language: Language, minutes: Minutes): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return text(language, 'length.minutes', { minutes });
  return rest === 0 ? text(language, 'length.hours', { hours }) : text(language, 'length.hoursAndMinutes', { hours, minutes: rest });
}
