import { instantOf, localDateOf, type Instant } from '../kernel/calendar.ts';
import type { ItemType } from '../meeting/item.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { fewestAnswers } from '../pulse/pulse.ts';
import { measured, share, sum, timed, type Timed } from './minutes.ts';
import { personMinutes } from './presence.ts';

/** The measures of one meeting. Null where there is not enough data. Source: the design's page on the field, "Measures". */
export interface MeetingMeasures {
  /** Minutes of all items, breaks included. */
  readonly plannedMinutes: number;
  readonly workMinutesPlanned: number;
  readonly workMinutesActual: number | null;
  /** Minutes; below zero when it started early. */
  readonly startDelayMinutes: number | null;
  /** Minutes, summed over the sittings; below zero when it ended early. */
  readonly overrunMinutes: number | null;
  /** 1 − Σ|a−p| / Σp, at least 0. */
  readonly timeboxPrecision: number | null;
  /** Items with a ≤ 1.1·p / items. */
  readonly timeboxHitRate: number | null;
  /** The numbers of the items with a > p. */
  readonly itemsOver: readonly number[];
  /** Σa of each type / Σa. */
  readonly purposeMix: Readonly<Partial<Record<ItemType, number>>> | null;
  readonly decisionYield: number | null;
  readonly postponementRate: number | null;
  readonly actionsOnTime: number | null;
  readonly actionsClosed: number | null;
  readonly personHours: number | null;
  readonly pulseMean: number | null;
  readonly pulseShareAtLeast3: number | null;
}

const minute = 60_000;

/**
 * @param zone the workspace's IANA zone; the meeting's own wins
 * @param now UTC milliseconds: what is still running counts until then
 */
export function measuresOf(meeting: Meeting, zone: string, now: Instant): MeetingMeasures {
  const all = timed(meeting, now);
  const items = measured(all);
  const started = meeting.sittings.length > 0;
  return {
    plannedMinutes: sum(all.map(({ planned }) => planned)),
    workMinutesPlanned: sum(items.map(({ planned }) => planned)),
    workMinutesActual: started ? sum(items.map(({ actual }) => actual)) : null,
    ...(started ? timeMeasures(items) : noTimes),
    ...punctuality(meeting, meeting.zone ?? zone),
    ...decisionMeasures(all),
    ...actionMeasures(meeting, meeting.zone ?? zone),
    personHours: started ? personMinutes(meeting, now) / 60 : null,
    ...pulseMeasures(meeting),
  };
}

const noTimes = { timeboxPrecision: null, timeboxHitRate: null, itemsOver: [], purposeMix: null };

/** A minute that was lost in the arithmetic of fractions is no overrun. */
const tolerance = 1e-9;

function timeMeasures(
  items: readonly Timed[],
): Pick<MeetingMeasures, 'timeboxPrecision' | 'timeboxHitRate' | 'itemsOver' | 'purposeMix'> {
  const missed = share(sum(items.map(({ planned, actual }) => Math.abs(actual - planned))), sum(items.map(({ planned }) => planned)));
  const hits = items.filter(({ planned, actual }) => actual <= 1.1 * planned + tolerance);
  return {
    timeboxPrecision: missed === null ? null : Math.max(0, 1 - missed),
    timeboxHitRate: share(hits.length, items.length),
    itemsOver: items.flatMap(({ item, planned, actual }) => (actual > planned + tolerance && item.number !== null ? [item.number] : [])),
    purposeMix: purposeMix(items),
  };
}

function purposeMix(items: readonly Timed[]): MeetingMeasures['purposeMix'] {
  const total = sum(items.map(({ actual }) => actual));
  if (total === 0) return null;
  const types = [...new Set(items.map(({ item }) => item.type))];
  return Object.fromEntries(
    types.map((type) => [type, sum(items.filter(({ item }) => item.type === type).map(({ actual }) => actual)) / total]),
  );
}

/** Minutes from the planned to the actual start, exact; null before it has started. @param zone the one that its times are said in */
export function startDelayOf({ sittings: [first] }: Meeting, zone: string): number | null {
  return first === undefined ? null : (first.startedAt - instantOf(first.start, zone)) / minute;
}

function punctuality(meeting: Meeting, zone: string): Pick<MeetingMeasures, 'startDelayMinutes' | 'overrunMinutes'> {
  const [first] = meeting.sittings;
  const overruns = meeting.sittings.map(({ start, length, endedAt }) =>
    endedAt === null ? null : (endedAt - instantOf(start, zone)) / minute - length,
  );
  const known = overruns.filter((each) => each !== null);
  return {
    startDelayMinutes: startDelayOf(meeting, zone),
    overrunMinutes: first === undefined || known.length < overruns.length ? null : sum(known),
  };
}

function decisionMeasures(items: readonly Timed[]): Pick<MeetingMeasures, 'decisionYield' | 'postponementRate'> {
  const results = items.filter(({ item }) => item.type === 'decision').map(({ item }) => item.result?.kind);
  return {
    decisionYield: share(results.filter((kind) => kind === 'decided').length, results.length),
    postponementRate: share(results.filter((kind) => kind === 'postponed').length, results.length),
  };
}

/** Over the actions reviewed at the meeting that were due by its day, as known when it ended. */
function actionMeasures(meeting: Meeting, zone: string): Pick<MeetingMeasures, 'actionsOnTime' | 'actionsClosed'> {
  const ended = meeting.sittings.at(-1)?.endedAt ?? null;
  const day = ended === null ? meeting.start.slice(0, 10) : localDateOf(ended, zone);
  const due = meeting.reviewed.filter((action) => action.due !== null && action.due <= day);
  const closed = due.filter(({ doneOn }) => doneOn !== null && doneOn <= day);
  const onTime = closed.filter(({ doneOn, due: now, originalDue }) => doneOn !== null && doneOn <= (originalDue ?? now ?? ''));
  return { actionsOnTime: share(onTime.length, due.length), actionsClosed: share(closed.length, due.length) };
}

function pulseMeasures({ pulse }: Meeting): Pick<MeetingMeasures, 'pulseMean' | 'pulseShareAtLeast3'> {
  const counts = pulse?.histograms.worthTheTime ?? [];
  const answers = sum(counts);
  if (answers < fewestAnswers) return { pulseMean: null, pulseShareAtLeast3: null };
  return {
    pulseMean: sum(counts.map((count, step) => count * step)) / answers,
    pulseShareAtLeast3: sum(counts.slice(3)) / answers,
  };
}
