import type { CommandOf } from '../api.ts';
import { decided, type Decided, type GroupWorld } from '../decided.ts';
import type { NewEvent, Payload } from '../event/catalogue.ts';
import { given } from '../kernel/given.ts';
import { find } from '../kernel/list.ts';
import type { ActionChanges, Meeting, ReviewedAction } from '../meeting/meeting.ts';
import { refusal } from '../refusal.ts';
import type { Action } from './action.ts';
import { findAction, wouldLack } from './decide.ts';

type Review = CommandOf<'reviewAction'>;

/**
 * The group goes through an earlier action: what was known of it is kept, and what is agreed about it happens at once. All of it
 * is one command, so that it is taken back as one.
 */
export function reviewAction({ state }: GroupWorld, meeting: Meeting, command: Review): Decided {
  const action = findAction(state, command.action);
  if (action === undefined) return refusal('action-unknown', { action: command.action });
  const { comment } = command;
  if (wouldLack(state, action, changesIn(command))) return refusal('actions-incomplete', { meeting: action.meeting ?? '' });
  if (comment !== undefined && find(action.comments, comment.id) !== undefined) return refusal('already-there', { id: comment.id });
  const earlier = meeting.reviewed.find((each) => each.action === action.id);
  return decided([meeting.id, action.id], { type: 'actionReviewed', data: reviewed(meeting, action, command, earlier) }, ...consequences(action, command));
}

function changesIn({ owner, due, dueNextMeeting }: Review): ActionChanges {
  return given({ owner, due, dueNextMeeting });
}

/** @param earlier what was said of it before at the same meeting: what was agreed then stands */
function reviewed(meeting: Meeting, action: Action, command: Review, earlier: ReviewedAction | undefined): Payload<'actionReviewed'> {
  const becomes = { ...earlier?.becomes, ...changesIn(command) };
  const comments = [...(earlier?.comments ?? []), ...(command.comment === undefined ? [] : [command.comment])];
  return {
    meeting: meeting.id,
    action: action.id,
    ...asItWas(action, earlier),
    originalDue: action.originalDue,
    doneOn: command.doneOn,
    ...(command.dropped === true ? { dropped: true } : {}),
    ...(Object.keys(becomes).length === 0 ? {} : { becomes }),
    ...(comments.length === 0 ? {} : { comments: comments.map((each) => ({ ...each })) }),
  };
}

/** As it was when the group came to it, and not as it became while they talked. */
function asItWas({ due, owner }: Action, earlier: ReviewedAction | undefined): Pick<Payload<'actionReviewed'>, 'due' | 'owner'> {
  return {
    due: earlier?.becomes?.due === undefined ? due : earlier.due,
    owner: earlier?.becomes?.owner === undefined ? owner : earlier.owner,
  };
}

function consequences({ id: action, meeting, doneOn: known, state }: Action, command: Review): readonly NewEvent[] {
  const { doneOn, dropped = false, comment } = command;
  const changes = changesIn(command);
  return [
    ...(Object.keys(changes).length === 0 ? [] : [{ type: 'actionChanged', data: { action, meeting, changes } } as const]),
    ...(comment === undefined ? [] : [{ type: 'actionCommented', data: { action, meeting, comment: comment.id, text: comment.text } } as const]),
    ...(doneOn === null || known !== null ? [] : [{ type: 'actionDone', data: { action, meeting, on: doneOn } } as const]),
    ...(dropped && doneOn === null && state !== 'dropped' ? [{ type: 'actionDropped', data: { action, meeting } } as const] : []),
  ];
}
