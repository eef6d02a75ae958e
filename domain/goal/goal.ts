import type { Id } from '../kernel/identity.ts';
import { find, type List } from '../kernel/list.ts';

/** A goal in the tree from political goal through strategy area to indicator. */
export interface Goal {
  readonly id: Id;
  readonly name: string;
  readonly parent: Id | null;
}

/** The names of some goals and of those above them: whoever seeks the political goal means what serves it, too. */
export function goalNames(goals: List<Goal>, ids: readonly Id[]): readonly string[] {
  const met = new Set<Id>();
  for (const id of ids) for (let goal = find(goals, id); goal !== undefined && !met.has(goal.id); goal = find(goals, goal.parent)) met.add(goal.id);
  return [...met].flatMap((id) => find(goals, id)?.name ?? []);
}
