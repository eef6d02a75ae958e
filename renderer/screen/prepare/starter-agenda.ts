import type { ItemType } from '../../../domain/meeting/item.ts';
import { chairOf, secretaryOf } from '../../../domain/meeting/roles.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import type { NewItem } from './agenda/item-commands.ts';

type Part = 'opening' | 'actions' | 'round' | 'summary' | 'pulse';

interface StarterItem {
  readonly part: Part;
  readonly type: ItemType;
  readonly minutes: number;
  readonly presenter: 'chair' | 'secretary' | null;
}

/** What management groups have on every agenda, around what the meeting is about. Source: the design's example meeting. */
const parts: readonly StarterItem[] = [
  { part: 'opening', type: 'formality', minutes: 5, presenter: 'chair' },
  { part: 'actions', type: 'follow-up', minutes: 10, presenter: 'secretary' },
  { part: 'round', type: 'information', minutes: 10, presenter: null },
  { part: 'summary', type: 'closing', minutes: 7, presenter: 'chair' },
  { part: 'pulse', type: 'closing', minutes: 3, presenter: 'secretary' },
];

/** The frame of an agenda for a group that has none of its own yet. */
export function useStarterAgenda(): readonly NewItem[] {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const people = { chair: chairOf(meeting, group), secretary: secretaryOf(meeting, group) };
  return parts.map(({ part, type, minutes, presenter }) => ({
    title: say(`prepare.starter.${part}`),
    outcome: say(`prepare.starter.${part}.outcome`),
    type,
    minutes,
    presenter: presenter === null ? null : people[presenter],
  }));
}
