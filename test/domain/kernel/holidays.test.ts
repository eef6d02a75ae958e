import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, plusDays, weekdayOf, yearOf } from '../../../domain/kernel/calendar.ts';
import { easterDay, holidayOn, isWorkingDay, plusWorkingDays } from '../../../domain/kernel/holidays.ts';

test.each(['1900-04-15', '1954-04-18', '1981-04-19', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19', '2100-03-28', '2199-04-14'])('Easter Day of %s', (date) => {
  expect(easterDay(yearOf(date))).toBe(date);
});

test('the days on which offices are closed in 2026', () => {
  const closed = [...Array(365).keys()].map((day) => plusDays('2026-01-01', day)).flatMap((date) => {
    const holiday = holidayOn(date);
    return holiday === null ? [] : [`${date} ${holiday}`];
  });
  expect(closed).toEqual([
    '2026-01-01 new-years-day',
    '2026-01-06 epiphany',
    '2026-04-03 good-friday',
    '2026-04-05 easter-day',
    '2026-04-06 easter-monday',
    '2026-05-01 first-of-may',
    '2026-05-14 ascension-day',
    '2026-05-24 whit-sunday',
    '2026-06-06 national-day',
    '2026-06-19 midsummer-eve',
    '2026-06-20 midsummer-day',
    '2026-10-31 all-saints-day',
    '2026-12-24 christmas-eve',
    '2026-12-25 christmas-day',
    '2026-12-26 boxing-day',
    '2026-12-31 new-years-eve',
  ]);
});

test('a day that is two holidays is closed all the same', () => {
  expect(holidayOn('2008-05-01')).toBe('ascension-day');
  expect(isWorkingDay('2008-05-01')).toBe(false);
});

describe('working days', () => {
  test('are Monday to Friday but for holidays and the three eves', () => {
    for (const date of ['2026-11-24', '2026-04-02', '2026-12-23', '2026-12-30', '2027-01-04', '2026-10-30']) expect(isWorkingDay(date)).toBe(true);
    for (const date of ['2026-11-28', '2026-11-29', '2026-04-03', '2026-04-06', '2026-06-19', '2026-12-24', '2026-12-31', '2027-01-06']) expect(isWorkingDay(date)).toBe(false);
  });

  test('are counted from the day after', () => {
    expect(plusWorkingDays('2026-11-24', 0)).toBe('2026-11-24');
    expect(plusWorkingDays('2026-11-24', 2)).toBe('2026-11-26');
    expect(plusWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(plusWorkingDays('2026-12-22', 2)).toBe('2026-12-28');
    expect(plusWorkingDays('2026-04-01', 2)).toBe('2026-04-07');
  });

  test('any number of them on is a working day with exactly so many in between', () => {
    const days = fc.integer({ min: 0, max: 70_000 }).map((count) => plusDays('1990-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const to = plusWorkingDays(from, count);
        expect(isWorkingDay(to)).toBe(true);
        const passed = [...Array(daysBetween(from, to)).keys()].map((day) => plusDays(from, day + 1));
        expect(passed.filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });
});

test('midsummer and All Saints are Saturdays, Easter is a Sunday from 22 March to 25 April', () => {
  for (let year = 1990; year < 2190; year += 1) {
    const easter = easterDay(year);
    expect(weekdayOf(easter)).toBe(7);
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    const [midsummer] = ['20', '21', '22', '23', '24', '25', '26'].filter((day) => holidayOn(`${year}-06-${day}`) === 'midsummer-day');
    expect(weekdayOf(`${year}-06-${midsummer}`)).toBe(6);
  }
});
