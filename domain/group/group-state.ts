import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import { noLeftovers, type Leftovers } from '../event/stranded.ts';
import type { List } from '../kernel/list.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { HeldClock } from '../meeting/running/held-clock.ts';
import type { Suggestion } from '../suggestion/suggestion.ts';

/** One group's partition: its meetings and what came out of them. */
export interface GroupState extends Leftovers {
  /** In the order in which they were planned. */
  readonly meetings: List<Meeting>;
  /** Decisions between meetings, and decisions whose meeting is gone: none is ever dropped. */
  readonly decisions: List<Decision>;
  /** Actions from no meeting, and actions whose meeting is gone. */
  readonly actions: List<Action>;
  /** What somebody wants the group to take up; nothing in a store in which nobody has suggested anything. */
  readonly suggestions?: List<Suggestion>;
  /** Who holds the clocks of the meetings that go on. No fact, so it takes no part in the state hash. */
  readonly clocks: readonly HeldClock[];
}

export const emptyGroup: GroupState = { meetings: [], decisions: [], actions: [], clocks: [], ...noLeftovers };
