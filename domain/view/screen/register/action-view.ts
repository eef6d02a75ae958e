import type { Action, ActionComment } from '../../../action/action.ts';
import { isIncomplete } from '../../../action/action.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { HeldGroup } from '../../world.ts';
import { originOf, type Origin } from '../origin.ts';
import { actionsIn, isOverdue } from './action-register.ts';

/** What is told of an action beside the register. */
export interface ActionView {
  readonly id: Id;
  readonly group: Id;
  readonly origin: Origin;
  /** Null for what came from a confidential item: its words stand in its meeting only. */
  readonly open: OpenAction | null;
}

export interface OpenAction {
  readonly action: Action;
  readonly incomplete: boolean;
  readonly overdue: boolean;
  /** Every day it has been due on, oldest first, the present one last. One day alone is no history. */
  readonly days: readonly LocalDate[];
  readonly comments: readonly ActionComment[];
  /** Its meeting's minutes are sent: owner and day may be changed and not be taken away. */
  readonly mustBeComplete: boolean;
}

/** @returns null when the group has no such action */
export function actionView(held: HeldGroup, organisation: OrganisationState, id: Id, today: LocalDate): ActionView | null {
  const found = actionsIn(held, organisation).find((each) => each.id === id);
  if (found === undefined) return null;
  const { action, meeting, closed } = found;
  const open: OpenAction = {
    action,
    incomplete: action.state === 'open' && isIncomplete(action),
    overdue: isOverdue(action, today),
    days: [...action.movedFrom, ...(action.due === null ? [] : [action.due])],
    comments: action.comments,
    mustBeComplete: action.state === 'open' && meeting !== undefined && meeting.sentOn !== null,
  };
  return { id, group: held.group.id, origin: originOf(held.group, meeting, action), open: closed ? null : open };
}
