import type { LocalDate } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Described } from './query.ts';

export type FoundKind = 'meeting' | 'item' | 'note' | 'decision' | 'action' | 'person' | 'group' | 'goal';

/** Something that "find or do" leads to. What was confidential is never among them: its words belong to those who were there. */
export interface Findable extends Described {
  readonly kind: FoundKind;
  readonly id: Id;
  /** The meeting that it belongs to. */
  readonly meeting: Id | null;
  /** Composed (NFC). */
  readonly text: string;
  /** A number, a day or a name that tells it from others. */
  readonly detail: string;
  /** Newer ones come first among those that match as well. */
  readonly on: LocalDate;
  /** Words that it is found by and that do not show. */
  readonly hidden: readonly string[];
}
