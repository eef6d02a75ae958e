import type { FoundKind } from '../../domain/view/screen/find-view.ts';
import { go } from '../state/navigation.ts';
import { meetingPlace, type Place } from '../state/place.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { useView } from '../state/view.ts';
import { useSay } from '../text/language.tsx';
import type { Deed } from './deeds.ts';

/** What the group has recorded that holds what was typed: the most exact and newest first. */
export function useFound(sought: string): readonly Deed[] {
  const say = useSay();
  const { group, choose } = useSurroundings();
  const found = useView('find', { group: group?.id ?? null, text: sought });
  if (found.state !== 'ready') return [];
  return found.view.map(({ kind, id, meeting, text, ranges, detail }) => ({
    id: `${kind} ${id}`,
    kind: say(`search.kind.${kind}`),
    text,
    ranges,
    detail,
    act: () => (kind === 'group' ? choose(id) : go(placeOf(kind, id, meeting))),
  }));
}

function placeOf(kind: Exclude<FoundKind, 'group'>, id: string, meeting: string | null): Place {
  switch (kind) {
    case 'meeting':
      return meetingPlace(id);
    case 'item':
      return meeting === null ? { screen: 'meetings' } : meetingPlace(meeting, null, id);
    case 'decision':
      return { screen: 'decisions', decision: id };
    case 'action':
      return { screen: 'actions', action: id };
    case 'person':
      return { screen: 'settings', page: 'people' };
  }
}
