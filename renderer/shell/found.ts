import type { FoundKind } from '../../domain/view/search/findable.ts';
import { decisionsKey, decisionsOfGoal } from '../register/decision-filter.ts';
import { keep } from '../state/kept.ts';
import { go } from '../state/navigation.ts';
import { meetingPlace, type Place } from '../state/place.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { useView } from '../state/view.ts';
import { useSay } from '../text/language.tsx';
import type { Deed } from './deeds.ts';

/** What has been recorded that holds what was typed: the most exact and newest first. What may have been meant comes a moment after, when little is just that. Null until there is an answer. */
export function useFound(sought: string): readonly Deed[] | null {
  const say = useSay();
  const { group, choose } = useSurroundings();
  const asked = { group: group?.id ?? null, text: sought };
  const exact = useView('find', { ...asked, slips: false });
  const isFew = exact.state === 'ready' && sought !== '' && exact.view.isFew;
  const wider = useView('find', { ...asked, text: isFew ? sought : '', slips: true });
  if (exact.state === 'failed') return [];
  if (exact.state === 'loading' || (isFew && exact.view.found.length === 0 && wider.state === 'loading')) return null;
  const { found } = isFew && wider.state === 'ready' ? wider.view : exact.view;
  return found.map(({ kind, id, meeting, text, ranges, detail }) => ({
    id: `${kind} ${id}`,
    kind: say(`search.kind.${kind}`),
    text,
    ranges,
    detail,
    act: () => {
      if (kind === 'goal') keep(decisionsKey, decisionsOfGoal(text));
      if (kind === 'group') choose(id);
      else go(placeOf(kind, id, meeting));
    },
  }));
}

function placeOf(kind: Exclude<FoundKind, 'group'>, id: string, meeting: string | null): Place {
  switch (kind) {
    case 'meeting':
      return meetingPlace(id);
    case 'item':
    case 'note':
      return meeting === null ? { screen: 'meetings' } : meetingPlace(meeting, null, id);
    case 'decision':
      return { screen: 'decisions', decision: id };
    case 'action':
      return { screen: 'actions', action: id };
    case 'person':
      return { screen: 'settings', page: 'people' };
    case 'goal':
      return { screen: 'decisions', decision: null };
  }
}
