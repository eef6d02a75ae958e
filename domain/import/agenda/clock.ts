import { readTime } from '../../capture/read-time.ts';
import type { Minutes } from '../../kernel/calendar.ts';

/** When something begins, and ends if that was written. Minutes after midnight. */
export interface ClockTimes {
  readonly from: Minutes;
  readonly to: Minutes | null;
}

const half = String.raw`(?:\s?[ap]\.?m\b\.?)`;
const time = String.raw`(?:\d{1,2}[.:][0-5]\d(?![.:]?\d)${half}?|\d{1,2}${half})`;
const lead = String.raw`(?:(?:kl|klockan)\.?\s*|at\s+)`;
const joint = String.raw`\s*(?:[–—−-]|till|to|until)\s*`;
const range = String.raw`${lead}?(?<from>${time}|(?:[01]\d|2[0-3])[0-5]\d(?=\s*[–—-]\s*(?:[01]\d|2[0-3])[0-5]\d(?!\d))|\d{1,2}(?=\s*[–—-]\s*\d{1,2}[.:]))${joint}(?:${lead})?(?<to>${time}|(?:[01]\d|2[0-3])[0-5]\d(?!\d))`;
const hours = String.raw`${lead}(?<from>\d{1,2}(?:[.:][0-5]\d)?)${joint}(?<to>\d{1,2}(?:[.:][0-5]\d)?)(?![\d.:])`;
const single = String.raw`(?:${lead}?(?<from>${time})|${lead}(?<hour>\d{1,2})(?![\d.:]))`;
const gap = String.raw`\s*(?:[:–—·•-]\s+|[,;|]\s*|\s+|$)`;

const whole = [range, hours, single].map((each) => new RegExp(String.raw`^(?:${each})\.?$`, 'iu'));
const first = [range, hours, single].map((each) => new RegExp(String.raw`^(?:${each})${gap}`, 'iu'));
const anywhere = new RegExp(String.raw`(?<![\d.:–-])${range}`, 'iu');

/** The whole of some words as a time of day, or a stretch of it; null when they are none. */
export function readClock(words: string): ClockTimes | null {
  return firstOf(whole, words.trim())?.times ?? null;
}

/** The times that some words begin with, and what follows. */
export function clockBefore(words: string): { readonly times: ClockTimes; readonly rest: string } | null {
  const found = firstOf(first, words);
  return found === null ? null : { times: found.times, rest: words.slice(found.length) };
}

/** A stretch of time anywhere in a line, as of a whole meeting: "tisdag 24 november kl. 08.30–11.00". */
export function clockWithin(words: string): ClockTimes | null {
  const match = anywhere.exec(words.slice(0, 300));
  return match === null ? null : timesOf(match.groups ?? {});
}

function firstOf(ways: readonly RegExp[], words: string): { readonly times: ClockTimes; readonly length: number } | null {
  for (const way of ways) {
    const match = way.exec(words);
    const times = match === null ? null : timesOf(match.groups ?? {});
    if (match !== null && times !== null) return { times, length: match[0].length };
  }
  return null;
}

function timesOf({ from, hour, to }: Readonly<Record<string, string | undefined>>): ClockTimes | null {
  const [begins, ends] = [minuteOfDay(from ?? hour), to === undefined ? null : minuteOfDay(to)];
  if (begins === null || (to !== undefined && ends === null)) return null;
  return { from: begins, to: ends };
}

function minuteOfDay(written: string | undefined): Minutes | null {
  const read = written === undefined ? null : readTime(written);
  if (read === null) return null;
  const [hours = 0, minutes = 0] = read.split(':').map(Number);
  return hours * 60 + minutes;
}
