import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateAtEnd, dateAtStart, readDate } from '../../../../domain/capture/date/read-date.ts';
import { localDateSchema, plusDays, weekdayOf } from '../../../../domain/kernel/calendar.ts';
import type { Language } from '../../../../domain/text/text.ts';

/** A Tuesday in ISO week 48. */
const today = '2026-11-24';

describe('a field for a date reads, in Swedish', () => {
  test.each([
    ['8/12', '2026-12-08'],
    ['8/12 2027', '2027-12-08'],
    ['8/12-27', '2027-12-08'],
    ['8/12/2027', '2027-12-08'],
    ['24/11', '2026-11-24'],
    ['23/11', '2027-11-23'],
    ['8 dec', '2026-12-08'],
    ['8 dec.', '2026-12-08'],
    ['8:e december', '2026-12-08'],
    ['den 1:a februari', '2027-02-01'],
    ['8 december', '2026-12-08'],
    ['8 december 2026', '2026-12-08'],
    ['2026-12-08', '2026-12-08'],
    ['20261208', '2026-12-08'],
    ['261208', '2026-12-08'],
    ['  Senast den 8 DECEMBER  ', '2026-12-08'],
    ['fredag', '2026-11-27'],
    ['på fredag', '2026-11-27'],
    ['måndag', '2026-11-30'],
    ['tisdag', '2026-12-01'],
    ['tors', '2026-11-26'],
    ['nästa fredag', '2026-12-04'],
    ['tisdag nästa vecka', '2026-12-01'],
    ['nästa vecka', '2026-12-04'],
    ['i veckan', '2026-11-27'],
    ['tisdagen den 8 december', '2026-12-08'],
    ['idag', '2026-11-24'],
    ['i dag', '2026-11-24'],
    ['i morgon', '2026-11-25'],
    ['imorgon', '2026-11-25'],
    ['i övermorgon', '2026-11-26'],
    ['v 50', '2026-12-11'],
    ['v. 50', '2026-12-11'],
    ['v50', '2026-12-11'],
    ['vecka 50', '2026-12-11'],
    ['onsdag vecka 50', '2026-12-09'],
    ['v 48', '2026-11-27'],
    ['v 47', '2027-11-26'],
    ['v 53', '2027-01-01'],
    ['v 3 2028', '2028-01-21'],
    ['om två veckor', '2026-12-08'],
    ['inom en vecka', '2026-12-01'],
    ['om 10 dagar', '2026-12-04'],
    ['om en månad', '2026-12-24'],
    ['om ett år', '2027-11-24'],
    ['den 15', '2026-12-15'],
    ['den 30:e', '2026-11-30'],
  ])('%s', (typed, date) => {
    expect(readDate(typed, today, 'sv')).toBe(date);
    expect(readDate(typed.normalize('NFD'), today, 'sv')).toBe(date);
  });

  test.each(['', ' ', 'snart', '31/11', '29/2', '0/12', '8/13', 'v 54', 'v 0', 'fredag 8 dec', 'i går', '8', '99', 'nästa möte', '1 feb 12000', `${' '.repeat(200)}8 dec`, 'om 999 år'])('nothing from %j', (typed) => {
    expect(readDate(typed, today, 'sv')).toBeNull();
  });
});

describe('a field for a date reads, in English', () => {
  test.each([
    ['8/12', '2026-12-08'],
    ['8 Dec', '2026-12-08'],
    ['8th of December', '2026-12-08'],
    ['8th December 2026', '2026-12-08'],
    ['Dec 8', '2026-12-08'],
    ['December 8, 2027', '2027-12-08'],
    ['by Friday', '2026-11-27'],
    ['tuesday', '2026-12-01'],
    ['next friday', '2026-12-04'],
    ['Tuesday, 8 December', '2026-12-08'],
    ['today', '2026-11-24'],
    ['tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['week 50', '2026-12-11'],
    ['in two weeks', '2026-12-08'],
    ['within 10 days', '2026-12-04'],
    ['in a month', '2026-12-24'],
    ['the 15th', '2026-12-15'],
    ['2026-12-08', '2026-12-08'],
  ])('%s', (typed, date) => {
    expect(readDate(typed, today, 'en')).toBe(date);
  });

  test.each(['fredag', '12/31', 'sat', 'soon', 'yesterday'])('nothing from %j', (typed) => {
    expect(readDate(typed, today, 'en')).toBeNull();
  });
});

test('the day on which something was done lies behind, and no year is needed', () => {
  const done = (typed: string, language: Language = 'sv'): string | null => readDate(typed, today, language, 'past');
  expect(done('16 nov')).toBe('2026-11-16');
  expect(done('24/11')).toBe('2026-11-24');
  expect(done('8 dec')).toBe('2025-12-08');
  expect(done('i går')).toBe('2026-11-23');
  expect(done('fredag')).toBe('2026-11-20');
  expect(done('den 15')).toBe('2026-11-15');
  expect(done('den 30')).toBe('2026-10-30');
  expect(done('v 47')).toBe('2026-11-20');
  expect(done('i morgon')).toBeNull();
  expect(done('om två veckor')).toBeNull();
  expect(done('yesterday', 'en')).toBe('2026-11-23');
});

describe('a text', () => {
  const at = (text: string, language: Language = 'sv'): string | null => {
    const found = dateAtEnd(text, { today, language, tense: 'coming' });
    return found === null ? null : `${text.slice(0, found.from)}|${found.reading.kind === 'day' ? found.reading.date : found.reading.kind}`;
  };

  test('gives the date that it ends with, and the words that belong to it', () => {
    expect(at('Bemanningsplan 8 dec')).toBe('Bemanningsplan|2026-12-08');
    expect(at('Bemanningsplan, klart senast den 8 december.')).toBe('Bemanningsplan|2026-12-08');
    expect(at('Bemanningsplan – 8 dec')).toBe('Bemanningsplan|2026-12-08');
    expect(at('Underlag inför nästa möte')).toBe('Underlag|next-meeting');
    expect(at('Plan för 2027 om två veckor')).toBe('Plan för 2027|2026-12-08');
    expect(at('Staffing plan by Friday', 'en')).toBe('Staffing plan|2026-11-27');
    expect(at('Papers for the next meeting', 'en')).toBe('Papers|next-meeting');
  });

  test('keeps a date that is not by when', () => {
    for (const text of ['Mötet 8 dec flyttas', 'Stopp från 1 februari', 'Gäller till och med 31 mars', 'Kurs 1–8 dec', 'Kurs 1 - 8 dec', 'Boka 1 dec och 8 dec', 'Prognos per 31 december', 'Inbjudan före fredag', 'Bilaga8/12']) {
      expect(at(text)).toBeNull();
    }
    for (const text of ['A stop from 1 Feb', 'A report before Friday', 'Where he sat']) expect(at(text, 'en')).toBeNull();
  });

  test('gives the longest date that it begins with', () => {
    const begins = (text: string): string | undefined => {
      const found = dateAtStart(text, { today, language: 'sv', tense: 'coming' });
      return found === null ? undefined : text.slice(found.from, found.to);
    };
    expect(begins(' 1 februari 2027. Undantag beslutas.')).toBe(' 1 februari 2027');
    expect(begins('29 jan /motiv x')).toBe('29 jan');
    expect(begins('fredagsmys')).toBeUndefined();
  });
});

const languages = fc.constantFrom<Language>('sv', 'en');
const days = fc.integer({ min: 0, max: 80_000 }).map((count) => plusDays('1980-01-01', count));
const pieces = fc.constantFrom('8', '31', '12', '/', '-', ' ', ' dec', 'feb', 'fredag', 'friday', 'v ', 'vecka ', 'week ', 'om ', 'in ', 'två ', 'veckor', 'weeks', 'den ', 'senast ', '2027', 'nästa ', 'next ', 'i morgon', 'month', '.', ',', '🙂', 'å');
const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')));

test('whatever is typed gives a date that exists, on the right side of today, or nothing', () => {
  fc.assert(
    fc.property(typed, days, languages, (text, today, language) => {
      for (const tense of ['coming', 'past'] as const) {
        const date = readDate(text, today, language, tense);
        if (date === null) continue;
        expect(localDateSchema.safeParse(date).success).toBe(true);
        if (!/\d{4}|\d\d\s*\.?\s*$/u.test(text)) expect(tense === 'coming' ? date >= today : date <= today).toBe(true);
      }
      const found = dateAtEnd(text, { today, language, tense: 'coming' });
      if (found !== null) expect(found.from >= 0 && found.to > found.from && found.to <= text.length).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a weekday is one to seven days ahead', () => {
  const names = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (today, weekday) => {
      const date = readDate(names[weekday - 1] ?? '', today, 'sv') ?? '';
      expect(weekdayOf(date)).toBe(weekday);
      expect(date > today && date <= plusDays(today, 7)).toBe(true);
    }),
  );
});

test('the machine has no part in it', () => {
  const before = process.env['TZ'];
  for (const zone of ['Pacific/Kiritimati', 'America/Anchorage']) {
    process.env['TZ'] = zone;
    expect(readDate('v 50', today, 'sv')).toBe('2026-12-11');
    expect(readDate('om en månad', today, 'sv')).toBe('2026-12-24');
  }
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});
