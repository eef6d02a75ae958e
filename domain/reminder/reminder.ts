import type { Action } from '../action/action.ts';
import { plusDays, type LocalDate } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { TextKey } from '../text/text.ts';

/** When a person wants to be told: never, each day that something of theirs is late or due, or only on the day that something is due. */
export const reminderChoices = ['off', 'daily', 'on-the-day'] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

/** How many open actions of one person are late, and how many are due today. */
export interface DueCounts {
  readonly overdue: number;
  readonly today: number;
}

/** The open actions of one person, counted. */
export function dueCounts(actions: Iterable<Pick<Action, 'owner' | 'state' | 'due'>>, person: Id, today: LocalDate): DueCounts {
  const counts = { overdue: 0, today: 0 };
  for (const { owner, state, due } of actions) {
    if (owner !== person || state !== 'open' || due === null) continue;
    if (due < today) counts.overdue += 1;
    else if (due === today) counts.today += 1;
  }
  return counts;
}

/** When somebody was told last. */
export interface ReminderState {
  readonly choice: ReminderChoice;
  /** The day of the latest one; null before the first. */
  readonly remindedOn: LocalDate | null;
}

/**
 * True when today has not had its reminder. Dates are compared, not hours, so that a day of 23 or 25 hours is one day. A day that lies
 * further ahead than a zone can explain was told by a clock that was wrong, and silences nobody.
 */
export function mayRemind({ choice, remindedOn }: ReminderState, today: LocalDate): boolean {
  if (choice === 'off') return false;
  return remindedOn === null || remindedOn < today || remindedOn > plusDays(today, 1);
}

/** What is said: numbers and nothing else, since a screen that is locked shows it to everybody. */
export interface Reminder {
  readonly key: Extract<TextKey, `reminder.${string}`>;
  readonly values: { readonly overdue: number; readonly today: number };
}

/** The reminder of a day; null when nothing is to be said. */
export function reminderOf(state: ReminderState, today: LocalDate, counts: DueCounts): Reminder | null {
  if (!mayRemind(state, today)) return null;
  const values = state.choice === 'daily' ? counts : { overdue: 0, today: counts.today };
  if (values.overdue > 0 && values.today > 0) return { key: 'reminder.both', values };
  if (values.overdue > 0) return { key: 'reminder.overdue', values };
  return values.today > 0 ? { key: 'reminder.today', values } : null;
}
