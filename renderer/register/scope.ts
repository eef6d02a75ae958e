import type { Group } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';

/** Which groups a register shows: the one that is looked at, that one and those below it, one's own, or all there are. */
export type Scope = 'this' | 'below' | 'mine' | 'all';

export interface ScopeGround {
  readonly groups: readonly Group[];
  readonly group: Group;
  /** Who sits here. */
  readonly person: Id | null;
}

/** The groups of a scope, the one that is looked at first. */
export function groupsIn(scope: Scope, ground: ScopeGround): readonly Group[] {
  const { groups, group } = ground;
  switch (scope) {
    case 'this':
      return [group];
    case 'below':
      return [group, ...below(groups, group)];
    case 'mine':
      return [group, ...own(ground)];
    case 'all':
      return [group, ...groups.filter(({ id }) => id !== group.id)];
  }
}

/** The scopes that differ: a group without others below it is its own whole. */
export function scopesOf(ground: ScopeGround): readonly Scope[] {
  const { groups, group } = ground;
  const branch = below(groups, group).length;
  return [
    'this',
    ...(own(ground).length > 0 ? (['mine'] as const) : []),
    ...(branch > 0 ? (['below'] as const) : []),
    ...(groups.length > branch + 1 ? (['all'] as const) : []),
  ];
}

/** The scope itself where it is one of those that differ, else the group alone. */
export function fittingScope(scope: Scope, ground: ScopeGround): Scope {
  return scopesOf(ground).includes(scope) ? scope : 'this';
}

function own({ groups, group, person }: ScopeGround): readonly Group[] {
  return groups.filter(({ id, members }) => id !== group.id && members.some((member) => member.person === person));
}

/** Two machines could have made a ring of parents: each group stands once. */
function below(groups: readonly Group[], group: Group): readonly Group[] {
  const found = new Set<Id>([group.id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, parent } of groups) if (parent !== null && found.has(parent)) found.add(id);
  }
  return groups.filter(({ id }) => id !== group.id && found.has(id));
}
