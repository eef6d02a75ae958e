import { readDate } from '../../capture/date/read-date.ts';
import { dateOf, daysBetween, type LocalDate } from '../../kernel/calendar.ts';
import type { Language } from '../../text/text.ts';

/** What a cell for a day says. `unknown`: something that is no day that exists. */
export type DateCell = { readonly kind: 'none' } | { readonly kind: 'day'; readonly day: LocalDate } | { readonly kind: 'next-meeting' } | { readonly kind: 'unknown'; readonly words: string };

const none: ReadonlySet<string> = new Set(['', '-', '–', '—', '?', 'tbd', 'saknas', 'n/a', 'ej satt', 'inget datum']);
const dotted = /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})$/u;
const withTime = /^(?<date>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2})?$/u;

/** A day as sheets and people write it, in either language. One without a year is the nearest. */
export function readDateCell(written: string, today: LocalDate, language: Language): DateCell {
  const words = written.trim().replace(/^(?:senast|klart?|till|by|due|before|före|innan)\s+(?:den\s+)?/iu, '');
  if (none.has(words.toLowerCase())) return { kind: 'none' };
  if (/^(?:nästa möte|till nästa möte|next meeting)$/iu.test(words)) return { kind: 'next-meeting' };
  const groups = dotted.exec(words)?.groups;
  if (groups !== undefined) return dayOr(dateOf(Number(groups['year']), Number(groups['month']), Number(groups['day'])), words);
  const plain = withTime.exec(words)?.groups?.['date'] ?? words;
  const other: Language = language === 'sv' ? 'en' : 'sv';
  return dayOr(nearest(plain, today, language) ?? nearest(plain, today, other), words);
}

function dayOr(day: LocalDate | null, words: string): DateCell {
  return day === null ? { kind: 'unknown', words: words.slice(0, 80) } : { kind: 'day', day };
}

function nearest(words: string, today: LocalDate, language: Language): LocalDate | null {
  const coming = readDate(words, today, language, 'coming');
  const past = readDate(words, today, language, 'past');
  if (coming === null || past === null) return coming ?? past;
  return daysBetween(past, today) < daysBetween(today, coming) ? past : coming;
}
