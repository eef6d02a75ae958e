import type { GroupState } from '../../../group/group-state.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Item } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isOnAgenda } from './matter.ts';
import type { Ground } from './outstanding.ts';
import { again, named, type Returning } from './returning.ts';

/** What other groups have handed over to this one before the day of the meeting and none of its meetings has taken up, the oldest first. */
export function handedOverItems({ group: { id: to }, state, meeting: here, others }: Pick<Ground, 'group' | 'state' | 'meeting' | 'others'>): readonly Returning[] {
  const own = state.meetings.filter(({ id, state: stage }) => id !== here.id && stage !== 'cancelled');
  return others
    .flatMap(({ group, state: there }) => handedBy(there).filter((each) => each.to === to).map(({ meeting, item }) => ({ id: item.id, origin: { kind: 'handed-over', group: group.shortName, meeting: named(meeting) } as const, item: again(item) })))
    .filter(({ id, origin }) => origin.meeting.date <= here.start.slice(0, 10) && !own.some((meeting) => isOnAgenda(meeting, { id, title: null })))
    .toSorted((a, b) => (a.origin.meeting.date === b.origin.meeting.date ? 0 : a.origin.meeting.date < b.origin.meeting.date ? -1 : 1));
}

interface HandedOver {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly to: Id | null;
}

/** By state: an agenda is proposed anew with each change of it, and ten years of all other groups have then not changed. */
const known = new WeakMap<GroupState, readonly HandedOver[]>();

function handedBy(state: GroupState): readonly HandedOver[] {
  const found = known.get(state) ?? state.meetings.flatMap(handedAt);
  known.set(state, found);
  return found;
}

function handedAt(meeting: Meeting): readonly HandedOver[] {
  return meeting.items.flatMap((item) => (item.result?.kind === 'handed-over' ? [{ meeting, item, to: item.result.handedTo }] : []));
}
