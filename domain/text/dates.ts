import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB, sv } from 'date-fns/locale';
import type { LocalDate, LocalDateTime, LocalTime } from '../kernel/calendar.ts';
import type { Language } from './text.ts';

const locales = { sv, en: enGB } as const;

/** `24 november 2026`, as in running text. */
export function longDate(language: Language, date: LocalDate): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return format(new TZDate(year, month - 1, day, 'UTC'), 'd MMMM yyyy', { locale: locales[language] });
}

/** `08.30` in Swedish, `08:30` in English. */
export function clock(language: Language, time: LocalTime): string {
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** The date and the time of a local date-time, each as in running text. */
export function dateAndClock(language: Language, local: LocalDateTime): { readonly date: string; readonly time: string } {
  return { date: longDate(language, local.slice(0, 10)), time: clock(language, local.slice(11)) };
}
