import type { KnownEvent } from '../../event/catalogue.ts';
import type { RecordedCommand } from '../../event/envelope.ts';
import { known } from '../../event/known.ts';
import type { StrandedEvent } from '../../event/stranded.ts';
import type { Id } from '../../kernel/identity.ts';

/** What two may do to the clock of one meeting at the same moment. The first in order counts; the other is told who was first. */
export const clockDeeds = ['itemLeft', 'itemEntered', 'meetingPaused', 'meetingResumed', 'meetingAdjourned', 'sittingOpened', 'meetingStarted', 'meetingEnded'] as const;
export type ClockDeed = (typeof clockDeeds)[number];

/** Something that this device did to the clock, and that somebody else had done before. */
export interface Overtaken {
  /** The event that came to nothing. */
  readonly event: Id;
  readonly deed: ClockDeed;
  readonly item: Id | null;
  /** Whose profile was in use where it was done first; null when that is not known. */
  readonly by: Id | null;
}

type ClockEvent = Extract<KnownEvent, { type: ClockDeed }>;

/**
 * What this device did to the clock of a meeting in vain.
 * @param commands those in force
 * @param stranded events whose ground was gone
 */
export function overtakenIn(commands: readonly RecordedCommand[], stranded: readonly StrandedEvent[], device: Id, meeting: Id): readonly Overtaken[] {
  if (stranded.length === 0) return [];
  const vain = new Set(stranded.map(({ id }) => id));
  const own = commands.filter((command) => command.device === device).flatMap(clockEventsOf);
  return own
    .filter((event) => event.data.meeting === meeting && vain.has(event.id))
    .map((event) => {
      const item = itemOf(event);
      return { event: event.id, deed: event.type, item, by: firstTo(commands, stranded, event.type, meeting, item)?.by ?? null };
    });
}

/** The command that did something to the clock of a meeting, the latest where it was done several times. @param item null for any */
export function firstTo(commands: readonly RecordedCommand[], stranded: readonly StrandedEvent[], deed: ClockDeed, meeting: Id, item: Id | null): RecordedCommand | undefined {
  const vain = new Set(stranded.map(({ id }) => id));
  return commands.findLast((command) =>
    clockEventsOf(command).some((event) => event.type === deed && event.data.meeting === meeting && !vain.has(event.id) && (item === null || itemOf(event) === item)),
  );
}

function clockEventsOf({ events }: RecordedCommand): readonly ClockEvent[] {
  return events.flatMap((event) => {
    if (!clockDeeds.some((deed) => deed === event.type)) return [];
    const understood = known(event);
    return understood !== undefined && isClockEvent(understood) ? [understood] : [];
  });
}

function isClockEvent(event: KnownEvent): event is ClockEvent {
  return clockDeeds.some((deed) => deed === event.type);
}

function itemOf(event: ClockEvent): Id | null {
  return event.type === 'itemLeft' || event.type === 'itemEntered' ? event.data.item : null;
}
