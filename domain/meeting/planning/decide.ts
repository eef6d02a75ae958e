import type { CommandOf } from '../../api.ts';
import { decided, type Context, type Decided, type GroupWorld } from '../../decided.ts';
import { usualLength } from '../../group/decide.ts';
import { given } from '../../kernel/given.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { Meeting } from '../meeting.ts';
import { printedNumbers } from '../new-item.ts';
import { isOver } from '../running/decide.ts';

/** Plans a meeting. The group's members of today are expected unless others are named; the meeting keeps its own list from then on. */
export function planMeeting({ group, state }: GroupWorld, command: CommandOf<'planMeeting'>): Decided {
  if (group === undefined) return refusal('group-unknown', { group: command.group });
  if (find(state.meetings, command.id) !== undefined) return refusal('already-there', { id: command.id });
  return decided([command.id, group.id], {
    type: 'meetingPlanned',
    data: {
      meeting: command.id,
      group: group.id,
      kind: command.kind ?? 'regular',
      start: command.start,
      length: command.length ?? usualLength,
      zone: command.zone ?? null,
      place: command.place ?? '',
      chair: command.chair ?? null,
      secretary: command.secretary ?? null,
      approvers: command.approvers ?? [],
      expected: [...new Set(command.expected ?? group.members.filter(({ role }) => role !== 'co-opted').map(({ person }) => person))],
      source: command.source ?? null,
    },
  });
}

export function changeMeeting(meeting: Meeting, command: CommandOf<'changeMeeting'>): Decided {
  const { command: _name, meeting: id, ...changes } = command;
  const begun = meeting.sittings.length > 0;
  if (begun && (changes.start !== undefined || changes.length !== undefined)) return refusal('meeting-started', { meeting: id });
  return decided([id], { type: 'meetingChanged', data: { meeting: id, changes: given(changes) } });
}

export function addItem(meeting: Meeting, command: CommandOf<'addItem'>): Decided {
  const { id, meeting: _meeting, command: _name, after, ...rest } = command;
  if (isOver(meeting)) return refusal('meeting-over', { meeting: meeting.id });
  if (find(meeting.items, id) !== undefined) return refusal('already-there', { id });
  if (after !== undefined && after !== null && find(meeting.items, after) === undefined) return refusal('item-unknown', { item: after });
  return decided([meeting.id, id], {
    type: 'itemAdded',
    data: {
      meeting: meeting.id,
      item: id,
      ...itemDefaults,
      ...given(rest),
      title: rest.title,
      type: rest.type,
      minutes: rest.minutes,
      after: after === undefined ? (meeting.items.at(-1)?.id ?? null) : after,
      extra: meeting.sittings.length > 0,
    },
  });
}

const itemDefaults = {
  outcome: '',
  presenter: null,
  shortest: null,
  priority: 'should' as const,
  proposedDecisions: [],
  papers: [],
  goals: [],
  registryNumber: '',
  delegation: '',
  consultation: null,
  confidential: false,
  keptOut: false,
  background: '',
};

export function changeItem(meeting: Meeting, command: CommandOf<'changeItem'>): Decided {
  const { command: _name, meeting: _meeting, item, ...changes } = command;
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  return decided([meeting.id, item], { type: 'itemChanged', data: { meeting: meeting.id, item, changes: given(changes) } });
}

export function moveItem(meeting: Meeting, { item, after }: CommandOf<'moveItem'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (after === item) return refusal('a-loop', { id: item });
  if (after !== null && find(meeting.items, after) === undefined) return refusal('item-unknown', { item: after });
  return decided([meeting.id, item], { type: 'itemMoved', data: { meeting: meeting.id, item, after } });
}

/** An item that something came out of, or whose number was printed, is struck and not removed. */
export function removeItem(meeting: Meeting, { item }: CommandOf<'removeItem'>): Decided {
  const there = find(meeting.items, item);
  if (there === undefined) return refusal('item-unknown', { item });
  const inUse =
    there.notes.length > 0 ||
    meeting.calledOn !== null ||
    meeting.sittings.length > 0 ||
    [...meeting.decisions, ...meeting.actions, ...meeting.parked].some((each) => each.item === item);
  if (inUse) return refusal('item-in-use', { item });
  return decided([meeting.id, item], { type: 'itemRemoved', data: { meeting: meeting.id, item } });
}

export function editBackground(meeting: Meeting, { item, base, text }: CommandOf<'editBackground'>): Decided {
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  return decided([meeting.id, item], { type: 'backgroundEdited', data: { meeting: meeting.id, item, base, text } });
}

export function callMeeting(meeting: Meeting, { on }: CommandOf<'callMeeting'>, { today }: Context): Decided {
  if (meeting.sittings.length > 0) return refusal('meeting-started', { meeting: meeting.id });
  if (meeting.state === 'cancelled') return refusal('meeting-cancelled', { meeting: meeting.id });
  return decided([meeting.id], {
    type: 'meetingCalled',
    data: { meeting: meeting.id, on: on ?? today, numbers: printedNumbers(meeting.items) },
  });
}

/** What was prepared stays: the items may be wanted for another meeting. */
export function cancelMeeting(meeting: Meeting, { why = '', on }: CommandOf<'cancelMeeting'>, { today }: Context): Decided {
  if (meeting.sittings.length > 0) return refusal('meeting-started', { meeting: meeting.id });
  if (meeting.state === 'cancelled') return refusal('meeting-cancelled', { meeting: meeting.id });
  return decided([meeting.id], { type: 'meetingCancelled', data: { meeting: meeting.id, on: on ?? today, why } });
}
