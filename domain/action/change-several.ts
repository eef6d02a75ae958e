import type { CommandOf } from '../api.ts';
import { decided, type Decided, type GroupWorld } from '../decided.ts';
import type { NewEvent } from '../event/catalogue.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import type { Id } from '../kernel/identity.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Action } from './action.ts';
import type { SharedChange } from './commands.ts';
import { findAction, wouldLack } from './decide.ts';

/** An action that cannot become what the others become, and why. */
export interface LeftOut {
  readonly action: Id;
  readonly error: Refusal;
}

/** Those that cannot become what is asked for. Empty when all can. */
export function leftOut({ state }: Pick<GroupWorld, 'state'>, actions: readonly Id[], to: SharedChange): readonly LeftOut[] {
  return [...new Set(actions)].flatMap((id) => {
    const refused = refusedFor(state, id, to);
    return refused === null ? [] : [{ action: id, error: refused.error }];
  });
}

function refusedFor(state: GroupWorld['state'], id: Id, to: SharedChange): ReturnType<typeof refusal> | null {
  const action = findAction(state, id);
  if (action === undefined) return refusal('action-unknown', { action: id });
  if (state.readOnly.includes(id)) return refusal('read-only', { id });
  if (action.state !== 'open') return refusal('action-closed', { action: id });
  return wouldLack(state, action, changesOf(to)) && !closes(to) ? refusal('actions-incomplete', { meeting: action.meeting ?? '' }) : null;
}

/** Several actions become the same, all or none: the first that cannot refuses them all. */
export function changeActions(world: GroupWorld, { group, actions, to }: CommandOf<'changeActions'>): Decided {
  if (world.group === undefined) return refusal('group-unknown', { group });
  const [first] = leftOut(world, actions, to);
  if (first !== undefined) return { ok: false, error: first.error };
  const chosen = [...new Set(actions)].flatMap((id) => findAction(world.state, id) ?? []);
  return decided(chosen.map(({ id }) => id), ...chosen.map((action) => eventOf(action, to)));
}

function closes({ what }: SharedChange): boolean {
  return what === 'done' || what === 'dropped';
}

function changesOf(to: SharedChange): { readonly owner?: Id; readonly due?: string; readonly dueNextMeeting?: boolean } {
  if (to.what === 'owner') return { owner: to.owner };
  // A day that is set is no longer the day of the next meeting.
  return to.what === 'due' ? { due: to.due, dueNextMeeting: false } : {};
}

function eventOf({ id: action, meeting }: Action, to: SharedChange): NewEvent {
  switch (to.what) {
    case 'owner':
    case 'due':
      return { type: 'actionChanged', data: { action, meeting, changes: changesOf(to) } };
    case 'done':
      return { type: 'actionDone', data: { action, meeting, on: to.on } };
    case 'dropped':
      return { type: 'actionDropped', data: { action, meeting } };
    default:
      return exhaustive(to);
  }
}
