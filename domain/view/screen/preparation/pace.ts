import { measured, sum, timed } from '../../../measure/minutes.ts';
import type { ItemType } from '../../../meeting/item.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isOver } from '../../../meeting/running/decide.ts';

/** Actual minutes of a group's items of a type for each planned one, at the meetings that it has held. Types with too few are left out. */
export type Pace = Partial<Readonly<Record<ItemType, number>>>;

/** Fewer items say nothing about the next. */
const fewest = 4;

export function paceOf(meetings: readonly Meeting[]): Pace {
  // An ended meeting has no open stretch, so that no clock is needed.
  const all = meetings.filter(isOver).flatMap((meeting) => measured(timed(meeting, 0)));
  const had = all.filter(({ planned, actual }) => planned > 0 && actual > 0);
  const types = [...new Set(had.map(({ item }) => item.type))];
  return Object.fromEntries(
    types.flatMap((type) => {
      const of = had.filter(({ item }) => item.type === type);
      return of.length < fewest ? [] : [[type, sum(of.map(({ actual }) => actual)) / sum(of.map(({ planned }) => planned))]];
    }),
  );
}
