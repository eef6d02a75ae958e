import { z } from 'zod';
import type { LocalDate, Minutes } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { Prose } from './prose.ts';

/** What an item is for. A break is on the clock but is neither work nor numbered. */
export const itemTypeSchema = z.enum([
  'formality',
  'follow-up',
  'decision',
  'discussion',
  'information',
  'improvement',
  'closing',
  'break',
]);
export type ItemType = z.infer<typeof itemTypeSchema>;

/** Which items may give way when the end slips: could before should before must. */
export const prioritySchema = z.enum(['must', 'should', 'could']);
export type Priority = z.infer<typeof prioritySchema>;

export const resultKindSchema = z.enum(['done', 'decided', 'postponed', 'parked', 'handed-over', 'struck']);
export type ResultKind = z.infer<typeof resultKindSchema>;

/** Why an item was postponed: time ran out, its papers were not ready, or something else. */
export const postponedReasonSchema = z.enum(['not-reached', 'incomplete', 'other']);
export type PostponedReason = z.infer<typeof postponedReasonSchema>;

/** What became of an item. A meeting cannot close while an item has none. */
export interface ItemResult {
  readonly kind: ResultKind;
  /** For `postponed`: the day it comes back; null means the group's next meeting. */
  readonly postponedTo: LocalDate | null;
  readonly reason: PostponedReason | null;
  /** For `handed-over`: the group that takes it on. */
  readonly handedTo: Id | null;
  /** For `parked`: the day the thought comes back. */
  readonly returns: LocalDate | null;
}

/** A paper that belongs to an item: a file in the store, named by its hash, or a link that needs the network. */
export interface Paper {
  readonly id: Id;
  readonly name: string;
  readonly link: string | null;
  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  readonly file: string | null;
  /** Bytes. */
  readonly size: number | null;
}

/** Where a matter stands with the unions (MBL): not needed, done, remaining. */
export const consultationSchema = z.enum(['not-needed', 'done', 'remaining']);
export type Consultation = z.infer<typeof consultationSchema>;

/** Something that was said, written by the secretary. */
export interface Note {
  readonly id: Id;
  /** When it was written, UTC milliseconds; null when it was added afterwards. */
  readonly at: number | null;
  readonly text: Prose;
}

/** One item of an agenda. */
export interface Item {
  readonly id: Id;
  /** As printed: null before the notice and for a break; never changes once given. */
  readonly number: number | null;
  readonly title: string;
  readonly type: ItemType;
  /** Desired outcome: the question that the item must answer. */
  readonly outcome: string;
  readonly presenter: Id | null;
  /** The timebox as it stands now. */
  readonly minutes: Minutes;
  /** The timebox as it stood when the meeting started, or when the item was added to a running one; null before that. */
  readonly planned: Minutes | null;
  /** The least time in which the item is still worth having; null means its whole timebox. */
  readonly shortest: Minutes | null;
  readonly priority: Priority;
  readonly background: Prose;
  readonly proposedDecisions: readonly string[];
  readonly papers: readonly Paper[];
  readonly goals: readonly Id[];
  readonly registryNumber: string;
  /** "Delegationsbeslut, anmäls till …": to whom, or empty. */
  readonly delegation: string;
  readonly consultation: Consultation | null;
  readonly confidential: boolean;
  /** Its words lie in the registry and not here. */
  readonly keptOut: boolean;
  /** Added while the meeting ran; stands under any other business. */
  readonly extra: boolean;
  readonly result: ItemResult | null;
  readonly notes: readonly Note[];
  /** Somebody said "unclear what we are after", at these instants (UTC milliseconds). */
  readonly unclear: readonly number[];
  /** Its times are not to be trusted and take no part in any measure. */
  readonly notMeasured: boolean;
}
