import type { MeetingEvent } from '../event/catalogue.ts';
import { evolveAttendance } from './attendance/evolve.ts';
import { evolveClosing } from './closing/evolve.ts';
import type { Meeting, MeetingNumber } from './meeting.ts';
import { evolvePlanning } from './planning/evolve.ts';
import { evolveRunning } from './running/evolve.ts';

/** An event about a meeting that is there already. */
export type EventOfMeeting = Exclude<MeetingEvent, { type: 'meetingPlanned' }>;

/** What may still happen to a meeting whose text has been settled for ever. */
const afterFinalising: ReadonlySet<EventOfMeeting['type']> = new Set(['minutesCorrected', 'clockTaken', 'clockHandedOver']);

/**
 * What an event makes of a meeting.
 * @param freeNumber gives the number that a meeting gets which claims another's
 * @returns undefined when the event's ground is gone, or when the minutes are finalised and it would change their text
 */
export function evolveMeeting(
  meeting: Meeting,
  event: EventOfMeeting,
  freeNumber: (claimed: MeetingNumber) => MeetingNumber,
): Meeting | undefined {
  if (meeting.state === 'finalised' && !afterFinalising.has(event.type)) return undefined;
  switch (event.type) {
    case 'meetingChanged':
    case 'itemAdded':
    case 'itemChanged':
    case 'itemMoved':
    case 'itemRemoved':
    case 'backgroundEdited':
    case 'meetingCalled':
    case 'meetingCancelled':
      return evolvePlanning(meeting, event);
    case 'attendanceNoted':
    case 'attendanceConfirmed':
      return evolveAttendance(meeting, event);
    case 'actionReviewed':
    case 'decisionFollowedUp':
    case 'decisionsReadBack':
    case 'messageAgreed':
    case 'messageChanged':
    case 'messageWithdrawn':
    case 'pulseClosed':
    case 'meetingEnded':
    case 'minutesSent':
    case 'minutesApproved':
    case 'meetingFinalised':
    case 'minutesCorrected':
      return evolveClosing(meeting, event);
    default:
      return evolveRunning(meeting, event, freeNumber);
  }
}
