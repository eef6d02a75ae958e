import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import type { Id } from '../kernel/identity.ts';
import type { Meeting } from './meeting.ts';

interface Outcomes {
  readonly decisions: Decision;
  readonly actions: Action;
}

/**
 * A decision or an action of any meeting, by its id. Plain loops: every recording asks this of all meetings that the group ever
 * had, so that no id is used twice.
 */
export function findInMeetings<Kind extends keyof Outcomes>(meetings: readonly Meeting[], kind: Kind, id: Id): Outcomes[Kind] | undefined {
  for (const meeting of meetings) {
    for (const outcome of meeting[kind]) {
      if (outcome.id === id) return outcome as Outcomes[Kind];
    }
  }
  return undefined;
}
