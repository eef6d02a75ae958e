import type { ActionEvent, Payload } from '../event/catalogue.ts';
import { appended, change, find, type List } from '../kernel/list.ts';
import type { Action } from './action.ts';

/**
 * What an event makes of the actions of one meeting, or of those from no meeting.
 * @param finalised the minutes of that meeting are settled for ever: what comes in is kept and marked
 * @returns undefined when the event's ground is gone
 */
export function evolveActions(actions: List<Action>, event: ActionEvent, finalised: boolean): List<Action> | undefined {
  if (event.type === 'actionRecorded') return recorded(actions, event.data, finalised);
  if (find(actions, event.data.action) === undefined) return undefined;
  return change(actions, event.data.action, (action) => evolveAction(action, event));
}

function evolveAction(action: Action, event: Exclude<ActionEvent, { type: 'actionRecorded' }>): Action {
  switch (event.type) {
    case 'actionChanged':
      return changed(action, event.data);
    case 'actionDone':
      return { ...action, state: 'done', doneOn: event.data.on };
    case 'actionReopened':
      return { ...action, state: 'open', doneOn: null };
    case 'actionNotDone':
      return { ...action, notDoneOn: [...(action.notDoneOn ?? []), event.data.on] };
    case 'actionDropped':
      return { ...action, state: 'dropped', doneOn: null };
    case 'actionCommented':
      return commented(action, event.data);
  }
}

function recorded(
  actions: List<Action>,
  { action: id, at = null, ...rest }: Payload<'actionRecorded'>,
  finalised: boolean,
): List<Action> | undefined {
  const action: Action = {
    id,
    ...rest,
    at,
    originalDue: rest.due,
    movedFrom: [],
    state: 'open',
    doneOn: null,
    comments: [],
    late: finalised,
  };
  return appended(actions, action);
}

/** A day that is moved is kept; the first one that was set stays what "on time" means. */
function changed(action: Action, { changes }: Payload<'actionChanged'>): Action {
  const moved = changes.due !== undefined && changes.due !== action.due && action.due !== null;
  return {
    ...action,
    ...changes,
    originalDue: action.originalDue ?? changes.due ?? null,
    movedFrom: moved && action.due !== null ? [...action.movedFrom, action.due] : action.movedFrom,
  };
}

function commented(action: Action, { comment: id, text }: Payload<'actionCommented'>): Action {
  if (find(action.comments, id) !== undefined) return action;
  return { ...action, comments: [...action.comments, { id, text }] };
}
