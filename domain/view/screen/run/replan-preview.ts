import type { Instant, Minutes } from '../../../kernel/calendar.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { remainingOf, type Remaining } from '../../../meeting/timing/forecast.ts';
import { replansOf, type Replan } from '../../../meeting/timing/replan.ts';

const minute = 60_000;

/** An item of the agenda as a proposal would leave it. */
export interface ReplanRow {
  readonly item: Item;
  readonly fate: 'kept' | 'shorter' | 'postponed';
  /** Its timebox before and after. */
  readonly before: Minutes;
  readonly after: Minutes;
  /** What of it would be left to do. */
  readonly left: Minutes;
  /** When it would begin and end, UTC milliseconds; null for one that waits. What has the floor goes on from now. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** One proposal, and what the rest of the meeting would look like. */
export interface ReplanPreview {
  readonly replan: Replan;
  readonly rows: readonly ReplanRow[];
  /** When everything would be done, UTC milliseconds. */
  readonly end: Instant;
}

/** What there is to choose between when an end must hold. */
export interface ReplanChoices {
  /** The moment for which this was worked out; the command takes it with it. UTC milliseconds. */
  readonly at: Instant;
  readonly end: Instant;
  /** When what is left would be done as it stands, UTC milliseconds. */
  readonly forecast: Instant;
  /** In the order in which they are proposed; empty when everything fits. */
  readonly previews: readonly ReplanPreview[];
}

/** @param end the end that must hold, UTC milliseconds */
export function replanChoices(meeting: Meeting, at: Instant, end: Instant): ReplanChoices {
  const remaining = remainingOf(meeting, at);
  const previews = replansOf(meeting, at, end).map((replan) => previewOf(replan, remaining, at));
  return { at, end, forecast: laidOut(remaining, at), previews };
}

function previewOf(replan: Replan, remaining: readonly Remaining[], at: Instant): ReplanPreview {
  let clock = at;
  const rows = remaining.map(({ item, left }): ReplanRow => {
    const before = item.minutes;
    if (replan.postponed.includes(item.id)) return { item, fate: 'postponed', before, after: before, left: 0, from: null, to: null };
    const after = replan.timeboxes.find((each) => each.item === item.id)?.minutes ?? before;
    const from = clock;
    const still = left - (before - after);
    clock += still * minute;
    return { item, fate: after === before ? 'kept' : 'shorter', before, after, left: still, from, to: clock };
  });
  return { replan, rows, end: clock };
}

function laidOut(remaining: readonly Remaining[], at: Instant): Instant {
  return remaining.reduce((end, { left }) => end + left * minute, at);
}

/** The proposal that is chosen until somebody chooses: the first that keeps the end, else the only one there is. */
export function firstChoice({ previews }: ReplanChoices): ReplanPreview | undefined {
  return previews.find(({ replan }) => replan.way !== 'later-end') ?? previews[0];
}
