import type { Weekday } from '../../kernel/calendar.ts';
import type { Language } from '../../text/text.ts';

/** How one language writes dates: pieces of patterns, and what the words in them mean. */
export interface DateWords {
  /** Month names, long and short. Told apart by their first three letters. */
  readonly months: string;
  /** The first three letters of the months, January first. */
  readonly monthKeys: readonly string[];
  /** A day of the month: `8`, `8:e`, `8th`. */
  readonly ordinal: string;
  readonly weekdays: string;
  /** The first three letters of the weekdays, Monday first. */
  readonly weekdayKeys: readonly string[];
  /** What may follow a weekday's name before a date: "tisdagen den 8 december". */
  readonly weekdayEnding: string;
  /** What may stand before a day and belongs to it: "senast den 8 december". */
  readonly lead: string;
  /** "Den", without which a number alone is no day. */
  readonly article: string;
  readonly week: string;
  readonly next: string;
  readonly nextWeek: string;
  readonly thisWeek: string;
  readonly nextMeeting: string;
  readonly within: string;
  readonly count: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'year', string>>;
  /** Names of days near today, with their distance from it. */
  readonly near: readonly (readonly [pattern: string, days: number])[];
  /** Words that lean on what follows: a text cannot end in one, and a date after one says something else than by when. */
  readonly leaning: ReadonlySet<string>;
  /** "Från och med": since when a decision is valid. */
  readonly since: string;
}

const swedish: DateWords = {
  months: 'jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  monthKeys: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ordinal: '\\d{1,2}(?::?[ae])?',
  weekdays: 'måndag|mån|tisdag|tis|onsdag|ons|torsdag|tors|fredag|fre|lördag|lör|söndag|sön',
  weekdayKeys: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
  weekdayEnding: '(?:en)?',
  lead: '(?:(?:klart?|färdigt?)\\s+(?=senast|till|på|den))?(?:(?:senast|till|på|den)\\s+){0,3}',
  article: 'den',
  week: '(?:(?:i|under)\\s+)?(?:vecka|v)\\.?\\s?',
  next: 'nästa',
  nextWeek: '(?:i\\s+)?nästa vecka',
  thisWeek: '(?:i veckan|denna vecka|(?:i\\s+)?den här veckan)',
  nextMeeting: '(?:(?:till|på|vid|inför|senast)\\s+){0,2}nästa möte',
  within: '(?:om|inom)',
  count: '\\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|fjorton',
  counts: { en: 1, ett: 1, två: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, åtta: 8, nio: 9, tio: 10, elva: 11, tolv: 12, fjorton: 14 },
  units: { day: 'dag(?:ar)?', week: 'veck(?:a|or)', month: 'månad(?:er)?|mån', year: 'år' },
  near: [
    ['i förrgår|förrgår', -2],
    ['i går|igår', -1],
    ['i dag|idag', 0],
    ['i morgon|imorgon|i morron|imorron', 1],
    ['i övermorgon|övermorgon', 2],
  ],
  leaning: new Set(
    ('från fr.o.m. from till t.o.m. tom med efter före innan sedan mellan under inför och eller samt om för i ' +
      'av vid per kring runt mot hos på den senast kl kl. nr - – — / plus minus').split(' '),
  ),
  since: '(?:från(?:\\s+och\\s+med)?|fr\\.?\\s?o\\.?\\s?m\\.?|med\\s+början)',
};

const english: DateWords = {
  months: 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  monthKeys: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ordinal: '\\d{1,2}(?:st|nd|rd|th)?',
  weekdays: 'monday|mon|tuesday|tues?|wednesday|wed|thursday|thu(?:rs?)?|friday|fri|saturday|sunday',
  weekdayKeys: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  weekdayEnding: ',?',
  lead: '(?:due\\s+)?(?:(?:no later than|at the latest|by|on|the)\\s+){0,3}',
  article: 'the',
  week: '(?:(?:in|during)\\s+)?(?:week|wk)\\.?\\s?',
  next: 'next',
  nextWeek: 'next week',
  thisWeek: 'this week',
  nextMeeting: '(?:(?:by|for|at|until|the)\\s+){0,2}next meeting',
  within: '(?:in|within)',
  count: '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
  counts: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  units: { day: 'days?', week: 'weeks?', month: 'months?', year: 'years?' },
  near: [
    ['the day before yesterday', -2],
    ['yesterday', -1],
    ['today', 0],
    ['the day after tomorrow', 2],
    ['tomorrow', 1],
  ],
  leaning: new Set(
    ('from to until till after before since between during and or about for in of at as per ' +
      'around towards with by on the than latest due a an - – — / plus minus').split(' '),
  ),
  since: '(?:(?:with effect\\s+)?from|as\\s+(?:of|from)|starting)',
};

export const dateWords: Readonly<Record<Language, DateWords>> = { sv: swedish, en: english };

/** @param keys first three letters of each, as in `monthKeys` @returns its place from 1, or null */
export function placeIn(keys: readonly string[], name: string): number | null {
  const place = keys.indexOf(name.toLowerCase().slice(0, 3)) + 1;
  return place === 0 ? null : place;
}

export function weekdayNamed({ weekdayKeys }: DateWords, name: string): Weekday | null {
  return placeIn(weekdayKeys, name) as Weekday | null;
}
