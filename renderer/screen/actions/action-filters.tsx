import type { Group } from '../../../domain/group/group.ts';
import type { ActionRegister } from '../../../domain/view/screen/register/action-register.ts';
import type { Option } from '../../component/choice.tsx';
import { actionFilters, type ActionChoice, type OwnerChoice } from '../../register/action-filter.ts';
import { FilterChoice } from '../../register/filter-choice.tsx';
import { ScopeChoice, type ChosenScope } from '../../register/scope-choice.tsx';
import { SearchBox } from '../../register/search-box.tsx';
import { useMachine } from '../../state/machine.tsx';
import { useSay } from '../../text/language.tsx';

export interface ActionFiltersProps {
  readonly choice: ActionChoice;
  readonly onChange: (change: (before: ActionChoice) => ActionChoice) => void;
  readonly scope: ChosenScope;
  readonly group: Group;
  readonly owners: ActionRegister['owners'];
  readonly onDown: () => void;
}

/** What the list of actions is narrowed to, and how it is ordered. */
export function ActionFilters({ choice, onChange, scope, group, owners, onDown }: ActionFiltersProps) {
  const say = useSay();
  const states = actionFilters.map((value) => ({ value, text: say(`actions.filter.${value}`) }));
  const orders = (['due', 'owner'] as const).map((value) => ({ value, text: say(`actions.order.${value}`) }));
  return (
    <>
      <SearchBox label={say('actions.search')} value={choice.words} onChange={(words) => onChange((before) => ({ ...before, words }))} onDown={onDown} />
      <FilterChoice label={say('column.owner')} value={choice.owner} usual="all" options={useOwnerOptions(owners, choice.owner)} onChange={(owner) => onChange((before) => ({ ...before, owner }))} />
      <ScopeChoice of={scope} group={group} onChange={(next) => onChange((before) => ({ ...before, scope: next }))} />
      <FilterChoice label={say('register.state')} value={choice.filter} usual="open" options={states} onChange={(filter) => onChange((before) => ({ ...before, filter }))} />
      <FilterChoice label={say('actions.order')} value={choice.order} usual="due" options={orders} onChange={(order) => onChange((before) => ({ ...before, order }))} />
    </>
  );
}

/** Everybody, whoever sits here, and those who own something; a person who is chosen stays even without anything. */
function useOwnerOptions(owners: ActionRegister['owners'], chosen: OwnerChoice): readonly Option<OwnerChoice>[] {
  const say = useSay();
  const { person } = useMachine().settings;
  const people = owners.filter(({ id }) => id !== person).map(({ id, name }): Option<OwnerChoice> => ({ value: `person:${id}`, text: name }));
  const isKnown = chosen === 'all' || chosen === 'me' || people.some(({ value }) => value === chosen);
  return [
    { value: 'all', text: say('actions.owner.all') },
    ...(person === null ? [] : [{ value: 'me' as const, text: say('actions.owner.me') }]),
    ...people,
    ...(isKnown ? [] : [{ value: chosen, text: chosen.slice('person:'.length) }]),
  ];
}
