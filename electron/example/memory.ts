import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { deckOf, type Chance, type Deck } from './chance.ts';
import type { ExampleGroup } from './group.ts';
import municipality from './municipality.json' with { type: 'json' };
import { topicsFor, type Topic } from './topic.ts';

/** An action that was recorded and is not closed yet. */
export interface OpenAction {
  readonly id: string;
  readonly owner: string;
  readonly due: LocalDate;
}

/** A decision that somebody has yet to follow up. */
export interface OpenDecision {
  readonly id: string;
  readonly followUp: LocalDate;
}

/** What a group of the example carries with it from meeting to meeting. */
export interface Memory {
  readonly actions: OpenAction[];
  readonly decisions: OpenDecision[];
  /** The latest decision on each topic, and how many there have been. */
  readonly decided: Map<string, { readonly id: string; readonly times: number }>;
  readonly decks: {
    readonly decisions: Deck<Topic>;
    readonly others: Deck<Topic>;
    readonly confidential: Deck<Topic>;
    readonly errands: Deck<string>;
    readonly parked: Deck<string>;
    readonly between: Deck<(typeof municipality.between)[number]>;
  };
}

export function memoryOf({ shortName }: ExampleGroup, chance: Chance): Memory {
  const { decisions, others, confidential } = topicsFor(shortName);
  return {
    actions: [],
    decisions: [],
    decided: new Map(),
    decks: {
      decisions: deckOf(decisions, chance),
      others: deckOf(others, chance),
      confidential: deckOf(confidential, chance),
      errands: deckOf(municipality.errands, chance),
      parked: deckOf(municipality.parked, chance),
      between: deckOf(municipality.between, chance),
    },
  };
}

/** Takes something out of a list that is carried along. */
export function removed<Thing>(list: Thing[], thing: Thing): void {
  const place = list.indexOf(thing);
  if (place >= 0) list.splice(place, 1);
}
