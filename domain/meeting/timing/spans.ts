import type { Instant, Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';

/** A stretch of time of a meeting: on an item, or a pause (`item` null). `to` is null while it runs. UTC milliseconds. */
export interface Span {
  readonly id: Id;
  readonly item: Id | null;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** The stretch that is running, if any: only the last can be. */
export function openSpan(spans: readonly Span[]): Span | undefined {
  const last = spans.at(-1);
  return last !== undefined && last.to === null ? last : undefined;
}

/** How long an item has had the floor, in milliseconds; a running stretch counts until `now`. Never below zero. */
export function elapsed(spans: readonly Span[], item: Id, now: Instant): number {
  return spans
    .filter((span) => span.item === item)
    .reduce((sum, span) => sum + Math.max(0, (span.to ?? now) - span.from), 0);
}

const minute = 60_000;

/**
 * Durations in milliseconds as whole minutes that add up to the rounded whole: what is left over after cutting goes to those
 * that lost most by it, the earlier first.
 */
export function roundedMinutes(milliseconds: readonly number[]): readonly Minutes[] {
  const total = Math.round(milliseconds.reduce((sum, each) => sum + each, 0) / minute);
  const cut = milliseconds.map((each) => Math.floor(each / minute));
  const missing = total - cut.reduce((sum, each) => sum + each, 0);
  const byLoss = milliseconds
    .map((each, index) => ({ index, loss: each % minute }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  const raised = new Set(byLoss.slice(0, missing).map(({ index }) => index));
  return cut.map((each, index) => each + (raised.has(index) ? 1 : 0));
}
