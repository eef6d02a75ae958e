import { suggestionsOf } from '../../../suggestion/decide.ts';
import { nameOrNull } from '../../labels.ts';
import { isOnAgenda } from './matter.ts';
import type { Ground } from './outstanding.ts';
import { bareItem } from './proposal.ts';
import type { Returning } from './returning.ts';

/** What somebody has suggested and no meeting has on its agenda, the one that has waited longest first. */
export function suggestedItems({ state, meeting: here, people }: Pick<Ground, 'state' | 'meeting' | 'people'>): readonly Returning[] {
  const others = state.meetings.filter(({ id, state: stage }) => id !== here.id && stage !== 'cancelled');
  return suggestionsOf(state)
    .filter(({ id, declined }) => declined === null && !others.some((meeting) => isOnAgenda(meeting, { id, title: null })))
    .map(({ id, title, outcome, type, minutes, by, on }) => ({
      id,
      origin: { kind: 'suggested', suggestion: id, by: nameOrNull(people, by), on } as const,
      item: { ...bareItem, title, outcome, type, minutes, presenter: by },
    }));
}
