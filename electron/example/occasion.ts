import type { LocalDate } from '../../domain/kernel/calendar.ts';
import type { Chance } from './chance.ts';
import type { ExampleGroup } from './group.ts';
import type { Memory } from './memory.ts';

/** How far one of the example's meetings has come. */
export type Stage = 'draft' | 'called' | 'ended' | 'sent' | 'finalised';

/** One meeting of the example, and what is needed to play it. */
export interface Occasion {
  readonly id: string;
  readonly group: ExampleGroup;
  readonly date: LocalDate;
  readonly stage: Stage;
  /** How many of the group's meetings have been held when this one begins, from 0 at the first to 1 at the last. */
  readonly progress: number;
  /** It is the last one that has been held. */
  readonly isLatest: boolean;
  /** How many meetings came before it: who gets an errand goes round by this. */
  readonly place: number;
  readonly today: LocalDate;
  readonly zone: string;
  readonly chance: Chance;
  readonly memory: Memory;
}
