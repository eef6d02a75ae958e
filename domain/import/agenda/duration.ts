import { readMinutes } from '../../capture/read-time.ts';
import type { Minutes } from '../../kernel/calendar.ts';

/** How long something takes, as written. `minutes` is null for what no item of a meeting can last: "0 min", "25 h". */
export interface Duration {
  readonly minutes: Minutes | null;
}

/** No item of a meeting lasts longer. Minutes. */
const longestItem = 8 * 60;

const about = String.raw`(?:(?:ca\.?|c:a|cirka|circa|approx\.?|about|around|max\.?|högst|up to|upp till|~)\s*)?`;
const unit = String.raw`(?:tim(?:mar|me)?|hours?|hrs?|h|min(?:uter|uters|ut|utes|ute|s)?|m)(?![\p{L}])\.?|['′’](?![\p{L}\d])`;
const number = String.raw`-?\d{1,4}(?:[.,]\d{1,2})?`;
const measured = String.raw`${about}(?:${number}\s?[–—-]\s?)?${number}\s?(?:${unit})(?:\s?(?:och\s|and\s)?\d{1,2}(?![\d.:])(?:\s?(?:${unit}))?)?`;
const spoken: readonly (readonly [RegExp, Minutes])[] = [
  [/^(?:en och en halv|en o en halv|one and a half|1 ?½) ?(?:timmar|timme|tim|h|hours?)$/iu, 90],
  [/^(?:en halvtimme|halvtimme|en halv timme|½ ?(?:timme|tim|h|hour)|half an hour|half hour|a half hour)$/iu, 30],
  [/^(?:en timme|an hour|one hour)$/iu, 60],
  [/^(?:två timmar|two hours)$/iu, 120],
  [/^(?:en kvart|kvart|a quarter of an hour|quarter of an hour)$/iu, 15],
  [/^(?:tre kvart|en trekvart|trekvart|three quarters of an hour)$/iu, 45],
  [/^(?:fem minuter|five minutes)$/iu, 5],
  [/^(?:tio minuter|ten minutes)$/iu, 10],
  [/^(?:tjugo minuter|twenty minutes)$/iu, 20],
];

const whole = new RegExp(`^${measured}$`, 'iu');
const atEnd = new RegExp(String.raw`^(?<before>.*?\S)\s+(?<said>${measured})$`, 'iu');
const atStart = new RegExp(String.raw`^(?<said>${measured})(?:\s*[:–—,-]\s*|\s+)(?<after>\S.*)$`, 'iu');
const within = new RegExp(String.raw`^(?<before>.*?\S)\s+(?<said>${measured})\s+(?<after>\S.*)$`, 'iu');
const range = new RegExp(String.raw`^${number}\s?[–—-]\s?(?=\d)`, 'u');

/**
 * The whole of some words as a duration; null when they are none.
 * @param isColumn in a column of minutes a number needs no unit, and `0:20` is twenty minutes
 */
export function readDuration(words: string, isColumn = false): Duration | null {
  const said = words.trim();
  const known = spoken.find(([way]) => way.test(said.replace(new RegExp(`^${about}`, 'iu'), '')));
  if (known !== undefined) return { minutes: known[1] };
  if (isColumn && /^\d{1,4}(?:[.,]0+)?$/u.test(said)) return usable(Number(said.replace(',', '.')));
  if (isColumn && /^\d{1,2}:[0-5]\d(?::00)?$/u.test(said)) return usable(Number(said.split(':')[0]) * 60 + Number(said.split(':')[1]));
  if (!whole.test(said)) return null;
  const bare = said.replace(new RegExp(`^${about}`, 'iu'), '').replace(range, '').replace(/\s?['′’]$/u, ' min');
  return usable(readMinutes(bare) ?? 0);
}

function usable(minutes: number): Duration {
  return { minutes: Number.isInteger(minutes) && minutes > 0 && minutes <= longestItem ? minutes : null };
}

/** A duration at one end of some words, or among them, and what stands on its sides. */
export interface DurationWithin {
  readonly before: string;
  readonly duration: Duration;
  readonly after: string;
}

const longestLooked = 300;

/** "Check-in 5 min", "5 min Check-in"; null where neither end is a duration. */
export function durationAtEdge(words: string): DurationWithin | null {
  return found(atStart, words) ?? found(atEnd, words);
}

/** "Lokaler 20 min Björn": what stands after it must be judged by others. */
export function durationAmong(words: string): DurationWithin | null {
  return found(within, words);
}

function found(way: RegExp, words: string): DurationWithin | null {
  const groups = words.length > longestLooked ? undefined : way.exec(words)?.groups;
  const duration = groups === undefined ? null : readDuration(groups['said'] ?? '');
  return groups === undefined || duration === null ? null : { before: groups['before'] ?? '', duration, after: groups['after'] ?? '' };
}
