import { dateInWeek, dateOf, isoWeek, plusDays, plusMonths, weekdayOf, yearOf, type LocalDate, type Weekday } from '../../kernel/calendar.ts';
import type { Language } from '../../text/text.ts';
import { dateWords, placeIn, weekdayNamed, type DateWords } from './words.ts';

/** A day, or the group's next meeting, whose day may not be known yet. */
export type DateReading = { readonly kind: 'day'; readonly date: LocalDate } | { readonly kind: 'next-meeting' };

/** From where a date is read. */
export interface DateContext {
  readonly today: LocalDate;
  readonly language: Language;
  /**
   * Where a day without a year lies: `coming`, today or later, as for something that is to be done; `past`, today or earlier, as
   * for something that was done.
   */
  readonly tense: 'coming' | 'past';
}

type Groups = Readonly<Record<string, string | undefined>>;

/** One way to write a date. */
export interface DatePattern {
  /** A piece of a regular expression, without anchors, with named groups. */
  readonly source: string;
  /** Null where the words look like a date and are none. */
  readonly read: (groups: Groups, context: DateContext) => DateReading | null;
}

const yearAfter = String.raw`(?:(?:\s?[-/]|,?\s)(?<year>\d{4}|(?<=[-/])\d{2}))?`;

function day(date: LocalDate | null): DateReading | null {
  return date === null || yearOf(date) > 2199 ? null : { kind: 'day', date };
}

/** The year as written, two digits meaning this century; null when there is none. */
function writtenYear({ year }: Groups): number | null {
  if (year === undefined) return null;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** This year's, or the next (the last) when that lies on the wrong side of today. */
function nearest(context: DateContext, inYear: (year: number) => LocalDate | null, ofToday = yearOf(context.today)): LocalDate | null {
  const date = inYear(ofToday);
  if (context.tense === 'past') return date !== null && date > context.today ? inYear(ofToday - 1) : date;
  return date !== null && date < context.today ? inYear(ofToday + 1) : date;
}

function monthAndDay(groups: Groups, month: number, context: DateContext): LocalDate | null {
  const inYear = (year: number): LocalDate | null => dateOf(year, month, Number.parseInt(groups['day'] ?? '', 10));
  const year = writtenYear(groups);
  return year === null ? nearest(context, inYear) : inYear(year);
}

/** A weekday that is written before a date must be that date's. */
function agreeing(words: DateWords, { weekday }: Groups, date: LocalDate | null): DateReading | null {
  return date !== null && weekday !== undefined && weekdayNamed(words, weekday) !== weekdayOf(date) ? null : day(date);
}

const iso: DatePattern = {
  source: String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
  read: (groups, context) => day(monthAndDay(groups, Number(groups['month']), context)),
};

function numeric(words: DateWords): DatePattern {
  return {
    source: String.raw`(?:(?<weekday>${words.weekdays})${words.weekdayEnding}\.?\s+(?:${words.article}\s+)?)?(?<day>\d{1,2})/(?<month>\d{1,2})${yearAfter}`,
    read: (groups, context) => agreeing(words, groups, monthAndDay(groups, Number(groups['month']), context)),
  };
}

function named(words: DateWords): DatePattern {
  const of = words.article === 'the' ? String.raw`\s?(?:of\s+)?` : String.raw`\s?`;
  return {
    source: String.raw`(?:(?<weekday>${words.weekdays})${words.weekdayEnding}\.?\s+(?:${words.article}\s+)?)?(?<day>${words.ordinal})${of}(?<month>${words.months})\.?${yearAfter}`,
    read: (groups, context) => agreeing(words, groups, monthAndDay(groups, placeIn(words.monthKeys, groups['month'] ?? '') ?? 0, context)),
  };
}

function monthFirst(words: DateWords): DatePattern {
  return {
    source: String.raw`(?:(?<weekday>${words.weekdays})${words.weekdayEnding}\.?\s+)?(?<month>${words.months})\.?\s(?<day>${words.ordinal})(?:,?\s(?<year>\d{4}))?`,
    read: (groups, context) => agreeing(words, groups, monthAndDay(groups, placeIn(words.monthKeys, groups['month'] ?? '') ?? 0, context)),
  };
}

/** "Den 15": the next day with that number. */
function dayOfMonth(words: DateWords): DatePattern {
  return {
    source: String.raw`${words.article}\s+(?<day>${words.ordinal})`,
    read: (groups, { today, tense }) => {
      const number = Number.parseInt(groups['day'] ?? '', 10);
      const [year = 0, month = 0] = today.split('-').map(Number);
      const date = dateOf(year, month, number);
      if (date !== null && (tense === 'past' ? date <= today : date >= today)) return day(date);
      const other = plusMonths(`${today.slice(0, 7)}-01`, tense === 'past' ? -1 : 1);
      return day(dateOf(yearOf(other), Number(other.slice(5, 7)), number));
    },
  };
}

/** A weekday alone is the nearest one, never today: today's own name means in seven days. */
function weekday(words: DateWords): DatePattern {
  return {
    source: String.raw`(?<weekday>${words.weekdays})\.?`,
    read: (groups, { today, tense }) => {
      const wanted = weekdayNamed(words, groups['weekday'] ?? '');
      if (wanted === null) return null;
      const ahead = (wanted - weekdayOf(today) + 7) % 7;
      if (tense === 'past') return day(plusDays(today, ahead === 0 ? -7 : ahead - 7));
      return day(plusDays(today, ahead === 0 ? 7 : ahead));
    },
  };
}

/** The day of another ISO week than today's. */
function inWeekFrom(today: LocalDate, weeks: number, wanted: Weekday): LocalDate {
  return plusDays(today, weeks * 7 + wanted - weekdayOf(today));
}

const friday: Weekday = 5;

function nextWeek(words: DateWords): readonly DatePattern[] {
  const read: DatePattern['read'] = (groups, { today, tense }) => {
    const name = groups['weekday'];
    const wanted = name === undefined ? friday : weekdayNamed(words, name);
    return wanted === null || tense === 'past' ? null : day(inWeekFrom(today, 1, wanted));
  };
  return [
    { source: String.raw`${words.next}\s+(?<weekday>${words.weekdays})\.?`, read },
    { source: String.raw`(?:(?<weekday>${words.weekdays})\.?\s+)?${words.nextWeek}`, read },
    {
      source: words.thisWeek,
      read: (_groups, { today, tense }) => {
        const date = inWeekFrom(today, 0, friday);
        return tense === 'past' || date < today ? null : day(date);
      },
    },
  ];
}

/** "V 50": its Friday, unless another day of it is named. */
function numberedWeek(words: DateWords): DatePattern {
  return {
    source: String.raw`(?:(?<weekday>${words.weekdays})\.?\s+)?${words.week}(?<week>\d{1,2})(?:,?\s(?<year>\d{4}))?`,
    read: (groups, context) => {
      const name = groups['weekday'];
      const wanted = name === undefined ? friday : weekdayNamed(words, name);
      if (wanted === null) return null;
      const inYear = (year: number): LocalDate | null => dateInWeek(year, Number(groups['week']), wanted);
      const year = writtenYear(groups);
      return day(year === null ? nearest(context, inYear, isoWeek(context.today).year) : inYear(year));
    },
  };
}

function distant(words: DateWords): readonly DatePattern[] {
  const after = (unit: string, later: (today: LocalDate, count: number) => LocalDate): DatePattern => ({
    source: String.raw`${words.within}\s+(?<count>${words.count})\s+(?:${unit})`,
    read: (groups, { today, tense }) => {
      if (tense === 'past') return null;
      const count = (groups['count'] ?? '').toLowerCase();
      return day(later(today, words.counts[count] ?? Number(count)));
    },
  });
  return [
    after(words.units.day, (today, count) => plusDays(today, count)),
    after(words.units.week, (today, count) => plusDays(today, count * 7)),
    after(words.units.month, (today, count) => plusMonths(today, count)),
    after(words.units.year, (today, count) => plusMonths(today, count * 12)),
  ];
}

function near(words: DateWords): readonly DatePattern[] {
  return words.near.map(([pattern, days]) => ({
    source: `(?:${pattern})`,
    read: (_groups, { today, tense }) => ((tense === 'past' ? days > 0 : days < 0) ? null : day(plusDays(today, days))),
  }));
}

/** The ways to write a date that a line of words may hold. */
export function datePatterns(language: Language): readonly DatePattern[] {
  const words = dateWords[language];
  const led = (pattern: DatePattern): DatePattern => ({ ...pattern, source: `${words.lead}${pattern.source}` });
  const dates = [iso, numeric(words), named(words), ...(language === 'en' ? [monthFirst(words)] : [])];
  const patterns = [...dates, dayOfMonth(words), weekday(words), ...nextWeek(words), numberedWeek(words), ...distant(words), ...near(words)];
  return [...patterns.map(led), { source: words.nextMeeting, read: () => ({ kind: 'next-meeting' }) }];
}

/** What only a field for a date may hold besides: digits that in running words could be anything. */
export const digitsOnly: readonly DatePattern[] = [
  { source: String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`, read: iso.read },
  { source: String.raw`(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})`, read: iso.read },
];
