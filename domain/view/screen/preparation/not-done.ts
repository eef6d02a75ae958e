import { actionsOf } from '../../../action/decide.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find } from '../../../kernel/list.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isClosedAction } from '../../labels.ts';
import { isOnAgenda } from './matter.ts';
import type { Ground } from './outstanding.ts';
import { bareItem } from './proposal.ts';
import type { Returning } from './returning.ts';

/** Reviews in a row at which an action was not done, after which the group takes it up itself. Source: the design's page on the field, "Action". */
const often = 2;

/** Somebody went through an action on a day. */
interface Looked {
  readonly on: LocalDate;
  readonly isDone: boolean;
}

/** Open actions that were not done at the latest reviews in a row. @param earlier meetings that were held, oldest first */
export function notDoneActions({ state, meeting: here, day }: Pick<Ground, 'state' | 'meeting' | 'day'>, earlier: readonly Meeting[]): readonly Returning[] {
  const atMeetings = reviewsAt(earlier);
  const open = actionsOf(state).filter((action) => action.state === 'open' && action.meeting !== here.id);
  return open.flatMap((action) => {
    const between = (action.notDoneOn ?? []).filter((on) => on <= day).map((on) => ({ on, isDone: false }));
    const looked = [...(atMeetings.get(action.id) ?? []), ...between];
    const days = looked.length < often ? [] : notDoneSince(looked, takenUpOn(earlier, action.id));
    const latest = days.at(-1);
    if (days.length < often || latest === undefined) return [];
    const { id, text, owner, originalDue, meeting, item } = action;
    const origin = find(state.meetings, meeting);
    return [
      {
        id,
        origin: { kind: 'not-done', text, reviews: days.length, latest, promised: originalDue } as const,
        item: {
          ...bareItem,
          presenter: owner,
          confidential: isClosedAction(origin, action),
          keptOut: find(origin?.items ?? [], item)?.keptOut ?? false,
        },
      },
    ];
  });
}

function reviewsAt(earlier: readonly Meeting[]): ReadonlyMap<Id, readonly Looked[]> {
  const all = new Map<Id, Looked[]>();
  for (const { start, reviewed } of earlier) {
    for (const { action, doneOn, dropped = false } of reviewed) {
      const looked = { on: start.slice(0, 10), isDone: doneOn !== null || dropped };
      const known = all.get(action);
      if (known === undefined) all.set(action, [looked]);
      else known.push(looked);
    }
  }
  return all;
}

/** The latest day on which the group had it on the agenda as a matter of its own; empty for never. */
function takenUpOn(earlier: readonly Meeting[], action: Id): LocalDate {
  return earlier.findLast((meeting) => isOnAgenda(meeting, { id: action, title: null }))?.start.slice(0, 10) ?? '';
}

/** The days in a row, up to the latest, on which it was not done. Twice on one day is once. */
function notDoneSince(looked: readonly Looked[], after: LocalDate): readonly LocalDate[] {
  const inOrder = looked.filter(({ on }) => on > after).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const lastDone = inOrder.findLastIndex(({ isDone }) => isDone);
  return [...new Set(inOrder.slice(lastDone + 1).map(({ on }) => on))];
}
