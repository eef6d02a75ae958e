import { instantNear, localDateTimeOf, type Instant, type LocalTime } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Meeting } from '../meeting.ts';
import { edgeLimits } from '../running/clock.ts';
import type { Span } from './spans.ts';

/** A moment at which a stretch ended, one began, or both. It is mended as `edge` of `span`. */
export interface Boundary {
  readonly span: Id;
  readonly edge: 'from' | 'to';
  /** UTC milliseconds. */
  readonly at: Instant;
  readonly ends: Span | null;
  readonly begins: Span | null;
  /** The earliest and the latest to which it can be moved; null where nothing limits it. */
  readonly lowest: Instant | null;
  readonly highest: Instant | null;
}

/** Every time of a meeting that can be mended, in order. @param now nothing began after it, UTC milliseconds */
export function boundariesOf(meeting: Meeting, now: Instant): readonly Boundary[] {
  return meeting.spans.flatMap((span, index) => {
    const before = meeting.spans[index - 1];
    const after = meeting.spans[index + 1];
    const begins = boundary(meeting, span, 'from', now, { ends: before?.to === span.from ? before : null, begins: span });
    // Where the next one began in the same moment, its beginning is this boundary too.
    const isShared = after !== undefined && after.from === span.to;
    return span.to === null || isShared ? [begins] : [begins, boundary(meeting, span, 'to', now, { ends: span, begins: null })];
  });
}

function boundary(meeting: Meeting, span: Span, edge: 'from' | 'to', now: Instant, meets: Pick<Boundary, 'ends' | 'begins'>): Boundary {
  const { lowest, highest } = edgeLimits(meeting, span, edge);
  const at = span[edge] ?? now;
  return {
    span: span.id,
    edge,
    at,
    ...meets,
    lowest: Number.isFinite(lowest) ? lowest : null,
    // A machine whose clock was wrong may have written a time that lies ahead: it can stay where it is.
    highest: Number.isFinite(highest) ? highest : Math.max(now, at),
  };
}

export type Mending =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved'; readonly at: Instant }
  | { readonly kind: 'too-early'; readonly lowest: Instant }
  | { readonly kind: 'too-late'; readonly highest: Instant };

/**
 * Where a boundary goes when somebody says its time. Times are said in whole minutes and kept in milliseconds: the minute of a limit
 * means the limit itself, and the minute that it has already moves nothing.
 */
export function mending({ at, lowest, highest }: Boundary, time: LocalTime, zone: string): Mending {
  const said = instantNear(time, at, zone);
  const isSaid = (instant: Instant | null): boolean => instant !== null && localDateTimeOf(instant, zone) === localDateTimeOf(said, zone);
  if (isSaid(at)) return { kind: 'same' };
  if (lowest !== null && said < lowest) return isSaid(lowest) ? { kind: 'moved', at: lowest } : { kind: 'too-early', lowest };
  if (highest !== null && said > highest) return isSaid(highest) ? { kind: 'moved', at: highest } : { kind: 'too-late', highest };
  return { kind: 'moved', at: said };
}
