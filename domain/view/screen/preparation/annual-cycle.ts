import { topicsIn } from '../../../group/annual-cycle/topic.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isOnAgenda } from './matter.ts';
import type { Ground } from './outstanding.ts';
import { bareItem } from './proposal.ts';
import type { Returning } from './returning.ts';

/** The annual cycle's topics for the month of the meeting, unless another meeting of that month has them. */
export function cycleTopics({ group, state, meeting: here, day }: Pick<Ground, 'group' | 'state' | 'meeting' | 'day'>): readonly Returning[] {
  if (here.kind === 'daily' || here.kind === 'gathering') return [];
  const month = Number(day.slice(5, 7));
  const others = state.meetings.filter(({ id, start, state: how }) => id !== here.id && how !== 'cancelled' && monthOf(start) === monthOf(day));
  return topicsIn(group, month)
    .filter((topic) => !others.some((other: Meeting) => isOnAgenda(other, topic)))
    .map(({ id, title, type, outcome, presenter, minutes, note }) => ({
      id,
      origin: { kind: 'annual-cycle', month } as const,
      item: { ...bareItem, title, type, outcome, presenter, minutes, background: note },
    }));
}

/** `2026-03`. @param day a date, or a date and a time */
function monthOf(day: string): string {
  return day.slice(0, 7);
}
