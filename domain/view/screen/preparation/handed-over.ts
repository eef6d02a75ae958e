import type { HeldGroup } from '../../world.ts';
import { isOnAgenda } from './matter.ts';
import type { Ground } from './outstanding.ts';
import { again, named, type Returning } from './returning.ts';

/** What other groups have handed over to this one before the day of the meeting and none of its meetings has taken up, the oldest first. */
export function handedOverItems({ group, state, meeting: here, others }: Pick<Ground, 'group' | 'state' | 'meeting' | 'others'>): readonly Returning[] {
  const own = state.meetings.filter(({ id, state: stage }) => id !== here.id && stage !== 'cancelled');
  return others
    .flatMap((other) => handedBy(other, group.id))
    .filter(({ id, origin }) => origin.meeting.date <= here.start.slice(0, 10) && !own.some((meeting) => isOnAgenda(meeting, { id, title: null })))
    .toSorted((a, b) => (a.origin.meeting.date === b.origin.meeting.date ? 0 : a.origin.meeting.date < b.origin.meeting.date ? -1 : 1));
}

function handedBy({ group: { shortName }, state }: HeldGroup, to: string) {
  return state.meetings.flatMap((meeting) =>
    meeting.items
      .filter(({ result }) => result?.kind === 'handed-over' && result.handedTo === to)
      .map((item) => ({ id: item.id, origin: { kind: 'handed-over', group: shortName, meeting: named(meeting) } as const, item: again(item) })),
  );
}
