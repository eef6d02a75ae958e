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

export const decisionFilters = ['all', 'due', 'in-force', 'under-follow-up', 'carried-out', 'not-carried-out', 'superseded', 'revoked'] as const satisfies readonly DecisionFilter[];
