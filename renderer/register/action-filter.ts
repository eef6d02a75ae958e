import type { ActionFilter, ActionOrder } from '../../domain/view/screen/register/action-register.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import type { Scope } from './scope.ts';

/** Whose actions a register shows: everybody's, one's own, or one person's. */
export type OwnerChoice = 'all' | 'me' | `person:${Id}`;

/** What the register of actions is set to show. */
export interface ActionChoice {
  readonly words: string;
  readonly scope: Scope;
  readonly filter: ActionFilter;
  readonly order: ActionOrder;
  readonly owner: OwnerChoice;
}

/** Under this name the register keeps what it is set to. */
export const actionsKey = 'register.actions';

/** Everything that one person has promised. */
export const ownActions: ActionChoice = { words: '', scope: 'mine', filter: 'open', order: 'due', owner: 'me' };

/** What the group has promised. */
export const groupActions: ActionChoice = { words: '', scope: 'this', filter: 'open', order: 'due', owner: 'all' };

export const actionFilters = ['open', 'overdue', 'incomplete', 'done', 'dropped', 'all'] as const satisfies readonly ActionFilter[];
