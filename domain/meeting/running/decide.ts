import type { CommandOf } from '../../api.ts';
import { decided, type Context, type Decided, type GroupWorld } from '../../decided.ts';
import type { NewEvent } from '../../event/catalogue.ts';
import type { Group } from '../../group/group.ts';
import { highestNumber, isTaken } from '../../group/numbering.ts';
import { localDateTimeOf, yearOf } from '../../kernel/calendar.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting, MeetingNumber } from '../meeting.ts';
import { printedNumbers } from '../new-item.ts';
import { currentItem, edgeLimits, isPaused, nextItem } from './clock.ts';
import { chairOf, secretaryOf } from '../roles.ts';
import { restOf } from './rest.ts';
import { notReached, resultOf } from './result.ts';

/** Starts a meeting, called or not, claims its number, and keeps who leads and who writes it. */
export function startMeeting({ group, state }: GroupWorld, meeting: Meeting, command: CommandOf<'startMeeting'>): Decided {
  if (meeting.sittings.length > 0) return refusal('meeting-started', { meeting: meeting.id });
  if (meeting.state === 'cancelled') return refusal('meeting-cancelled', { meeting: meeting.id });
  const [year = 0, running = 0] = (command.number ?? '').split(':').map(Number);
  const number = command.number === undefined ? nextNumber({ group, state }, meeting) : { year, running };
  if (isTaken(state.meetings, number)) return refusal('number-taken', { year: number.year, running: number.running });
  const started = { meeting: meeting.id, at: command.at, ...number, item: nextItem(meeting, null)?.id ?? null, numbers: printedNumbers(meeting.items) };
  return decided([meeting.id], { type: 'meetingStarted', data: started }, ...rolesOfTheDay(meeting, group));
}

/** From the start on the meeting has its own roles: a group that gets another chair changes no earlier minutes. */
function rolesOfTheDay(meeting: Meeting, group: Group | undefined): readonly NewEvent[] {
  if (group === undefined) return [];
  const roles = { chair: chairOf(meeting, group), secretary: secretaryOf(meeting, group) };
  if (roles.chair === meeting.chair && roles.secretary === meeting.secretary) return [];
  return [{ type: 'meetingChanged', data: { meeting: meeting.id, changes: roles } }];
}

/** The number a meeting would claim now: the highest known + 1. A group may have begun with Klubba in the middle of a year. */
export function nextNumber({ group, state }: Pick<GroupWorld, 'group' | 'state'>, meeting: Meeting): MeetingNumber {
  const year = yearOf(meeting.start);
  const before = group !== undefined && group.lastMeetingYear === year ? group.lastMeetingNumber : 0;
  return { year, running: Math.max(before, highestNumber(state.meetings, year)) + 1 };
}

/** Leaves an item with a result; the next one without a result begins in the same instant. */
export function leaveItem(meeting: Meeting, command: CommandOf<'leaveItem'>): Decided {
  const item = find(meeting.items, command.item);
  if (item === undefined) return refusal('item-unknown', { item: command.item });
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  if (isPaused(meeting)) return refusal('meeting-paused', { meeting: meeting.id });
  if (currentItem(meeting)?.id !== item.id) {
    return refusal(item.result === null ? 'item-not-current' : 'item-already-left', { item: item.id });
  }
  return decided([meeting.id, item.id], {
    type: 'itemLeft',
    data: {
      meeting: meeting.id,
      item: item.id,
      at: command.at,
      result: resultOf(command),
      next: nextItem(meeting, item.id)?.id ?? null,
    },
  });
}

/** Gives another item the floor; the one before keeps what it has and gets its result later. */
export function goToItem(meeting: Meeting, { item, at }: CommandOf<'goToItem'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([meeting.id, item], { type: 'itemEntered', data: { meeting: meeting.id, item, at } });
}

export function setResult(meeting: Meeting, { command: _name, meeting: _meeting, item, result, ...rest }: CommandOf<'setResult'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (meeting.sittings.length === 0) return refusal('meeting-not-started', { meeting: meeting.id });
  if (result === null && isOver(meeting)) return refusal('meeting-over', { meeting: meeting.id });
  const results = [{ item, result: result === null ? null : resultOf({ result, ...rest }) }];
  return decided([meeting.id, item], { type: 'resultSet', data: { meeting: meeting.id, results } });
}

/** One key for everything that was not reached, so that closing never holds people in the room. */
export function postponeRest(meeting: Meeting, { postponedTo = null }: CommandOf<'postponeRest'>): Decided {
  if (meeting.state !== 'running' && meeting.state !== 'adjourned') return refusal('meeting-not-running', { meeting: meeting.id });
  const rest = restOf(meeting);
  if (rest.length === 0) return refusal('nothing-to-postpone', { meeting: meeting.id });
  const results = rest.map((item) => ({
    item: item.id,
    result: item.type === 'break' ? resultOf({ result: 'struck' }) : notReached(postponedTo),
  }));
  return decided([meeting.id, ...rest.map((item) => item.id)], { type: 'resultSet', data: { meeting: meeting.id, results } });
}

export function pauseMeeting(meeting: Meeting, { at }: CommandOf<'pauseMeeting'>): Decided {
  if (isPaused(meeting)) return refusal('meeting-paused', { meeting: meeting.id });
  if (currentItem(meeting) === undefined) return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([meeting.id], { type: 'meetingPaused', data: { meeting: meeting.id, at } });
}

export function resumeMeeting(meeting: Meeting, { at }: CommandOf<'resumeMeeting'>): Decided {
  if (!isPaused(meeting)) return refusal('meeting-not-paused', { meeting: meeting.id });
  return decided([meeting.id], {
    type: 'meetingResumed',
    data: { meeting: meeting.id, at, item: currentItem(meeting)?.id ?? null },
  });
}

export function adjournMeeting(meeting: Meeting, { at, resumes = null, length = null }: CommandOf<'adjournMeeting'>): Decided {
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([meeting.id], { type: 'meetingAdjourned', data: { meeting: meeting.id, at, resumes, length } });
}

export function openSitting(meeting: Meeting, { at, start, length }: CommandOf<'openSitting'>, { zone }: Context): Decided {
  if (meeting.state !== 'adjourned') return refusal('meeting-not-adjourned', { meeting: meeting.id });
  const unfinished = meeting.spans.findLast((span) => span.item !== null && find(meeting.items, span.item)?.result === null);
  return decided([meeting.id], {
    type: 'sittingOpened',
    data: {
      meeting: meeting.id,
      at,
      start: start ?? meeting.resumes?.start ?? localDateTimeOf(at, meeting.zone ?? zone),
      length: length ?? meeting.resumes?.length ?? meeting.length,
      item: unfinished?.item ?? nextItem(meeting, null)?.id ?? null,
    },
  });
}

export function sayUnclear(meeting: Meeting, { item, at }: CommandOf<'sayUnclear'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([meeting.id, item], { type: 'unclearSaid', data: { meeting: meeting.id, item, at } });
}

/** "Rätta tider": an edge moves as far as its neighbours let it. */
export function mendTime(meeting: Meeting, { span: id, edge, at }: CommandOf<'mendTime'>): Decided {
  const span = find(meeting.spans, id);
  if (span === undefined || span[edge] === null) return refusal('span-unknown', { span: id });
  const { lowest, highest } = edgeLimits(meeting, span, edge);
  if (at < lowest || at > highest) return refusal('time-out-of-place', { span: id });
  return decided([meeting.id, span.id], { type: 'timeMended', data: { meeting: meeting.id, span: id, edge, at } });
}

export function setMeasured(meeting: Meeting, { item, measured }: CommandOf<'setMeasured'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  return decided([meeting.id, item], { type: 'measuringChanged', data: { meeting: meeting.id, item, notMeasured: !measured } });
}

export function writeNote(meeting: Meeting, { id, item, text, at = null }: CommandOf<'writeNote'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (meeting.items.some((each) => find(each.notes, id) !== undefined)) return refusal('already-there', { id });
  return decided([meeting.id, item, id], { type: 'noteWritten', data: { meeting: meeting.id, item, note: id, at, text } });
}

export function editNote(meeting: Meeting, { item, note, base, text }: CommandOf<'editNote'>): Decided {
  if (find(find(meeting.items, item)?.notes ?? [], note) === undefined) return refusal('note-unknown', { note });
  return decided([meeting.id, item, note], { type: 'noteEdited', data: { meeting: meeting.id, item, note, base, text } });
}

export function parkMatter(meeting: Meeting, command: CommandOf<'parkMatter'>): Decided {
  const { id, item = null, text, owner = null, returns = null } = command;
  if (find(meeting.parked, id) !== undefined) return refusal('already-there', { id });
  if (item !== null && find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  return decided([meeting.id, item, id], {
    type: 'matterParked',
    data: { meeting: meeting.id, parked: id, item, text, owner, returns },
  });
}

/** It is on nothing: a program that does not know of clocks must not take the meeting for one that it may not change. */
export function takeClock(meeting: Meeting): Decided {
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([], { type: 'clockTaken', data: { meeting: meeting.id } });
}

export function handOverClock(meeting: Meeting, { to }: CommandOf<'handOverClock'>): Decided {
  if (meeting.state !== 'running') return refusal('meeting-not-running', { meeting: meeting.id });
  return decided([], { type: 'clockHandedOver', data: { meeting: meeting.id, to } });
}

/** True from the end of a meeting on. */
export function isOver(meeting: Meeting): boolean {
  return meeting.state === 'ended' || meeting.state === 'sent' || meeting.state === 'finalised';
}
