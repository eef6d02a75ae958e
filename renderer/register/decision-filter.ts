import type { DecisionFilter } from '../../domain/view/screen/register/decision-register.ts';
import type { Scope } from './scope.ts';

/** What the register of decisions is set to show. */
export interface DecisionChoice {
  readonly words: string;
  readonly scope: Scope;
  readonly filter: DecisionFilter;
}

/** Under this name the register keeps what it is set to. */
export const decisionsKey = 'register.decisions';

export const allDecisions: DecisionChoice = { words: '', scope: 'this', filter: 'all' };

/** Those of the person's own groups whose follow-up has come. */
export const dueDecisions: DecisionChoice = { words: '', scope: 'mine', filter: 'due' };

/** Characters of a name that are enough to seek it by. */
const enough = 200;

/** Those of all groups that serve a goal. Within a search box a quotation mark ends the name, so that what stands before it must do. */
export function decisionsOfGoal(name: string): DecisionChoice {
  const [part = ''] = name.slice(0, enough).split('"').toSorted((a, b) => b.length - a.length);
  return { words: part.trim() === '' ? '' : `mål:"${part.trim()}"`, scope: 'all', filter: 'all' };
}

export const decisionFilters = ['all', 'due', 'in-force', 'under-follow-up', 'carried-out', 'not-carried-out', 'superseded', 'revoked'] as const satisfies readonly DecisionFilter[];
