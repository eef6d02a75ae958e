import { readTime } from '../../../capture/read-time.ts';
import { instantNear, type Instant } from '../../../kernel/calendar.ts';

export type EndTyped = { readonly kind: 'end'; readonly end: Instant } | { readonly kind: 'unreadable' } | { readonly kind: 'past' };

/**
 * The end that somebody says must hold.
 * @param holds the end that holds now, near which a time alone is meant; all UTC milliseconds
 */
export function readEnd(typed: string, holds: Instant, now: Instant, zone: string): EndTyped {
  const time = readTime(typed);
  if (time === null) return { kind: 'unreadable' };
  const end = instantNear(time, Math.max(holds, now), zone);
  return end <= now ? { kind: 'past' } : { kind: 'end', end };
}
