import type { WrittenCommand } from '../../domain/api.ts';
import { plusDays } from '../../domain/kernel/calendar.ts';
import { afterwards } from './afterwards.ts';
import { agendaOf } from './agenda.ts';
import { held } from './held.ts';
import municipality from './municipality.json' with { type: 'json' };
import type { Occasion } from './occasion.ts';

/** Everything that happens around one meeting, in the order in which it happens. */
export function* meetingCommands(occasion: Occasion): Generator<WrittenCommand> {
  const { id, group, date, stage, chance, today } = occasion;
  yield { command: 'planMeeting', id, group: group.id, start: `${date}T08:30`, length: group.length, place: chance.oneOf(municipality.places) };
  const items = agendaOf(occasion);
  for (const { command } of items) yield command;
  if (stage === 'draft') return;
  const calledOn = plusDays(date, -chance.between(4, 9));
  yield { command: 'callMeeting', meeting: id, on: calledOn < today ? calledOn : today };
  if (stage === 'called') return;
  yield* held(occasion, items);
  yield* afterwards(occasion);
  if (stage === 'ended') return;
  yield { command: 'sendMinutes', meeting: id, on: plusDays(date, 1) };
  yield { command: 'approveMinutes', meeting: id, person: group.chair, on: plusDays(date, 3) };
  if (stage === 'finalised') yield { command: 'finaliseMeeting', meeting: id, on: plusDays(date, 4) };
}
