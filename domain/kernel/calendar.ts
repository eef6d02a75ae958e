import { TZDate, tzOffset } from '@date-fns/tz';
import { addDays, addMinutes, addMonths, differenceInCalendarDays, format, getISODay, getISOWeek, getISOWeekYear } from 'date-fns';
import { z } from 'zod';

/** A moment, UTC milliseconds. */
export type Instant = number;
/** A plain date, `2026-11-24`. It has no zone. */
export type LocalDate = string;
/** A time on the wall, `08:30`. */
export type LocalTime = string;
/** A date and a time on the wall, `2026-11-24T08:30`; means a moment only together with a zone. */
export type LocalDateTime = string;
/** Whole minutes, unless said otherwise. */
export type Minutes = number;

const firstYear = 1900;
const lastYear = 2199;
const earliest = Date.UTC(firstYear, 0, 1);
const latest = Date.UTC(lastYear + 1, 0, 1) - 1;

const datePart = /^(\d{4})-(\d\d)-(\d\d)$/u;
const timePart = /^([01]\d|2[0-3]):[0-5]\d$/u;

function isDate(text: string): boolean {
  if (!datePart.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The date with this year, month (from 1) and day; null where there is none, such as 29 February 2027. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** A date that exists, 1900-2199. */
export const localDateSchema = z.string().refine(isDate);
export const localTimeSchema = z.string().regex(timePart);
/** A date that exists and a time, without zone and without seconds. */
export const localDateTimeSchema = z
  .string()
  .refine((text) => text[10] === 'T' && isDate(text.slice(0, 10)) && timePart.test(text.slice(11)));
/** UTC milliseconds, 1900-2199. */
export const instantSchema = z.int().min(earliest).max(latest);
/** A local date-time as people and other programs write it: seconds may stand there when they are none. */
export const writtenLocalDateTimeSchema = z
  .string()
  .transform((text) => (text.length === 19 && text.endsWith(':00') ? text.slice(0, 16) : text))
  .pipe(localDateTimeSchema);

const isoMoment = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(?:Z|([+-](?:[01]\d|2[0-3]))(?::?([0-5]\d))?)$/u;

function momentOf(text: string): Instant {
  const [, date = '', hour = '', minute = '', seconds = '00', offset, offsetMinutes = '00'] = isoMoment.exec(text) ?? [];
  if (!isDate(date)) return Number.NaN;
  return Date.parse(`${date}T${hour}:${minute}:${seconds}${offset === undefined ? 'Z' : `${offset}:${offsetMinutes}`}`);
}

/** An ISO 8601 moment with `Z` or an offset, read as UTC milliseconds. Seconds may be left out. */
export const isoInstantSchema = z
  .string()
  .refine((text) => !Number.isNaN(momentOf(text)))
  .transform(momentOf)
  .pipe(instantSchema);

/** Zones that were found to be some: asking costs as much as reading a hundred commands. */
const zones = new Set<string>();

function isZone(name: string): boolean {
  if (zones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    zones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** An IANA time zone that this program knows, such as `Europe/Stockholm`. */
export const zoneSchema = z.string().max(64).regex(/^[A-Za-z]/u).refine(isZone);

const dayOfMilliseconds = 24 * 60 * 60_000;

/**
 * The moment that a wall clock in a zone shows. Where the clock skips an hour in spring the moment is an hour later on the
 * wall; where it repeats one in autumn the second of the two is meant.
 */
export function instantOf(local: LocalDateTime, zone: string): Instant {
  const [date = '', time = ''] = local.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const near = [wall - dayOfMilliseconds, wall + dayOfMilliseconds].map((instant) => offsetAt(instant, zone));
  const matching = near.map((offset) => wall - offset).filter((instant) => offsetAt(instant, zone) === wall - instant);
  return matching.length > 0 ? Math.max(...matching) : wall - (near[0] ?? 0);
}

/** Since this moment every clock in the world has been moved at a whole quarter of an hour. UTC milliseconds. */
const quartersSince = Date.UTC(1973, 0, 1);
const quarter = 15 * 60_000;
const mostOffsets = 2_000;
const offsets = new Map<string, number>();

/** How far a zone's wall clock is ahead of UTC, milliseconds. Kept by quarters: asking the system costs far more than counting on. */
function offsetAt(instant: Instant, zone: string): number {
  if (!(instant >= quartersSince)) return tzOffset(zone, new Date(instant)) * 60_000;
  const key = `${Math.floor(instant / quarter)} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = tzOffset(zone, new Date(instant)) * 60_000;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/**
 * What the wall clock in a zone shows at a moment; seconds are cut off. Counted from the zone's offset, since a screen that follows
 * the clock asks for hundreds of these a second.
 */
export function localDateTimeOf(instant: Instant, zone: string): LocalDateTime {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

export function localDateOf(instant: Instant, zone: string): LocalDate {
  return localDateTimeOf(instant, zone).slice(0, 10);
}

export function localTimeOf(instant: Instant, zone: string): LocalTime {
  return localDateTimeOf(instant, zone).slice(11);
}

/** The moment nearest to another at which a wall clock shows this time: a meeting may go on past midnight. */
export function instantNear(time: LocalTime, near: Instant, zone: string): Instant {
  const date = localDateOf(near, zone);
  const moments = [-1, 0, 1].map((days) => instantOf(`${plusDays(date, days)}T${time}`, zone));
  return moments.reduce((best, each) => (Math.abs(each - near) < Math.abs(best - near) ? each : best));
}

/** A plain date as the library wants it. In UTC, so that the machine's own zone plays no part. */
function dayOf(date: LocalDate): TZDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new TZDate(year, month - 1, day, 'UTC');
}

/** Later on the same wall clock, as if no clock were ever changed. */
export function plusMinutes(local: LocalDateTime, minutes: Minutes): LocalDateTime {
  return localDateTimeOf(addMinutes(instantOf(local, 'UTC'), minutes).getTime(), 'UTC');
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return format(addDays(dayOf(date), days), 'yyyy-MM-dd');
}

/** The same day of the month so many months later, or the last day of a month that is too short for it. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return format(addMonths(dayOf(date), months), 'yyyy-MM-dd');
}

/** Days from the first date to the second; below zero when the second comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return differenceInCalendarDays(dayOf(to), dayOf(from));
}

/** The ISO week with its own year, which around New Year is not always the calendar's. */
export function isoWeek(date: LocalDate): { readonly year: number; readonly week: number } {
  const day = dayOf(date);
  return { year: getISOWeekYear(day), week: getISOWeek(day) };
}

/** Monday is 1 and Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(date: LocalDate): Weekday {
  return getISODay(dayOf(date)) as Weekday;
}

/** A day of an ISO week; null where the year has no such week. */
export function dateInWeek(year: number, week: number, weekday: Weekday): LocalDate | null {
  const fourth = dateOf(year, 1, 4);
  if (fourth === null || week < 1) return null;
  const date = plusDays(fourth, (week - 1) * 7 + weekday - weekdayOf(fourth));
  const found = isoWeek(date);
  return isDate(date) && found.year === year && found.week === week ? date : null;
}

export function yearOf(date: LocalDate | LocalDateTime): number {
  return Number(date.slice(0, 4));
}
