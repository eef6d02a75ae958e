import type { Instant, LocalDate, LocalDateTime, Minutes } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { TextKey } from '../../../text/text.ts';
import type { EventType } from '../../../event/catalogue.ts';
import type { HistoryField } from './fields.ts';

/** One command of the past: who did what, and when. */
export interface HistoryStep {
  /** The command's name. */
  readonly id: Id;
  /** Null where no profile was in use. */
  readonly by: string | null;
  /** When it was recorded, UTC milliseconds; null where only its place in the order is known. */
  readonly at: Instant | null;
  /** It has been taken back, and counts no more. */
  readonly isUndone: boolean;
  readonly changes: readonly HistoryChange[];
}

/** One fact of a command. `newer`: a newer version of the program has recorded something that this one cannot read. */
export interface HistoryChange {
  readonly kind: EventType | 'newer';
  /** What it is about: a meeting, an item, a decision, an action, a note. */
  readonly thing: Id;
  /** The title of the item that it belongs to; null where it belongs to none. */
  readonly item: string | null;
  /** What the thing itself says: a decision's words, an item's title. Empty where it says nothing of its own. */
  readonly words: string;
  /** It belongs to an item that is confidential, or has been: its words are left out. */
  readonly isClosed: boolean;
  readonly fields: readonly FieldChange[];
  /** For an undoing: the kind of what was taken back. */
  readonly undoes: EventType | 'newer' | null;
}

/** What a field said before and says after. Null where it said nothing. */
export interface FieldChange {
  readonly field: HistoryField;
  readonly before: HistoryValue | null;
  readonly after: HistoryValue | null;
}

export type HistoryValue =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'date'; readonly on: LocalDate }
  | { readonly kind: 'local'; readonly at: LocalDateTime }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'minutes'; readonly minutes: Minutes }
  | { readonly kind: 'choice'; readonly key: TextKey };

/** What has happened to a thing, the latest first. */
export interface HistoryView {
  /** The latest first. */
  readonly steps: readonly HistoryStep[];
  /** Something was left out because it is confidential. */
  readonly isPartlyClosed: boolean;
}
