import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isoWeek, plusDays, weekdayOf, type Weekday } from '../../../../../domain/kernel/calendar.ts';
import { holidayOn, isWorkingDay } from '../../../../../domain/kernel/holidays.ts';
import { mostWeeks, placeInMonth, placesInMonth, type Rhythm } from '../../../../../domain/meeting/planning/series/rhythm.ts';
import { holidayChoices, isPlannedUnasked, mostMeetings, seriesOf, type SeriesPlan } from '../../../../../domain/meeting/planning/series/series.ts';

const tuesdays: Rhythm = { every: 'weeks', weeks: 2, weekday: 2 };

function planOf(changes: Partial<SeriesPlan> = {}): SeriesPlan {
  return { rhythm: tuesdays, from: '2026-11-25', end: { by: 'date', until: '2027-01-31' }, onHoliday: 'leave-out', taken: [], ...changes };
}

/** What is planned unless somebody says otherwise. */
function planned(changes: Partial<SeriesPlan> = {}): readonly string[] {
  return seriesOf(planOf(changes)).days.filter(isPlannedUnasked).map(({ date }) => date);
}

function nothingOnHolidays(changes: Partial<SeriesPlan>) {
  return seriesOf(planOf(changes)).days.map(({ date, holiday, fate }) => [date, fate, holiday].filter((each) => each !== null).join(' '));
}

describe('the days of a rhythm', () => {
  test('given every other Tuesday from a Wednesday, then the first is the Tuesday after it', () => {
    expect(planned()).toEqual(['2026-12-01', '2026-12-15', '2026-12-29', '2027-01-12', '2027-01-26']);
  });

  test('given a first day that fits, then it is the first', () => {
    expect(planned({ from: '2026-11-24' })[0]).toBe('2026-11-24');
  });

  test('given the first Monday of the month from the day after it, then it begins a month later', () => {
    const rhythm = { every: 'month', place: 'first', weekday: 1 } as const;
    expect(planned({ rhythm, from: '2026-12-08', end: { by: 'date', until: '2027-04-30' } })).toEqual(['2027-01-04', '2027-02-01', '2027-03-01', '2027-04-05']);
    expect(planned({ rhythm, from: '2026-12-07', end: { by: 'count', count: 1 } })).toEqual(['2026-12-07']);
  });

  test('given the last Thursday of the month, then it is the fourth or the fifth', () => {
    const rhythm = { every: 'month', place: 'last', weekday: 4 } as const;
    expect(planned({ rhythm, from: '2027-01-01', end: { by: 'date', until: '2027-05-01' } })).toEqual(['2027-01-28', '2027-02-25', '2027-03-25', '2027-04-29']);
  });

  test('where in its month a day stands', () => {
    expect(['2026-12-01', '2026-12-07', '2026-12-08', '2026-12-28', '2026-12-29'].map(placeInMonth)).toEqual(['first', 'first', 'second', 'fourth', 'last']);
  });

  test('given a year of fifty-three weeks, then the rhythm goes on over New Year', () => {
    const weekly = planned({ rhythm: { every: 'weeks', weeks: 1, weekday: 3 }, from: '2026-12-21', end: { by: 'date', until: '2027-01-20' } });
    expect(weekly.map((date) => [date, isoWeek(date).week])).toEqual([['2026-12-23', 52], ['2026-12-30', 53], ['2027-01-13', 2], ['2027-01-20', 3]]);
  });

  test('given a date after which there is no calendar, then it ends there', () => {
    expect(planned({ from: '2199-12-01', end: { by: 'count', count: 60 } })).toEqual(['2199-12-03', '2199-12-17']);
  });
});

describe('a holiday', () => {
  const christmas = { rhythm: { every: 'weeks', weeks: 1, weekday: 4 }, from: '2026-12-17', end: { by: 'date', until: '2027-01-07' } } as const;

  test('is left out unless somebody says otherwise, and stands there by its name', () => {
    expect(nothingOnHolidays(christmas)).toEqual(['2026-12-17 usual', '2026-12-24 left-out christmas-eve', '2026-12-31 left-out new-years-eve', '2027-01-07 usual']);
  });

  test('is exchanged for the working day before', () => {
    expect(nothingOnHolidays({ ...christmas, onHoliday: 'before' })).toEqual(['2026-12-17 usual', '2026-12-23 moved christmas-eve', '2026-12-30 moved new-years-eve', '2027-01-07 usual']);
  });

  test('is exchanged for the working day after, past the other holidays and the weekend', () => {
    expect(nothingOnHolidays({ ...christmas, onHoliday: 'after' })).toEqual(['2026-12-17 usual', '2026-12-28 moved christmas-eve', '2027-01-04 moved new-years-eve', '2027-01-07 usual']);
  });

  test('is not exchanged for a day outside of the period', () => {
    expect(nothingOnHolidays({ ...christmas, from: '2026-12-24', onHoliday: 'before' })[0]).toBe('2026-12-24 outside christmas-eve');
    expect(nothingOnHolidays({ ...christmas, end: { by: 'date', until: '2026-12-31' }, onHoliday: 'after' }).at(-1)).toBe('2026-12-31 outside new-years-eve');
  });

  test('that is left out does not count: three meetings are three', () => {
    expect(planned({ ...christmas, end: { by: 'count', count: 3 } })).toEqual(['2026-12-17', '2027-01-07', '2027-01-14']);
  });
});

test('given a day on which the group meets already, then it is said, not planned, and counts', () => {
  const plan = planOf({ taken: ['2026-12-15'], end: { by: 'count', count: 3 } });
  expect(seriesOf(plan).days.map(({ isTaken }) => isTaken)).toEqual([false, true, false]);
  expect(planned(plan)).toEqual(['2026-12-01', '2026-12-29']);
});

test('given a meeting that is moved onto a day on which the group meets already, then that is said', () => {
  const plan = planOf({ rhythm: { every: 'weeks', weeks: 1, weekday: 4 }, from: '2026-12-24', end: { by: 'count', count: 1 }, onHoliday: 'after', taken: ['2026-12-28'] });
  expect(seriesOf(plan).days).toEqual([{ of: '2026-12-24', date: '2026-12-28', holiday: 'christmas-eve', fate: 'moved', isTaken: true }]);
});

test('given a period with room for more meetings than are planned at once, then it is cut, and that is known', () => {
  const weekly = { every: 'weeks', weeks: 1, weekday: 2 } as const;
  const cut = seriesOf(planOf({ rhythm: weekly, end: { by: 'date', until: '2030-01-01' } }));
  expect([cut.isCut, cut.days.filter(isPlannedUnasked).length]).toEqual([true, mostMeetings]);
  expect(seriesOf(planOf({ rhythm: weekly, end: { by: 'count', count: 500 } })).days.filter(isPlannedUnasked)).toHaveLength(mostMeetings);
  expect(seriesOf(planOf()).isCut).toBe(false);
});

test('given a last day before the first, then there are none', () => {
  expect(seriesOf(planOf({ end: { by: 'date', until: '2026-11-01' } }))).toEqual({ days: [], isCut: false });
});

const weekdays = fc.integer({ min: 1, max: 7 }).map((each) => each as Weekday);
const dates = fc.integer({ min: 0, max: 50_000 }).map((days) => plusDays('2000-01-01', days));
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('weeks' as const), weeks: fc.integer({ min: 1, max: mostWeeks }), weekday: weekdays }),
  fc.record({ every: fc.constant('month' as const), place: fc.constantFrom(...placesInMonth), weekday: weekdays }),
);
const plans: fc.Arbitrary<SeriesPlan> = fc
  .record({ rhythm: rhythms, from: dates, onHoliday: fc.constantFrom(...holidayChoices), days: fc.integer({ min: 0, max: 900 }), count: fc.integer({ min: 1, max: 80 }), byDate: fc.boolean(), met: fc.array(fc.nat(200), { maxLength: 20 }) })
  .map(({ rhythm, from, onHoliday, days, count, byDate, met }) => ({
    rhythm,
    from,
    onHoliday,
    end: byDate ? { by: 'date', until: plusDays(from, days) } : { by: 'count', count },
    taken: met.map((after) => plusDays(from, after)),
  }));

describe('whatever the rhythm', () => {
  test('the days are in order, none comes twice, and none lies outside of the period', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const found = seriesOf(plan).days.map(({ date }) => date);
        expect(found).toEqual([...new Set(found)].toSorted());
        expect(found.every((date) => date >= plan.from && (plan.end.by === 'count' || date <= plan.end.until))).toBe(true);
      }),
    );
  });

  test('what is planned is no holiday and no day on which the group meets, and a moved meeting is on the nearest working day', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const day of seriesOf(plan).days) {
          if (isPlannedUnasked(day)) expect([holidayOn(day.date), plan.taken.includes(day.date)]).toEqual([null, false]);
          if (day.fate !== 'moved') continue;
          expect(isWorkingDay(day.date)).toBe(true);
          const [from, to] = [day.of, day.date].toSorted() as [string, string];
          for (let between = plusDays(from, 1); between < to; between = plusDays(between, 1)) expect(isWorkingDay(between)).toBe(false);
        }
      }),
    );
  });

  test('the rhythm is kept: the weekday is, and so are the weeks between', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const days = seriesOf(plan).days.map(({ of }) => of);
        expect(days.every((of) => weekdayOf(of) === plan.rhythm.weekday)).toBe(true);
        const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
        if (plan.rhythm.every === 'weeks') expect(gaps.every((gap) => gap === (plan.rhythm.every === 'weeks' ? plan.rhythm.weeks * 7 : 0))).toBe(true);
        else expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length);
      }),
    );
  });

  test('no more meetings than were asked for, and never more than may be planned at once', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { days, isCut } = seriesOf(plan);
        const meetings = days.filter(({ fate }) => fate === 'usual' || fate === 'moved').length;
        expect(meetings).toBeLessThanOrEqual(plan.end.by === 'count' ? Math.min(plan.end.count, mostMeetings) : mostMeetings);
        if (isCut) expect(meetings).toBe(mostMeetings);
        if (plan.end.by === 'count') expect(meetings).toBe(Math.min(plan.end.count, mostMeetings));
      }),
    );
  });
});
