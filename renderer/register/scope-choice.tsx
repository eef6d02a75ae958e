import type { Group } from '../../domain/group/group.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { useMachine } from '../state/machine.tsx';
import { useSay } from '../text/language.tsx';
import { FilterChoice } from './filter-choice.tsx';
import { fittingScope, groupsIn, scopesOf, type Scope, type ScopeGround } from './scope.ts';

/** The groups that a register is set to, and the words for them. */
export interface ChosenScope {
  readonly scope: Scope;
  readonly scopes: readonly Scope[];
  readonly groups: readonly Group[];
  readonly words: string;
}

export function useScope(group: Group, scope: Scope): ChosenScope {
  const say = useSay();
  const { shell } = useSurroundings();
  const { person } = useMachine().settings;
  const ground: ScopeGround = { groups: shell.groups, group, person };
  const fitting = fittingScope(scope, ground);
  return { scope: fitting, scopes: scopesOf(ground), groups: groupsIn(fitting, ground), words: say(`register.scope.${fitting}`, { group: group.shortName }) };
}

/** Which groups are shown; nothing where there is nothing to choose. */
export function ScopeChoice({ of: { scope, scopes }, group, onChange }: { readonly of: ChosenScope; readonly group: Group; readonly onChange: (scope: Scope) => void }) {
  const say = useSay();
  if (scopes.length < 2) return null;
  const options = scopes.map((value) => ({ value, text: say(`register.scope.${value}`, { group: group.shortName }) }));
  return <FilterChoice label={say('register.group')} value={scope} usual="this" options={options} onChange={onChange} />;
}
