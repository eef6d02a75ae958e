import type { LocalTime, Minutes } from '../kernel/calendar.ts';

const clock = /^\s*(?:kl\.?\s*|at\s+)?(?<hour>\d{1,2})(?:\s?[.:]\s?(?<minute>\d{2}))?\s?(?<half>[ap]\.?m\.?)?\s*$/iu;
const digits = /^\s*(?:kl\.?\s*)?(?<hour>\d{1,2})(?<minute>\d{2})\s*$/iu;

/** A field for a time on the wall: `08.34`, `8:34`, `0834`, `kl. 8`, `2.30 pm`; null when it is none. */
export function readTime(text: string): LocalTime | null {
  const groups = (digits.exec(text) ?? clock.exec(text))?.groups;
  if (groups === undefined) return null;
  const hour = hourOfDay(Number(groups['hour']), groups['half']?.toLowerCase());
  const minute = Number(groups['minute'] ?? 0);
  return hour === null || hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

const hours = String.raw`(?:h|tim(?:mar|me)?|hours?|hrs?)\.?`;
const minutes = String.raw`(?:m|min(?:uter|ut|utes?|s)?)\.?`;
const ways = [
  new RegExp(String.raw`^(?<minutes>\d{1,4})\s?(?:${minutes})?$`, 'iu'),
  new RegExp(String.raw`^(?<hours>\d{1,2}(?:[.,]\d{1,2})?)\s?${hours}$`, 'iu'),
  new RegExp(String.raw`^(?<hours>\d{1,2})\s?${hours}\s?(?:(?:och|and)\s)?(?<minutes>\d{1,2})\s?(?:${minutes})?$`, 'iu'),
  /^(?<hours>\d{1,2}):(?<minutes>[0-5]\d)$/u,
];
const wholeDay = 24 * 60;

/** A field for how long something takes: `10`, `10 min`, `1 h 30`, `1,5 h`, `1:30`; null when it is no whole number of minutes up to a day. */
export function readMinutes(text: string): Minutes | null {
  const typed = text.trim();
  for (const way of ways) {
    const groups = way.exec(typed)?.groups;
    if (groups !== undefined) return withinDay(Number(groups['hours']?.replace(',', '.') ?? 0) * 60 + Number(groups['minutes'] ?? 0));
  }
  return null;
}

function withinDay(total: number): Minutes | null {
  const whole = Math.round(total);
  return Math.abs(whole - total) < 1e-6 && whole <= wholeDay ? whole : null;
}
