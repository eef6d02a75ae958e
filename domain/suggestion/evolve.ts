import type { SuggestionEvent } from '../event/catalogue.ts';
import { appended, change, find, type List } from '../kernel/list.ts';
import type { Suggestion } from './suggestion.ts';

/** @returns undefined when the suggestion that the event is about is not there, or is there already */
export function evolveSuggestions(suggestions: List<Suggestion>, event: SuggestionEvent): List<Suggestion> | undefined {
  const { suggestion: id } = event.data;
  if (event.type === 'itemSuggested') {
    const { suggestion: _id, ...content } = event.data;
    return appended(suggestions, { id, ...content, declined: null });
  }
  if (find(suggestions, id) === undefined) return undefined;
  switch (event.type) {
    case 'suggestionChanged':
      return change(suggestions, id, (suggestion) => ({ ...suggestion, ...event.data.changes }));
    case 'suggestionWithdrawn':
      return suggestions.filter((suggestion) => suggestion.id !== id);
    case 'suggestionDeclined':
      return change(suggestions, id, (suggestion) => ({ ...suggestion, declined: { motive: event.data.motive, on: event.data.on } }));
  }
}
