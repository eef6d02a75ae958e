import { z } from 'zod';
import type { Instant, LocalDate } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';

/** Who decides: the leader (the default), the leader jointly with a named formal decider, or a recommendation to someone. */
export const decisionFormSchema = z.enum(['leader', 'jointly', 'recommendation']);
export type DecisionForm = z.infer<typeof decisionFormSchema>;

export const decisionStateSchema = z.enum([
  'in-force',
  'under-follow-up',
  'carried-out',
  'not-carried-out',
  'superseded',
  'revoked',
]);
export type DecisionState = z.infer<typeof decisionStateSchema>;

/** Somebody who did not agree and wants it written down. */
export interface Dissent {
  readonly id: Id;
  readonly person: Id;
  readonly text: string;
}

/** Somebody said what had become of a decision, on a day. */
export interface DecisionFollowUp {
  readonly state: DecisionState;
  readonly on: LocalDate;
  /** The day on which it is to be followed up again, where one was named. */
  readonly next?: LocalDate | null | undefined;
}

/** A decision, taken at a meeting or between meetings. */
export interface Decision {
  readonly id: Id;
  /** Null for a decision between meetings. */
  readonly meeting: Id | null;
  readonly item: Id | null;
  /** The day, for a decision between meetings; a decision at a meeting has the meeting's day. */
  readonly takenOn: LocalDate | null;
  /** When it was recorded at its meeting, UTC milliseconds; null when it was put in afterwards. */
  readonly at: Instant | null;
  readonly text: string;
  readonly form: DecisionForm;
  /** Who the formal decider is, or to whom the recommendation goes; empty for `leader`. */
  readonly formalDecider: string;
  readonly decidedBy: Id | null;
  readonly motive: string;
  readonly alternatives: readonly string[];
  readonly validFrom: LocalDate | null;
  readonly followUp: LocalDate | null;
  readonly goals: readonly Id[];
  readonly registryNumber: string;
  /** Only there for a decision from before the group had Klubba: the number that it had, empty for none. */
  readonly formerNumber?: string;
  readonly dissent: readonly Dissent[];
  readonly supersedes: Id | null;
  readonly state: DecisionState;
  /** What was said of it at follow-ups, oldest first. */
  readonly followUps: readonly DecisionFollowUp[];
  /** Its text was changed after the decisions had been read out. */
  readonly changedAfterReadBack: boolean;
  /** It came in after the minutes were finalised, and has a number after theirs. */
  readonly late: boolean;
}
