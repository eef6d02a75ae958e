import type { WrittenCommand } from '../../domain/api.ts';
import { plusDays, type LocalDate } from '../../domain/kernel/calendar.ts';
import { workingDayAt } from './calendar.ts';
import { removed } from './memory.ts';
import municipality from './municipality.json' with { type: 'json' };
import type { Occasion } from './occasion.ts';

/** What happens between a meeting and the next one: things get done, days are moved, and now and then something is decided at once. */
export function* afterwards(occasion: Occasion): Generator<WrittenCommand> {
  const { id, group, date, today, chance, isLatest, memory } = occasion;
  const until = isLatest ? today : plusDays(date, 13);
  const isBusy = isLatest || chance.happens(12);
  if (isBusy && group.id === 'klg') {
    const { text, motive } = memory.decks.between.draw();
    const takenOn = workingDayAt(plusDays(date, 3));
    const decision = { id: `${id}-m`, followUp: workingDayAt(plusDays(date, 70)) };
    if (takenOn <= today) {
      memory.decisions.push(decision);
      yield { command: 'recordDecisionBetween', ...decision, group: group.id, text, motive, takenOn, decidedBy: group.chair };
    }
  }
  for (const action of memory.actions.filter(({ due }) => due <= until && due > date)) {
    if (!chance.happens(isLatest ? 60 : 30)) continue;
    yield { command: 'completeAction', action: action.id, on: action.due };
    removed(memory.actions, action);
  }
  if (isLatest) yield* underWay(occasion);
}

/** Working days from today on which the chair and the secretary have promised something: one day is past, one is today. */
const promised = [-4, 0, 3, 14] as const;

/** As it looks on an ordinary day: everybody has something to do, and the chair and the secretary are a little behind. */
function* underWay(occasion: Occasion): Generator<WrittenCommand> {
  const { group, date, today, memory } = occasion;
  for (const [turn, person] of [group.chair, group.secretary].entries()) {
    for (const [place, days] of promised.entries()) yield* errand(occasion, person, workingDayAt(later(plusDays(today, days), date)), { name: `${turn}${place}`, isMoved: days === 0 });
  }
  for (const [place, person] of group.members.entries()) {
    if (!memory.actions.some(({ owner }) => owner === person)) yield* errand(occasion, person, workingDayAt(plusDays(today, 5 + place)), { name: `9${place}`, isMoved: false });
  }
  const [waiting] = memory.actions.filter(({ owner }) => owner === group.chair);
  if (waiting !== undefined) yield { command: 'commentAction', id: `${waiting.id}-k`, action: waiting.id, text: municipality.comments[0] ?? '' };
}

function* errand({ id: meeting, memory }: Occasion, owner: string, due: LocalDate, { name, isMoved }: { readonly name: string; readonly isMoved: boolean }): Generator<WrittenCommand> {
  const action = { id: `${meeting}-e${name}`, owner, due };
  const before = isMoved ? workingDayAt(plusDays(due, -7)) : due;
  memory.actions.push(action);
  yield { command: 'recordAction', id: action.id, meeting, item: `${meeting}-round`, text: memory.decks.errands.draw(), owner, due: before };
  if (before !== due) yield { command: 'changeAction', action: action.id, due };
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
