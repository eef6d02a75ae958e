import type { ItemType } from '../../meeting/item.ts';
import type { Minutes } from '../../kernel/calendar.ts';
import type { ClockTimes } from './clock.ts';
import type { AgendaItem, AgendaProblem } from './agenda.ts';

/** An item before its times of day have become minutes. */
export interface FoundItem {
  readonly line: number;
  readonly title: string;
  readonly minutes: Minutes | null;
  readonly clock: ClockTimes | null;
  readonly presenter: string | null;
  readonly type: ItemType | null;
  readonly section: string | null;
  readonly impossible: string | null;
}

/** No item of a meeting lasts longer. Minutes. */
const longestItem = 8 * 60;

/**
 * Times of day as minutes: what has an end lasts until it, and what has none until the next item begins.
 * @param end when the meeting ends, minutes after midnight; null when nothing says so
 */
export function withMinutes(found: readonly FoundItem[], end: Minutes | null): readonly AgendaItem[] {
  return found.map(({ line, title, minutes, clock, presenter, type, section, impossible }, index) => {
    const next = found[index + 1];
    const until = clock?.to ?? (next === undefined ? end : (next.clock?.from ?? null));
    return { title, minutes: minutes ?? (impossible === null ? between(clock, until) : null), presenter, type, section, line };
  });
}

function between(clock: ClockTimes | null, until: Minutes | null): Minutes | null {
  if (clock === null || until === null) return null;
  const minutes = until - clock.from;
  return minutes > 0 && minutes <= longestItem ? minutes : null;
}

export function problemsOf(found: readonly FoundItem[]): readonly AgendaProblem[] {
  return found.flatMap(({ impossible, line, clock }): readonly AgendaProblem[] => {
    if (impossible !== null) return [{ code: 'duration-impossible', line, words: impossible }];
    const isBackwards = clock !== null && clock.to !== null && between(clock, clock.to) === null;
    return isBackwards ? [{ code: 'duration-impossible', line, words: `${wall(clock.from)}–${wall(clock.to ?? 0)}` }] : [];
  });
}

function wall(minutes: Minutes): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}
