import type { CommandOf } from '../../api.ts';
import { decided, type Context, type Decided } from '../../decided.ts';
import { find } from '../../kernel/list.ts';
import { isIncomplete } from '../../action/action.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting } from '../meeting.ts';

export function readBack(meeting: Meeting): Decided {
  if (meeting.sittings.length === 0) return refusal('meeting-not-started', { meeting: meeting.id });
  return decided([meeting.id], { type: 'decisionsReadBack', data: { meeting: meeting.id } });
}

export function agreeMessage(meeting: Meeting, { id, text, why = '', latest = null }: CommandOf<'agreeMessage'>): Decided {
  if (find(meeting.messages, id) !== undefined) return refusal('already-there', { id });
  return decided([meeting.id, id], { type: 'messageAgreed', data: { meeting: meeting.id, message: id, text, why, latest } });
}

export function changeMessage(meeting: Meeting, command: CommandOf<'changeMessage'>): Decided {
  const { message, text, why, latest } = command;
  if (find(meeting.messages, message) === undefined) return refusal('message-unknown', { message });
  const changes = { ...(text === undefined ? {} : { text }), ...(why === undefined ? {} : { why }), ...(latest === undefined ? {} : { latest }) };
  return decided([meeting.id, message], { type: 'messageChanged', data: { meeting: meeting.id, message, changes } });
}

export function withdrawMessage(meeting: Meeting, { message }: CommandOf<'withdrawMessage'>): Decided {
  if (find(meeting.messages, message) === undefined) return refusal('message-unknown', { message });
  return decided([meeting.id, message], { type: 'messageWithdrawn', data: { meeting: meeting.id, message } });
}

/** One event with the counts; the lines are sorted, so that their order tells nobody who wrote them. */
export function closePulse(meeting: Meeting, { histograms, lines = [], guess = null }: CommandOf<'closePulse'>): Decided {
  if (meeting.pulse !== null) return refusal('pulse-closed', { meeting: meeting.id });
  return decided([meeting.id], { type: 'pulseClosed', data: { meeting: meeting.id, histograms, lines: lines.toSorted(), guess } });
}

/** A meeting cannot close while an item has no result. */
export function endMeeting(meeting: Meeting, { at }: CommandOf<'endMeeting'>): Decided {
  if (meeting.state !== 'running' && meeting.state !== 'adjourned') return refusal('meeting-not-running', { meeting: meeting.id });
  const open = meeting.items.filter((item) => item.result === null);
  if (open.length > 0) return refusal('items-without-result', { meeting: meeting.id, items: open.length });
  return decided([meeting.id], { type: 'meetingEnded', data: { meeting: meeting.id, at } });
}

/** After `sent` no action lacks an owner or a day. */
export function sendMinutes(meeting: Meeting, { on }: CommandOf<'sendMinutes'>, { today }: Context): Decided {
  if (meeting.state !== 'ended') return refusal('meeting-not-over', { meeting: meeting.id });
  const open = meeting.items.filter((item) => item.result === null);
  if (open.length > 0) return refusal('items-without-result', { meeting: meeting.id, items: open.length });
  const incomplete = meeting.actions.filter((action) => action.state === 'open' && isIncomplete(action));
  if (incomplete.length > 0) return refusal('actions-incomplete', { meeting: meeting.id, actions: incomplete.length });
  return decided([meeting.id], { type: 'minutesSent', data: { meeting: meeting.id, on: on ?? today } });
}

export function approveMinutes(meeting: Meeting, { person, on }: CommandOf<'approveMinutes'>, { today }: Context): Decided {
  if (meeting.state !== 'sent') return refusal('minutes-not-sent', { meeting: meeting.id });
  return decided([meeting.id, person], { type: 'minutesApproved', data: { meeting: meeting.id, person, on: on ?? today } });
}

/**
 * Gives what finalising settles besides the day, from the meeting as it will be: computed by the use case, since it is about bytes,
 * and only when it is asked for, since it costs a whole document.
 */
export type Sealing = (finalised: Meeting) => Seal;

export interface Seal {
  /** SHA-256 of the minutes, 64 hexadecimal digits. */
  readonly minutesHash: string;
  readonly heads: readonly { readonly device: string; readonly launch: string; readonly lines: number; readonly hash: string }[];
}

export function finaliseMeeting(
  meeting: Meeting,
  { on }: CommandOf<'finaliseMeeting'>,
  { today }: Context,
  sealing: Sealing,
): Decided {
  if (meeting.state !== 'sent') return refusal('minutes-not-sent', { meeting: meeting.id });
  const open = meeting.items.filter((item) => item.result === null);
  if (open.length > 0) return refusal('items-without-result', { meeting: meeting.id, items: open.length });
  const settled = {
    on: on ?? today,
    decisionNumbers: meeting.decisions.map(({ id }, index) => ({ decision: id, number: index + 1 })),
    actions: meeting.actions.map(({ id, text, owner, helpers, due, dueNextMeeting }) => ({ action: id, text, owner, helpers: [...helpers], due, dueNextMeeting })),
  };
  const { minutesHash, heads } = sealing({ ...meeting, state: 'finalised', finalised: { ...settled, minutesHash: '' } });
  return decided([meeting.id], {
    type: 'meetingFinalised',
    data: {
      meeting: meeting.id,
      ...settled,
      minutesHash,
      heads: heads.map((head) => ({ ...head })),
    },
  });
}

export function correctMinutes(meeting: Meeting, command: CommandOf<'correctMinutes'>, { today }: Context): Decided {
  const { id, item = null, text, on } = command;
  if (meeting.state !== 'finalised') return refusal('meeting-not-finalised', { meeting: meeting.id });
  if (find(meeting.corrections, id) !== undefined) return refusal('already-there', { id });
  return decided([meeting.id, id], {
    type: 'minutesCorrected',
    data: { meeting: meeting.id, correction: id, item, text, on: on ?? today },
  });
}
