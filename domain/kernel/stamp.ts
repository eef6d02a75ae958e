import { accepted, refused, type Result } from './result.ts';

/**
 * A hybrid-logical-clock stamp, such as `2026-11-24T07:34:00.000Z-0003`: UTC milliseconds, then a counter of four hexadecimal
 * digits. Stamps sort as bytes. A stamp only orders; it never appears in a measure or on a screen.
 *
 * Source: Kulkarni et al. 2014, "Logical Physical Clocks"; the bounds are those of the design's page on the journal.
 */
export type Stamp = string;

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})$/u;
/** Characters before the hyphen and the counter. */
const momentLength = '2026-11-24T07:34:00.000Z'.length;
const largestCounter = 0xffff;
const lastMillisecond = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** How far ahead of a device's own time the stamps of others may move its clock, in milliseconds. */
export const furthestAhead = 5 * 60_000;

/** The second that was written last: writing one out costs more than anything else about a stamp, and many commands share one. */
let second = { start: 0, text: '1970-01-01T00:00:00.' };

interface Reading {
  readonly milliseconds: number;
  readonly counter: number;
}

/** The lowest stamp of all. */
export const firstStamp: Stamp = written({ milliseconds: 0, counter: 0 });

/** The highest stamp of all. */
export const lastStamp: Stamp = written({ milliseconds: lastMillisecond, counter: largestCounter });

export function isStamp(text: string): boolean {
  if (!shape.test(text)) return false;
  if (text.startsWith(second.text)) return true;
  const moment = text.slice(0, momentLength);
  const milliseconds = Date.parse(moment);
  return Number.isFinite(milliseconds) && momentOf(milliseconds) === moment;
}

/** Where a stamp lies in time, in UTC milliseconds: for a message to a person who looks for a wrong clock, never for a fact. */
export function millisecondsOf(stamp: Stamp): number {
  return read(stamp).milliseconds;
}

/**
 * The stamp of the next command.
 * @param latest the highest stamp this device's clock has reached
 * @param now this device's own time, UTC milliseconds
 */
export function nextStamp(latest: Stamp, now: number): Stamp {
  const physical = momentOf(Math.min(Math.max(0, Math.floor(now)), lastMillisecond));
  if (physical > latest.slice(0, physical.length)) return `${physical}-0000`;
  const last = read(latest);
  if (last.counter < largestCounter) return written({ milliseconds: last.milliseconds, counter: last.counter + 1 });
  return written({ milliseconds: last.milliseconds + 1, counter: 0 });
}

/**
 * Moves a device's clock past a stamp that it has seen, at most five minutes ahead of its own time: one machine with a wrong
 * clock must not carry all others with it.
 * @param now this device's own time, UTC milliseconds
 */
export function clockAfterSeeing(latest: Stamp, seen: Stamp, now: number): Stamp {
  const limit = written({ milliseconds: Math.min(Math.max(0, Math.floor(now) + furthestAhead), lastMillisecond), counter: 0 });
  const bounded = seen > limit ? limit : seen;
  return bounded > latest ? bounded : latest;
}

/** Reads a stamp that came from outside. */
export function parseStamp(text: string): Result<Stamp, 'not-a-stamp'> {
  return isStamp(text) ? accepted(text) : refused('not-a-stamp');
}

function read(stamp: Stamp): Reading {
  const match = shape.exec(stamp);
  if (match === null) throw new Error('A stamp was used that had not been checked.');
  return { milliseconds: Date.parse(match[1] ?? ''), counter: Number.parseInt(match[2] ?? '', 16) };
}

function written({ milliseconds, counter }: Reading): Stamp {
  return `${momentOf(milliseconds)}-${counter.toString(16).padStart(4, '0')}`;
}

/** As `toISOString` writes it. */
function momentOf(milliseconds: number): string {
  const start = Math.floor(milliseconds / 1_000) * 1_000;
  if (start !== second.start) second = { start, text: new Date(start).toISOString().slice(0, -4) };
  return `${second.text}${String(milliseconds - start).padStart(3, '0')}Z`;
}
