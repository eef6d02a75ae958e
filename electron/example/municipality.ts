import type { WrittenCommand } from '../../domain/api.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { meetingDays } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { exampleGroup, sharedCommands } from './group.ts';
import { meetingCommands, type OpenAction, type Stage } from './meeting.ts';

export interface ExampleOptions {
  readonly groups: number;
  /** For each group; the last is a draft and the one before it has been called, both after today. */
  readonly meetings: number;
  readonly seed: number;
  readonly today: LocalDate;
  /** IANA zone in which the meetings are held. */
  readonly zone: string;
}

/** A dozen meetings of one group: enough to look at every screen. */
export const usualExample = { groups: 1, meetings: 12, seed: 1 } as const;
/** Every second week, but for holidays. */
export const meetingsInAYear = 24;

/** A made-up municipality with its history, as commands in the order in which they were given. Roles, and nobody who exists. */
export function* exampleCommands({ groups, meetings, seed, today, zone }: ExampleOptions): Generator<WrittenCommand> {
  yield* sharedCommands();
  for (let index = 0; index < groups; index += 1) {
    const group = exampleGroup(index);
    const chance = chanceOf(seed * 1_000 + index);
    const open: OpenAction[] = [];
    const days = meetingDays(today, meetings, 1 + (index % 7));
    yield* group.commands;
    for (const [place, date] of days.entries()) {
      const id = `${group.id}-${date}`;
      yield* meetingCommands({ id, group, date, stage: stageOf(days.length - 1 - place), zone, chance, open });
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
