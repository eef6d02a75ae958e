import type { CommandOf } from '../api.ts';
import { decided, type Context, type Decided, type GroupWorld } from '../decided.ts';
import type { GroupState } from '../group/group-state.ts';
import { given } from '../kernel/given.ts';
import type { Id } from '../kernel/identity.ts';
import { find, type List } from '../kernel/list.ts';
import { refusal } from '../refusal.ts';
import { usualSuggestedMinutes, type Suggestion } from './suggestion.ts';

/** In the order in which they were made. */
export function suggestionsOf({ suggestions = [] }: Pick<GroupState, 'suggestions'>): List<Suggestion> {
  return suggestions;
}

export function suggestItem({ organisation, group, state }: GroupWorld, command: CommandOf<'suggestItem'>, { today }: Context): Decided {
  const { id, group: groupId, title, outcome = '', type = 'discussion', minutes = usualSuggestedMinutes, by = null } = command;
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  if (find(suggestionsOf(state), id) !== undefined) return refusal('already-there', { id });
  if (by !== null && find(organisation.people, by) === undefined) return refusal('person-unknown', { person: by });
  return decided([groupId, id], { type: 'itemSuggested', data: { suggestion: id, title, outcome, type, minutes, by, on: today } });
}

export function changeSuggestion({ state }: GroupWorld, { command: _name, suggestion, ...changes }: CommandOf<'changeSuggestion'>): Decided {
  return refusedFor(state, suggestion) ?? decided([suggestion], { type: 'suggestionChanged', data: { suggestion, changes: given(changes) } });
}

export function withdrawSuggestion({ state }: GroupWorld, { suggestion }: CommandOf<'withdrawSuggestion'>): Decided {
  return refusedFor(state, suggestion) ?? decided([suggestion], { type: 'suggestionWithdrawn', data: { suggestion } });
}

export function declineSuggestion({ state }: GroupWorld, { suggestion, motive = '' }: CommandOf<'declineSuggestion'>, { today }: Context): Decided {
  return refusedFor(state, suggestion) ?? decided([suggestion], { type: 'suggestionDeclined', data: { suggestion, motive, on: today } });
}

function refusedFor(state: GroupState, suggestion: Id): ReturnType<typeof refusal> | null {
  return find(suggestionsOf(state), suggestion) === undefined ? refusal('suggestion-unknown', { suggestion }) : null;
}
