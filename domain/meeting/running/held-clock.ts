import type { KnownEvent } from '../../event/catalogue.ts';
import type { Id } from '../../kernel/identity.ts';

/**
 * Which device holds the clock of a meeting that goes on: it says when one item ends and the next begins; the others record, and may take it
 * over knowingly. It is no fact about the meeting, and no rule refuses anything because of it: two who are apart may both go on.
 */
export interface HeldClock {
  readonly meeting: Id;
  readonly device: Id;
}

/** Who holds the clocks after an event that found its ground. @param device which one recorded the event */
export function withHeldClock(clocks: readonly HeldClock[], event: KnownEvent, device: Id): readonly HeldClock[] {
  switch (event.type) {
    // Whoever starts a meeting, or its next sitting, holds its clock.
    case 'meetingStarted':
    case 'sittingOpened':
    case 'clockTaken':
      return heldBy(clocks, event.data.meeting, device);
    case 'clockHandedOver':
      return heldBy(clocks, event.data.meeting, event.data.to);
    case 'meetingAdjourned':
    case 'meetingEnded':
      return without(clocks, event.data.meeting);
    default:
      return clocks;
  }
}

/** The device that holds the clock of a meeting; null when none does. */
export function clockHolder(clocks: readonly HeldClock[], meeting: Id): Id | null {
  return clocks.find((each) => each.meeting === meeting)?.device ?? null;
}

function heldBy(clocks: readonly HeldClock[], meeting: Id, device: Id): readonly HeldClock[] {
  return clockHolder(clocks, meeting) === device ? clocks : [...without(clocks, meeting), { meeting, device }];
}

function without(clocks: readonly HeldClock[], meeting: Id): readonly HeldClock[] {
  return clocks.some((each) => each.meeting === meeting) ? clocks.filter((each) => each.meeting !== meeting) : clocks;
}
