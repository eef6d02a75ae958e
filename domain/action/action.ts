import type { Instant, LocalDate } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';

/** Without an owner or a day an action is a wish. */
export function isIncomplete({ owner, due, dueNextMeeting }: Pick<Action, 'owner' | 'due' | 'dueNextMeeting'>): boolean {
  return owner === null || (due === null && !dueNextMeeting);
}

export interface ActionComment {
  readonly id: Id;
  readonly text: string;
}

export type ActionState = 'open' | 'done' | 'dropped';

/** Something that one person has promised to do by a day. Without owner or day it is incomplete, never refused. */
export interface Action {
  readonly id: Id;
  /** The meeting it comes from, or null when it came up elsewhere. */
  readonly meeting: Id | null;
  readonly item: Id | null;
  readonly decision: Id | null;
  /** When it was recorded at its meeting, UTC milliseconds; null when it was put in afterwards. */
  readonly at: Instant | null;
  readonly text: string;
  readonly owner: Id | null;
  /** "Tillsammans med": people who help. */
  readonly helpers: readonly Id[];
  readonly due: LocalDate | null;
  /** Due at the group's next meeting, whose day is not known yet. */
  readonly dueNextMeeting: boolean;
  /** The first day that was promised: what "on time" is measured by. */
  readonly originalDue: LocalDate | null;
  /** The days it was due on before it was moved, oldest first. */
  readonly movedFrom: readonly LocalDate[];
  readonly state: ActionState;
  /** What it was called in a list from before the group had Klubba. */
  readonly formerNumber?: string;
  readonly doneOn: LocalDate | null;
  readonly comments: readonly ActionComment[];
  /** The days between meetings on which somebody went through it and found it not done, oldest first; absent for none. */
  readonly notDoneOn?: readonly LocalDate[] | undefined;
  /** It came in after the minutes of its meeting were finalised. */
  readonly late: boolean;
}
