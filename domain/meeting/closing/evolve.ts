import type { MeetingEvent, Payload } from '../../event/catalogue.ts';
import { change, find } from '../../kernel/list.ts';
import type { Meeting } from '../meeting.ts';
import { sittingClosed, stopped } from '../running/clock.ts';

export type ClosingEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'actionReviewed'
      | 'decisionFollowedUp'
      | 'decisionsReadBack'
      | 'messageAgreed'
      | 'messageChanged'
      | 'messageWithdrawn'
      | 'pulseClosed'
      | 'meetingEnded'
      | 'minutesSent'
      | 'minutesApproved'
      | 'meetingFinalised'
      | 'minutesCorrected';
  }
>;

/** What an event of the closing makes of a meeting; undefined when its ground is gone. */
export function evolveClosing(meeting: Meeting, event: ClosingEvent): Meeting | undefined {
  switch (event.type) {
    case 'actionReviewed':
      return reviewed(meeting, event.data);
    case 'decisionFollowedUp':
      return followedUp(meeting, event.data);
    case 'decisionsReadBack':
      return { ...meeting, readBack: true };
    case 'messageAgreed':
      return messageAgreed(meeting, event.data);
    case 'messageChanged':
      return messageChanged(meeting, event.data);
    case 'messageWithdrawn':
      return messageWithdrawn(meeting, event.data.message);
    case 'pulseClosed':
      return pulseClosed(meeting, event.data);
    case 'meetingEnded':
      return ended(meeting, event.data.at);
    case 'minutesSent':
      return meeting.state === 'ended' ? { ...meeting, state: 'sent', sentOn: event.data.on } : undefined;
    case 'minutesApproved':
      return approved(meeting, event.data);
    case 'meetingFinalised':
      return finalised(meeting, event.data);
    case 'minutesCorrected':
      return corrected(meeting, event.data);
  }
}

function reviewed(meeting: Meeting, { meeting: _meeting, ...review }: Payload<'actionReviewed'>): Meeting {
  const others = meeting.reviewed.filter((each) => each.action !== review.action);
  return { ...meeting, reviewed: [...others, review] };
}

function followedUp(meeting: Meeting, { meeting: _meeting, ...said }: Payload<'decisionFollowedUp'>): Meeting {
  const others = (meeting.followedUp ?? []).filter(({ decision }) => decision !== said.decision);
  return { ...meeting, followedUp: [...others, said] };
}

function messageAgreed(meeting: Meeting, { meeting: _meeting, message: id, ...rest }: Payload<'messageAgreed'>): Meeting | undefined {
  return find(meeting.messages, id) === undefined ? { ...meeting, messages: [...meeting.messages, { id, ...rest }] } : undefined;
}

function messageChanged(meeting: Meeting, { message, changes }: Payload<'messageChanged'>): Meeting | undefined {
  if (find(meeting.messages, message) === undefined) return undefined;
  return { ...meeting, messages: change(meeting.messages, message, (each) => ({ ...each, ...changes })) };
}

function messageWithdrawn(meeting: Meeting, message: string): Meeting | undefined {
  if (find(meeting.messages, message) === undefined) return undefined;
  return { ...meeting, messages: meeting.messages.filter((each) => each.id !== message) };
}

/** The survey is shown once and never updated: the first one stays. */
function pulseClosed(meeting: Meeting, { meeting: _meeting, ...pulse }: Payload<'pulseClosed'>): Meeting | undefined {
  return meeting.pulse === null ? { ...meeting, pulse } : undefined;
}

function ended(meeting: Meeting, at: number): Meeting | undefined {
  if (meeting.state !== 'running' && meeting.state !== 'adjourned') return undefined;
  return { ...sittingClosed(stopped(meeting, at), at), state: 'ended', resumes: null };
}

function approved(meeting: Meeting, { person, on }: Payload<'minutesApproved'>): Meeting {
  const known = meeting.approvals.some((each) => each.person === person);
  return known ? meeting : { ...meeting, approvals: [...meeting.approvals, { person, on }] };
}

function finalised(meeting: Meeting, data: Payload<'meetingFinalised'>): Meeting | undefined {
  if (meeting.state !== 'sent' && meeting.state !== 'ended') return undefined;
  const { on, decisionNumbers, actions, minutesHash } = data;
  return { ...meeting, state: 'finalised', finalised: { on, decisionNumbers, actions, minutesHash } };
}

function corrected(meeting: Meeting, { meeting: _meeting, correction: id, ...rest }: Payload<'minutesCorrected'>): Meeting | undefined {
  if (find(meeting.corrections, id) !== undefined) return undefined;
  return { ...meeting, corrections: [...meeting.corrections, { id, ...rest }] };
}
