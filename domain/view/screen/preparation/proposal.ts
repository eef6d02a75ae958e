import type { Month } from '../../../group/annual-cycle/topic.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Item, PostponedReason } from '../../../meeting/item.ts';

/** A meeting as a proposal names it. */
export interface NamedMeeting {
  /** `2026:16`; null when it never started. */
  readonly number: string | null;
  readonly date: LocalDate;
}

/** A decision as a proposal names it. */
export interface NamedDecision {
  readonly number: string;
  readonly text: string;
  readonly on: LocalDate;
}

/** Where a proposal comes from: said in words beside it, so that the chair can take it or leave it. */
export type ProposalOrigin =
  | { readonly kind: 'postponed'; readonly meeting: NamedMeeting; readonly reason: PostponedReason | null }
  | { readonly kind: 'parked'; readonly meeting: NamedMeeting; readonly returns: LocalDate }
  /** It stood on the agenda of a meeting that was called off. */
  | { readonly kind: 'called-off'; readonly meeting: NamedMeeting }
  | { readonly kind: 'follow-up-due'; readonly decision: NamedDecision; readonly followUp: LocalDate }
  | { readonly kind: 'between'; readonly decisions: readonly NamedDecision[] }
  | { readonly kind: 'open-actions'; readonly since: LocalDate | null; readonly open: number; readonly overdue: number }
  /** An action that was not done at so many reviews in a row. */
  | { readonly kind: 'not-done'; readonly text: string; readonly reviews: number; readonly latest: LocalDate; readonly promised: LocalDate | null }
  /** Something in minutes that are settled was corrected since the last meeting: the group is told. */
  | { readonly kind: 'correction'; readonly meeting: NamedMeeting; readonly on: LocalDate; readonly text: string }
  /** Another group found that it belongs here. */
  | { readonly kind: 'handed-over'; readonly group: string; readonly meeting: NamedMeeting }
  /** Somebody has suggested it. `by` is null where nobody had said who sat there. */
  | { readonly kind: 'suggested'; readonly suggestion: Id; readonly by: string | null; readonly on: LocalDate }
  /** The group takes it up every year in this month. */
  | { readonly kind: 'annual-cycle'; readonly month: Month }
  /** It stood on each of so many of the latest meetings. */
  | { readonly kind: 'standing'; readonly meetings: number }
  /** It stands in the template that the group has chosen as its usual one. */
  | { readonly kind: 'standing'; readonly template: string };

/** What an item would be like. */
export interface ProposedItem
  extends Pick<
    Item,
    | 'type'
    | 'outcome'
    | 'presenter'
    | 'minutes'
    | 'shortest'
    | 'priority'
    | 'proposedDecisions'
    | 'papers'
    | 'goals'
    | 'registryNumber'
    | 'delegation'
    | 'consultation'
    | 'confidential'
    | 'keptOut'
  > {
  /** Null where the origin gives the words, in the language of whoever takes it. */
  readonly title: string | null;
  readonly background: string;
}

/** Something that may stand on the agenda. */
export interface Proposal {
  /** The id of the item that it becomes: the same on every machine, so that two people who take it get it once. */
  readonly id: Id;
  readonly origin: ProposalOrigin;
  readonly item: ProposedItem;
  /** The item it is to stand after; null puts it first. */
  readonly after: Id | null;
}

/** An item of which nothing is known but what it is for. */
export const bareItem: ProposedItem = {
  title: null,
  type: 'discussion',
  outcome: '',
  presenter: null,
  minutes: 10,
  shortest: null,
  priority: 'should',
  proposedDecisions: [],
  papers: [],
  goals: [],
  registryNumber: '',
  delegation: '',
  consultation: null,
  confidential: false,
  keptOut: false,
  background: '',
};
