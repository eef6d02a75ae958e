import type { Instant, Minutes } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find } from '../../../kernel/list.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { currentItem, isPaused } from '../../../meeting/running/clock.ts';
import { endThatHolds } from '../../../meeting/timing/forecast.ts';
import { elapsed, roundedMinutes, type Span } from '../../../meeting/timing/spans.ts';

const minute = 60_000;

/** A stretch of the day on the timeline: an item, or (`item` null) a pause. */
export interface TimelineBlock {
  readonly item: Item | null;
  /** UTC milliseconds. */
  readonly from: Instant;
  readonly to: Instant;
  readonly phase: 'past' | 'current' | 'coming';
  /** Whole minutes more or fewer than planned, on the last stretch of an item that has its result; null elsewhere. */
  readonly deviation: Minutes | null;
}

/** The sitting as it has been and as it will be if what is left takes the time that it has. UTC milliseconds. */
export interface Timeline {
  readonly from: Instant;
  readonly to: Instant;
  readonly now: Instant;
  /** The end that must hold. */
  readonly end: Instant;
  /** It was agreed during the meeting. */
  readonly isAgreed: boolean;
  readonly forecast: Instant;
  /** In order of time, without gaps. */
  readonly blocks: readonly TimelineBlock[];
}

/** @param zone the workspace's IANA zone; the meeting's own wins */
export function timelineOf(meeting: Meeting, now: Instant, zone: string): Timeline {
  const startedAt = meeting.sittings.at(-1)?.startedAt ?? now;
  const blocks = withWhatIsLeft(meeting, stretches(meeting, startedAt, now), now);
  const forecast = blocks.at(-1)?.to ?? now;
  const end = endThatHolds(meeting, zone);
  return { from: blocks[0]?.from ?? startedAt, to: Math.max(forecast, end, now), now, end, isAgreed: meeting.agreedEnd !== null, forecast, blocks };
}

/** What has been, until now. */
function stretches(meeting: Meeting, startedAt: Instant, now: Instant): readonly TimelineBlock[] {
  const deviations = deviationsOf(meeting, now);
  const spans = merged(meeting.spans.filter((span) => span.from >= startedAt));
  return spans.map((span, index) => {
    const isLast = span.item !== null && !spans.slice(index + 1).some((later) => later.item === span.item);
    return {
      item: find(meeting.items, span.item) ?? null,
      from: span.from,
      to: Math.max(span.from, span.to ?? now),
      phase: span.to === null ? 'current' : 'past',
      deviation: isLast && span.item !== null ? (deviations.get(span.item) ?? null) : null,
    };
  });
}

/** Two stretches of the same item that follow each other are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((done, span) => {
    const last = done.at(-1);
    return last !== undefined && last.item === span.item && last.to === span.from ? done.with(-1, { ...last, to: span.to }) : [...done, span];
  }, []);
}

/** By how much each item that is left differs from its plan, in minutes that add up. */
function deviationsOf(meeting: Meeting, now: Instant): ReadonlyMap<Id, Minutes> {
  const left = meeting.items.filter((item) => item.result !== null && meeting.spans.some((span) => span.item === item.id));
  const actual = roundedMinutes(left.map((item) => elapsed(meeting.spans, item.id, now)));
  return new Map(left.map((item, index) => [item.id, (actual[index] ?? 0) - (item.planned ?? item.minutes)]));
}

/** The item that has the floor goes on for what is left of its time; then comes what has no result yet, in turn. */
function withWhatIsLeft(meeting: Meeting, been: readonly TimelineBlock[], now: Instant): readonly TimelineBlock[] {
  const current = currentItem(meeting);
  const open = been.at(-1);
  if (current === undefined || open === undefined) return been;
  const left = (item: Item): number => Math.max(0, item.minutes * minute - elapsed(meeting.spans, item.id, now));
  const goesOn = !isPaused(meeting);
  const begun = goesOn ? been.with(-1, { ...open, to: Math.max(open.to, now) + left(current) }) : been;
  let clock = begun.at(-1)?.to ?? now;
  const place = meeting.items.indexOf(current);
  const waiting = [...meeting.items.slice(place + 1), ...meeting.items.slice(0, place)].filter(({ result }) => result === null);
  const coming = [...(goesOn ? [] : [current]), ...waiting].map((item): TimelineBlock => {
    const from = clock;
    clock += left(item);
    return { item, from, to: clock, phase: 'coming', deviation: null };
  });
  return [...begun, ...coming];
}

/** Where a block lies, as shares of the whole width. */
export interface Placed {
  readonly start: number;
  readonly share: number;
}

/** The timeline laid out across a width: nearly in proportion, since no block may be too narrow to be hit. */
export interface Layout {
  /** Of the blocks, in their order. */
  readonly places: readonly Placed[];
  /** Where a moment lies, 0 to 1. */
  readonly at: (instant: Instant) => number;
}

/** @param least the share of the width that a block has at least */
export function laidOut({ blocks, from, to }: Timeline, least: number): Layout {
  const end = blocks.at(-1)?.to ?? from;
  const stretches = [...blocks, ...(to > end ? [{ from: end, to }] : [])];
  const shares = atLeast(stretches.map((each) => each.to - each.from), blocks.length, least);
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, each) => sum + each, 0));
  return {
    places: blocks.map((_, index) => ({ start: starts[index] ?? 0, share: shares[index] ?? 0 })),
    at: (instant) => {
      const index = stretches.findLastIndex((each) => each.from <= instant && each.to > each.from);
      const stretch = stretches[index];
      if (stretch === undefined) return 0;
      const within = Math.min(1, (instant - stretch.from) / (stretch.to - stretch.from));
      return (starts[index] ?? 0) + within * (shares[index] ?? 0);
    },
  };
}

/** Shares that add up to 1; the first `count` of them have the least share at least, and the others give what that takes. */
function atLeast(lengths: readonly number[], count: number, least: number): readonly number[] {
  const floor = count === 0 ? 0 : Math.min(least, 1 / lengths.length);
  const lifted = new Set<number>();
  for (;;) {
    const free = 1 - lifted.size * floor;
    const whole = lengths.reduce((sum, each, index) => sum + (lifted.has(index) ? 0 : each), 0);
    const shares = lengths.map((each, index) => (lifted.has(index) ? floor : whole === 0 ? free / (lengths.length - lifted.size) : (each / whole) * free));
    const tooNarrow = shares.findIndex((share, index) => index < count && !lifted.has(index) && share < floor);
    if (tooNarrow < 0) return shares;
    lifted.add(tooNarrow);
  }
}
