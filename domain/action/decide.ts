import type { CommandOf } from '../api.ts';
import { decided, type Context, type Decided, type GroupWorld } from '../decided.ts';
import type { GroupState } from '../group/group-state.ts';
import { given } from '../kernel/given.ts';
import { find } from '../kernel/list.ts';
import { findInMeetings } from '../meeting/find-in-meetings.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { refusal } from '../refusal.ts';
import { isHere } from '../meeting/attendance/attendance.ts';
import { isIncomplete, type Action } from './action.ts';

/** Every action of a group, those of its meetings first. */
export function actionsOf(state: GroupState): readonly Action[] {
  return [...state.meetings.flatMap((meeting) => meeting.actions), ...state.actions];
}

/** An action of a group by its id: the newest meetings are looked through first. */
export function findAction(state: GroupState, id: string): Action | undefined {
  return findInMeetings(state.meetings, 'actions', id) ?? find(state.actions, id);
}

interface Details {
  readonly at?: number | null | undefined;
  readonly owner?: string | null | undefined;
  readonly helpers?: string[] | undefined;
  readonly due?: string | null | undefined;
  readonly dueNextMeeting?: boolean | undefined;
  readonly formerNumber?: string | undefined;
}

const noDetails = { owner: null, helpers: [], due: null, dueNextMeeting: false };

/** Capturing is never refused for what is missing: the closing asks for it. */
export function recordAction({ state, mayHold }: GroupWorld, meeting: Meeting, command: CommandOf<'recordAction'>): Decided {
  const { command: _name, id, meeting: _meeting, item, text, decision = null, ...details } = command;
  if (item !== null && find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (mayHold(id) && findAction(state, id) !== undefined) return refusal('already-there', { id });
  return decided([id, meeting.id, item], {
    type: 'actionRecorded',
    data: { action: id, meeting: meeting.id, item, decision, ...noDetails, ...given<Details>(details), text },
  });
}

/** "Alla": everyone who is there gets an action of their own, all in one command. */
export function recordActionForAll(meeting: Meeting, command: CommandOf<'recordActionForAll'>, { newId }: Context): Decided {
  const { command: _name, meeting: _meeting, item, text, owner: _owner, ...details } = command;
  if (item !== null && find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  const present = meeting.attendance.filter(isHere);
  if (present.length === 0) return refusal('nobody-present', { meeting: meeting.id });
  const events = present.map(({ person }) => ({
    type: 'actionRecorded' as const,
    data: {
      action: newId(),
      meeting: meeting.id,
      item,
      decision: null,
      ...noDetails,
      ...given<Details>(details),
      owner: person,
      text,
    },
  }));
  return decided([meeting.id, item, ...events.map(({ data }) => data.action)], ...events);
}

export function recordLooseAction({ group, state, mayHold }: GroupWorld, command: CommandOf<'recordLooseAction'>): Decided {
  const { command: _name, id, group: groupId, text, ...details } = command;
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  if (mayHold(id) && findAction(state, id) !== undefined) return refusal('already-there', { id });
  return decided([id, groupId], {
    type: 'actionRecorded',
    data: { action: id, meeting: null, item: null, decision: null, ...noDetails, ...given<Details>(details), text },
  });
}

export function changeAction({ state }: GroupWorld, command: CommandOf<'changeAction'>): Decided {
  const { command: _name, action: id, ...changes } = command;
  const action = findAction(state, id);
  if (action === undefined) return refusal('action-unknown', { action: id });
  if (wouldLack(state, action, changes)) return refusal('actions-incomplete', { meeting: action.meeting ?? '' });
  return decided([id], { type: 'actionChanged', data: { action: id, meeting: action.meeting, changes: given(changes) } });
}

/** After the minutes of its meeting have gone out no open action lacks an owner or a day. */
export function wouldLack({ meetings }: GroupState, action: Action, changes: Details): boolean {
  const isSent = (find(meetings, action.meeting)?.sentOn ?? null) !== null;
  return isSent && action.state === 'open' && isIncomplete({ ...action, ...given<Details>(changes) });
}

export function completeAction({ state }: GroupWorld, command: CommandOf<'completeAction'>, { today }: Context): Decided {
  return about(state, command.action, (action) =>
    decided([action.id], {
      type: 'actionDone',
      data: { action: action.id, meeting: action.meeting, on: command.on ?? today },
    }),
  );
}

export function reopenAction({ state }: GroupWorld, command: CommandOf<'reopenAction'>): Decided {
  return about(state, command.action, (action) => {
    const sent = (find(state.meetings, action.meeting)?.sentOn ?? null) !== null;
    if (sent && isIncomplete(action)) return refusal('actions-incomplete', { meeting: action.meeting ?? '' });
    return decided([action.id], { type: 'actionReopened', data: { action: action.id, meeting: action.meeting } });
  });
}

export function dropAction({ state }: GroupWorld, command: CommandOf<'dropAction'>): Decided {
  return about(state, command.action, (action) =>
    decided([action.id], { type: 'actionDropped', data: { action: action.id, meeting: action.meeting } }),
  );
}

export function commentAction({ state }: GroupWorld, command: CommandOf<'commentAction'>): Decided {
  return about(state, command.action, (action) =>
    decided([action.id], {
      type: 'actionCommented',
      data: { action: action.id, meeting: action.meeting, comment: command.id, text: command.text },
    }),
  );
}

export function sayNotDone({ state }: GroupWorld, { action: of, on }: CommandOf<'sayNotDone'>, { today }: Context): Decided {
  return about(state, of, ({ id, meeting, state: is }) => {
    if (is !== 'open') return refusal('action-closed', { action: id });
    return decided([id], { type: 'actionNotDone', data: { action: id, meeting, on: on ?? today } });
  });
}

function about(state: GroupState, id: string, rule: (action: Action) => Decided): Decided {
  const action = findAction(state, id);
  return action === undefined ? refusal('action-unknown', { action: id }) : rule(action);
}
