import { plusDays, type LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { suggestionsOf } from '../../../suggestion/decide.ts';
import type { Suggestion } from '../../../suggestion/suggestion.ts';
import type { HeldGroup } from '../../world.ts';
import { isOnAgenda } from '../preparation/matter.ts';

/** What has become of a suggestion. */
export type Fate =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'on-agenda'; readonly meeting: Id; readonly day: LocalDate }
  | { readonly kind: 'declined'; readonly motive: string; readonly on: LocalDate };

/** Something that the person has suggested, and what became of it. */
export interface MySuggestion extends Pick<Suggestion, 'id' | 'title' | 'outcome' | 'type' | 'minutes' | 'on'> {
  readonly group: Id;
  readonly groupName: string;
  readonly fate: Fate;
}

/** An answer is news for so many days. */
const daysOfNews = 30;

/** The person's own suggestions, the newest first: those that wait, and those that have been answered lately. */
export function mySuggestions(groups: readonly HeldGroup[], person: Id | null, today: LocalDate): readonly MySuggestion[] {
  if (person === null) return [];
  return groups
    .flatMap((held) => suggestionsOf(held.state).filter(({ by }) => by === person).map((suggestion) => mine(held, suggestion)))
    .filter(({ fate }) => isNews(fate, today))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

function mine({ group, state }: HeldGroup, { id, title, outcome, type, minutes, on, declined }: Suggestion): MySuggestion {
  const meeting = state.meetings.findLast((each) => each.state !== 'cancelled' && isOnAgenda(each, { id, title: null }));
  const own = { id, title, outcome, type, minutes, on, group: group.id, groupName: group.shortName };
  if (meeting !== undefined) return { ...own, fate: { kind: 'on-agenda', meeting: meeting.id, day: meeting.start.slice(0, 10) } };
  return { ...own, fate: declined === null ? { kind: 'waiting' } : { kind: 'declined', ...declined } };
}

function isNews(fate: Fate, today: LocalDate): boolean {
  switch (fate.kind) {
    case 'waiting':
      return true;
    case 'on-agenda':
      return plusDays(fate.day, daysOfNews) >= today;
    case 'declined':
      return plusDays(fate.on, daysOfNews) >= today;
  }
}
