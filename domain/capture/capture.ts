import type { PeopleContext, PersonChoice } from '../group/person-named.ts';
import type { LocalDate, LocalTime } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { AttendanceMode, AttendanceReason } from '../meeting/attendance/attendance.ts';
import type { Item } from '../meeting/item.ts';
import type { Language } from '../text/text.ts';
import type { Stretch } from './stretch.ts';

/** What the line is read against. */
export interface CaptureContext extends PeopleContext {
  readonly language: Language;
  /** The date in the meeting's zone. */
  readonly today: LocalDate;
  readonly items: readonly Pick<Item, 'id' | 'number'>[];
  /** The day of the group's next meeting, or null while it is not planned. */
  readonly nextMeeting: LocalDate | null;
}

export type ReadingKind =
  | 'item'
  | 'prefix'
  | 'owner'
  | 'date'
  | 'valid-from'
  | 'follow-up'
  | 'motive'
  | 'person'
  | 'substitute-for'
  | 'mode'
  | 'reason'
  | 'time';

/** A stretch of the typed text that was read as something more than words. `valid-from` stays in the text; the others leave it. */
export interface Reading extends Stretch {
  readonly kind: ReadingKind;
}

export type OwnerReading = PersonChoice | { readonly kind: 'nobody' } | { readonly kind: 'all' };

/** When an action is due. For the next meeting, its day where it is known. */
export type DueReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly date: LocalDate }
  | { readonly kind: 'next-meeting'; readonly date: LocalDate | null };

/** Why the line cannot be recorded as it stands. */
export type CaptureProblem =
  | { readonly code: 'item-unknown'; readonly number: number }
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long' }
  | { readonly code: 'person-unclear'; readonly name: string; readonly candidates: readonly Id[] };

/** What whoever types may want to know; the line can be recorded all the same. */
export type CaptureHint =
  | { readonly code: 'owner-unclear'; readonly name: string; readonly candidates: readonly Id[] }
  | { readonly code: 'date-past'; readonly date: LocalDate }
  | { readonly code: 'follow-up-unread' }
  | { readonly code: 'follow-up-before-valid-from' };

interface Captured {
  /** What was typed, composed (NFC): what the offsets of the readings count in. */
  readonly typed: string;
  /** The item that the line aims at; null means the one that is current. */
  readonly item: Id | null;
  /** In order, not overlapping. */
  readonly readings: readonly Reading[];
  readonly problems: readonly CaptureProblem[];
  readonly hints: readonly CaptureHint[];
}

export interface EmptyCapture extends Captured {
  readonly kind: 'empty';
}

export interface DecisionCapture extends Captured {
  readonly kind: 'decision';
  readonly text: string;
  readonly validFrom: LocalDate | null;
  readonly followUp: LocalDate | null;
  readonly motive: string;
}

export interface ActionCapture extends Captured {
  readonly kind: 'action';
  readonly text: string;
  readonly owner: OwnerReading;
  readonly helpers: readonly PersonChoice[];
  readonly due: DueReading;
}

/** A note, by its prefix or, for `plain`, because nothing else was said: words that are typed freely become a note. */
export interface NoteCapture extends Captured {
  readonly kind: 'note' | 'plain';
  readonly text: string;
}

export interface AttendanceCapture extends Captured {
  readonly kind: 'arrival' | 'departure';
  /** Null while it is not clear who is meant. */
  readonly person: PersonChoice | null;
  /** When; null means now. */
  readonly time: LocalTime | null;
  readonly mode: AttendanceMode;
  readonly reason: AttendanceReason | null;
  readonly substituteFor: Id | null;
  readonly note: string;
}

/** What a line says, as it would be recorded now. */
export type Capture = EmptyCapture | DecisionCapture | ActionCapture | NoteCapture | AttendanceCapture;

/** The fields of a command for an action. */
export function dueFields(due: DueReading): { readonly due: LocalDate | null; readonly dueNextMeeting: boolean } {
  if (due.kind === 'none') return { due: null, dueNextMeeting: false };
  return { due: due.date, dueNextMeeting: due.kind === 'next-meeting' && due.date === null };
}

/** The reading that ends where the caret stands, spaces aside: what Backspace refuses there. */
export function readingBefore({ typed, readings }: Capture, caret: number): Reading | undefined {
  return readings.findLast(({ to }) => to <= caret && typed.slice(to, caret).trim() === '');
}
