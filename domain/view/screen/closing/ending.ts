import { instantOf, localDateOf, plusDays, type Instant, type LocalTime } from '../../../kernel/calendar.ts';
import type { Meeting } from '../../../meeting/meeting.ts';

const hour = 60 * 60_000;

/** A meeting that still runs so long after its end was found running, not held. Milliseconds. */
const forgottenAfter = 2 * hour;

/** When a meeting ended, as somebody says afterwards. */
export type Ending = { readonly ok: true; readonly at: Instant } | { readonly ok: false; readonly why: 'before-start' };

/**
 * The moment that is meant by a time on the wall: the latest that has been. One that lies before what was recorded last cannot be
 * meant, since the meeting was going on then.
 * @param now UTC milliseconds
 * @param zone the meeting's IANA zone
 */
export function endingAt(meeting: Meeting, time: LocalTime, now: Instant, zone: string): Ending {
  const today = localDateOf(now, zone);
  const moments = [today, plusDays(today, -1)].map((date) => instantOf(`${date}T${time}`, zone));
  // The clock on the wall shows whole minutes: the minute that has just begun counts as now.
  const at = Math.min(moments.find((each) => each <= now) ?? -Infinity, now);
  return at >= wholeMinute(latestBeginning(meeting)) ? { ok: true, at: Math.max(at, latestBeginning(meeting)) } : { ok: false, why: 'before-start' };
}

/** When what was going on last began: no end lies before it. */
function latestBeginning({ spans, sittings }: Meeting): Instant {
  return spans.at(-1)?.from ?? sittings.at(-1)?.startedAt ?? -Infinity;
}

function wholeMinute(instant: Instant): Instant {
  return Math.floor(instant / 60_000) * 60_000;
}

/** True for a meeting that nobody seems to have ended: then the end is asked for and not taken to be now. */
export function isForgotten({ state, sittings, agreedEnd, zone: own }: Meeting, now: Instant, zone: string): boolean {
  const last = sittings.at(-1);
  if (state !== 'running' || last === undefined) return false;
  const planned = instantOf(last.start, own ?? zone) + last.length * 60_000;
  return now > Math.max(planned, agreedEnd ?? 0, last.startedAt + last.length * 60_000) + forgottenAfter;
}
