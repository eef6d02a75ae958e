import type { Instant, Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Meeting } from '../meeting.ts';
import { remainingOf, type Remaining } from './forecast.ts';
import { fewestPostponed } from './postpone.ts';
import { shrunk } from './shrink.ts';

/** A way to keep an end: let it be later, give items less time, or let items wait for the next meeting. */
export type ReplanWay = 'later-end' | 'shrink' | 'postpone';

/** A proposal. What is left takes exactly the time from now to `end`, with `air` left over. */
export interface Replan {
  readonly way: ReplanWay;
  /** UTC milliseconds. */
  readonly end: Instant;
  /** New timeboxes, of those items only whose box changes, in the order of the agenda. */
  readonly timeboxes: readonly { readonly item: Id; readonly minutes: Minutes }[];
  /** Items that wait, in the order of the agenda. */
  readonly postponed: readonly Id[];
  /** Minutes that are left over before the end. */
  readonly air: Minutes;
}

const minute = 60_000;

/**
 * The proposals when the end slips, in the order (a), (b), (c) of the design's page on the field; those only that hold. Empty when
 * what is left fits. Depends on nothing but its arguments, so that every machine proposes the same.
 * @param now UTC milliseconds
 * @param end the end that must hold, UTC milliseconds
 */
export function replansOf(meeting: Meeting, now: Instant, end: Instant): readonly Replan[] {
  const remaining = remainingOf(meeting, now);
  const excess = excessOf(remaining, now, end);
  if (excess <= 0) return [];
  const later: Replan = { way: 'later-end', end: end + excess * minute, timeboxes: [], postponed: [], air: 0 };
  return [later, shrinking(remaining, excess, end), postponing(remaining, excess, end)].filter((each) => each !== undefined);
}

/** One of the proposals; undefined when it is none. */
export function replanOf(meeting: Meeting, way: ReplanWay, now: Instant, end: Instant): Replan | undefined {
  return replansOf(meeting, now, end).find((each) => each.way === way);
}

/** Whole minutes that what is left takes beyond the end; below zero when there is time to spare. */
function excessOf(remaining: readonly Remaining[], now: Instant, end: Instant): Minutes {
  return remaining.reduce((sum, { left }) => sum + left, 0) - Math.floor((end - now) / minute);
}

function shrinking(remaining: readonly Remaining[], excess: Minutes, end: Instant): Replan | undefined {
  const boxes = shrunk(remaining, excess);
  if (boxes === undefined) return undefined;
  const timeboxes = remaining.flatMap(({ item }) => {
    const minutes = boxes.get(item.id);
    return minutes === undefined ? [] : [{ item: item.id, minutes }];
  });
  return { way: 'shrink', end, timeboxes, postponed: [], air: 0 };
}

function postponing(remaining: readonly Remaining[], excess: Minutes, end: Instant): Replan | undefined {
  const chosen = fewestPostponed(remaining, excess);
  if (chosen === undefined) return undefined;
  const freed = chosen.reduce((sum, { left }) => sum + left, 0);
  return { way: 'postpone', end, timeboxes: [], postponed: chosen.map(({ item }) => item.id), air: freed - excess };
}
