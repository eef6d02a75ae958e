import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, instantOf, isoInstantSchema, isoWeek, localDateOf, localDateSchema, localDateTimeOf, localDateTimeSchema, plusDays, plusMinutes, writtenLocalDateTimeSchema, zoneSchema } from '../../../domain/kernel/calendar.ts';

const stockholm = 'Europe/Stockholm';

describe('a wall clock in Stockholm', () => {
  test('is one hour ahead of UTC in winter and two in summer', () => {
    expect(instantOf('2026-11-24T08:30', stockholm)).toBe(Date.UTC(2026, 10, 24, 7, 30));
    expect(instantOf('2026-06-24T08:30', stockholm)).toBe(Date.UTC(2026, 5, 24, 6, 30));
  });

  test('the hour that is skipped in spring means an hour later on the wall', () => {
    expect(localDateTimeOf(instantOf('2026-03-29T02:30', stockholm), stockholm)).toBe('2026-03-29T03:30');
  });

  test.each(['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kolkata'])('the hour that comes twice in autumn means the second one, on a machine in %s too', (machine) => {
    const before = process.env['TZ'];
    process.env['TZ'] = machine;
    expect(instantOf('2026-10-25T02:30', stockholm)).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(instantOf('2026-03-29T02:30', stockholm)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(localDateTimeOf(Date.UTC(2026, 9, 25, 1, 30), stockholm)).toBe('2026-10-25T02:30');
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('shows what the library for zones shows', () => {
    const zones = fc.constantFrom('Europe/Stockholm', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2150, 0, 1) }), zones, (instant, zone) => {
        expect(localDateTimeOf(instant, zone)).toBe(format(new TZDate(instant, zone), "yyyy-MM-dd'T'HH:mm"));
      }),
    );
  });

  test('any other moment comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1) / 60_000, max: Date.UTC(2150, 0, 1) / 60_000 }), (minutes) => {
        const local = localDateTimeOf(minutes * 60_000, stockholm);
        expect(localDateTimeOf(instantOf(local, stockholm), stockholm)).toBe(local);
        expect(localDateOf(minutes * 60_000, stockholm)).toBe(local.slice(0, 10));
      }),
    );
  });
});

describe('plain dates', () => {
  test('exist or are refused', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '1899-12-31', '2200-01-01', '2026-11-31', '']) {
      expect(localDateSchema.safeParse(date).success).toBe(false);
    }
    expect(localDateSchema.safeParse('2028-02-29').success).toBe(true);
    for (const time of ['2026-11-24 08:30', '2026-11-24T24:00', '2026-11-24T08:60', '2026-11-24T08:30:00', '2026-11-24T08:30Z']) {
      expect(localDateTimeSchema.safeParse(time).success).toBe(false);
    }
  });

  test('are counted in days, whatever clocks are changed between', () => {
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(plusMinutes('2026-03-29T01:30', 60)).toBe('2026-03-29T02:30');
  });

  test('lie in ISO weeks with their own year', () => {
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-03')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2027-01-04')).toEqual({ year: 2027, week: 1 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });
});

describe('a moment in ISO 8601', () => {
  test.each([
    ['2026-11-24T08:30:00Z', Date.UTC(2026, 10, 24, 8, 30)],
    ['2026-11-24T08:30Z', Date.UTC(2026, 10, 24, 8, 30)],
    ['2026-11-24T08:30+01:00', Date.UTC(2026, 10, 24, 7, 30)],
    ['2026-11-24T08:30:15.250-0330', Date.UTC(2026, 10, 24, 12, 0, 15, 250)],
    ['2026-11-24T00:30:00.123456+02', Date.UTC(2026, 10, 23, 22, 30, 0, 123)],
  ])('%s is read', (text, instant) => {
    expect(isoInstantSchema.parse(text)).toBe(instant);
  });

  test.each(['2026-11-24T08:30', '2026-11-24', '2026-02-30T08:30Z', '2026-11-24T24:00Z', '2026-11-24 08:30Z', '2026-11-24T08:30:60Z', '1899-12-31T00:00Z', '2026-11-24T08:30+25:00', ''])(
    '%s is refused',
    (text) => {
      expect(isoInstantSchema.safeParse(text).success).toBe(false);
    },
  );

  test('is the same whichever way a program writes it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2198-12-31'), noInvalidDate: true }), (date) => {
        expect(isoInstantSchema.parse(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});

test('a local date-time may be written with seconds that are none', () => {
  expect(writtenLocalDateTimeSchema.parse('2026-11-24T08:30:00')).toBe('2026-11-24T08:30');
  expect(writtenLocalDateTimeSchema.parse('2026-11-24T08:30')).toBe('2026-11-24T08:30');
  for (const time of ['2026-11-24T08:30:01', '2026-02-30T08:30:00', '2026-11-24T08:30Z', '08:30']) {
    expect(writtenLocalDateTimeSchema.safeParse(time).success).toBe(false);
  }
});

test('a zone is one that exists', () => {
  expect(zoneSchema.safeParse('Europe/Stockholm').success).toBe(true);
  for (const zone of ['Europe/Nowhere', '', '+01:00', '../etc']) expect(zoneSchema.safeParse(zone).success).toBe(false);
});
