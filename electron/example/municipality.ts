import type { WrittenCommand } from '../../domain/api.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { meetingDays, meetingsAhead } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { exampleGroup, sharedCommands } from './group.ts';
import { meetingCommands } from './meeting.ts';
import { memoryOf } from './memory.ts';
import type { Stage } from './occasion.ts';
import { suggestionsTo } from './suggestions.ts';

export interface ExampleOptions {
  readonly groups: number;
  /** For each group; the last is a draft and the one before it has been called, both after today. */
  readonly meetings: number;
  readonly seed: number;
  readonly today: LocalDate;
  /** IANA zone in which the meetings are held. */
  readonly zone: string;
}

/** A dozen meetings of one group: enough to try the command line on. */
export const usualExample = { groups: 1, meetings: 12, seed: 1 } as const;
/** Every second week, but for holidays. */
export const meetingsInAYear = 24;
/** A year of the municipality's group and one for each of four offices: every screen has something to show. */
export const wholeExample = { groups: 5, meetings: meetingsInAYear, seed: 1 } as const;

/** How many working days ahead the groups' next meetings lie, at most: never all on one day. */
const daysOfMeetings = 5;

/** A made-up municipality with its history, as commands in the order in which they were given. Roles, and nobody who exists. */
export function* exampleCommands({ groups, meetings, seed, today, zone }: ExampleOptions): Generator<WrittenCommand> {
  yield* sharedCommands();
  for (let index = 0; index < groups; index += 1) {
    const group = exampleGroup(index);
    const chance = chanceOf(seed * 1_000 + index);
    const memory = memoryOf(group, chance);
    const days = meetingDays(today, meetings, 1 + (index % daysOfMeetings));
    const count = days.length - meetingsAhead;
    yield* group.commands;
    if (index === 0) yield* suggestionsTo(group.id);
    for (const [place, date] of days.entries()) {
      const id = `${group.id}-${date}`;
      const progress = count > 1 ? Math.min(1, place / (count - 1)) : 1;
      const stage = stageOf(days.length - 1 - place);
      yield* meetingCommands({ id, group, date, stage, progress, isLatest: place === count - 1, place, today, zone, chance, memory });
    }
  }
}

/** @param after how many meetings come after it */
function stageOf(after: number): Stage {
  if (after === 0) return 'draft';
  if (after === 1) return 'called';
  if (after === 2) return 'ended';
  return after === 3 ? 'sent' : 'finalised';
}
