import type { Meeting, MeetingNumber } from '../meeting/meeting.ts';

/** True when a meeting of the group has the number. */
export function isTaken(meetings: readonly Meeting[], number: MeetingNumber): boolean {
  return meetings.some(({ number: each }) => each?.year === number.year && each.running === number.running);
}

/**
 * The number that a meeting gets which claims one: that one, or, when another meeting has it, the next free one after the
 * highest of the year.
 */
export function freeNumber(meetings: readonly Meeting[], claimed: MeetingNumber): MeetingNumber {
  if (!isTaken(meetings, claimed)) return claimed;
  return { year: claimed.year, running: highestNumber(meetings, claimed.year) + 1 };
}

/** The highest running number of a year; 0 when there is none. */
export function highestNumber(meetings: readonly Meeting[], year: number): number {
  return meetings.reduce((highest, { number }) => (number?.year === year ? Math.max(highest, number.running) : highest), 0);
}
