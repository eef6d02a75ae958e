import type { LocalDate, LocalDateTime, LocalTime, Minutes } from '../../kernel/calendar.ts';
import type { AttendanceMode, AttendanceReason } from '../../meeting/attendance/attendance.ts';
import type { Consultation, ItemType, PostponedReason, ResultKind } from '../../meeting/item.ts';
import type { Id } from '../../kernel/identity.ts';
import type { MeetingState } from '../../meeting/meeting.ts';
import type { DecisionForm, DecisionState } from '../../decision/decision.ts';
import type { DocumentWord } from '../../group/group.ts';

/**
 * The minutes of one meeting, as a reader meets them: people by name, local times instead of instants, nothing that the
 * reader may not see. Things carry their ids, so that a screen finds the way from the words to what they were written from. Every form of the document (Markdown, HTML, later Word) is written from this and from nothing else; the
 * JSON form is this, as it is.
 */
export interface MinutesDocument {
  readonly format: 'minutes/1';
  readonly word: DocumentWord;
  readonly organisation: string;
  readonly group: { readonly name: string; readonly shortName: string };
  /** `2026:17`; null before the meeting has started. */
  readonly number: string | null;
  readonly state: MeetingState;
  readonly date: LocalDate;
  readonly place: string;
  readonly planned: { readonly start: LocalDateTime; readonly end: LocalDateTime };
  /** One for each sitting that began; a meeting that was adjourned has several. Ends are null while it runs. */
  readonly sittings: readonly { readonly date: LocalDate; readonly from: LocalTime; readonly to: LocalTime | null }[];
  readonly attendance: MinutesAttendance;
  /** In the order of the agenda; extra items last. */
  readonly items: readonly MinutesItem[];
  /** Decisions and actions whose item is gone or was never named. */
  readonly loose: { readonly decisions: readonly MinutesDecision[]; readonly actions: readonly MinutesAction[] };
  readonly parked: readonly MinutesParked[];
  readonly messages: readonly { readonly text: string; readonly why: string; readonly latest: LocalDateTime | null }[];
  /** Earlier actions that the group went through. */
  readonly reviewed: readonly MinutesReview[];
  /** Earlier decisions whose state changed at the meeting, and no others. */
  readonly followedUp: readonly MinutesFollowUp[];
  readonly approval: MinutesApproval;
  readonly corrections: readonly { readonly text: string; readonly item: string | null; readonly on: LocalDate }[];
  /** True when confidential items are written out. */
  readonly withConfidential: boolean;
}

export interface MinutesAttendance {
  readonly chair: string | null;
  readonly secretary: string | null;
  /** Everyone who was there at all, the chair and the secretary first among them. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** What differs from "there in the room, the whole meeting", one for each stretch, to be said in a sentence. */
  readonly remarks: readonly AttendanceRemark[];
}

export interface AttendanceRemark {
  readonly person: string;
  /** Null: from the start of the meeting. */
  readonly from: LocalTime | null;
  /** Null: to the end of the meeting. */
  readonly to: LocalTime | null;
  readonly mode: AttendanceMode;
  readonly reason: AttendanceReason | null;
  /** The item that the reason is about, as printed: `5`. */
  readonly item: string | null;
  readonly note: string;
  readonly substituteFor: string | null;
}

export interface MinutesItem {
  readonly id: Id;
  /** As printed; null for a break. */
  readonly number: number | null;
  /** True: a closed item shown to a reader who may not see it. All words are empty then; its result and times stay. */
  readonly closed: boolean;
  /** True: the item is confidential, and is written out here because that was chosen. */
  readonly confidential: boolean;
  /** Its words lie in the registry under `registryNumber`. */
  readonly keptOut: boolean;
  readonly title: string;
  readonly type: ItemType;
  readonly presenter: string | null;
  readonly outcome: string;
  readonly planned: Minutes;
  /** Whole minutes, rounded so that the items add up to the meeting; null when the item was not measured or not reached. */
  readonly actual: Minutes | null;
  readonly extra: boolean;
  /** It was taken in another order than that of the agenda. */
  readonly outOfOrder: boolean;
  readonly registryNumber: string;
  readonly delegation: string;
  readonly consultation: Consultation | null;
  readonly goals: readonly string[];
  readonly papers: readonly { readonly name: string; readonly link: string | null }[];
  /** Paragraphs separated by empty lines; line feeds within them are kept. */
  readonly background: string;
  readonly proposedDecisions: readonly string[];
  readonly notes: readonly { readonly id: Id; readonly at: LocalTime | null; readonly text: string }[];
  readonly decisions: readonly MinutesDecision[];
  readonly actions: readonly MinutesAction[];
  readonly result: MinutesResult | null;
}

export interface MinutesResult {
  readonly kind: ResultKind;
  readonly postponedTo: LocalDate | null;
  readonly reason: PostponedReason | null;
  readonly handedTo: string | null;
  readonly returns: LocalDate | null;
}

export interface MinutesDecision {
  readonly id: Id;
  /** `KLG 2026:17-2`. */
  readonly number: string;
  /** Before the minutes are finalised a number may still change. */
  readonly provisional: boolean;
  readonly text: string;
  readonly form: DecisionForm;
  readonly formalDecider: string;
  readonly decidedBy: string | null;
  readonly motive: string;
  readonly alternatives: readonly string[];
  readonly validFrom: LocalDate | null;
  readonly followUp: LocalDate | null;
  readonly goals: readonly string[];
  readonly registryNumber: string;
  readonly dissent: readonly { readonly person: string; readonly text: string }[];
  /** The number of the decision that this one replaces. */
  readonly supersedes: string | null;
  readonly changedAfterReadBack: boolean;
  readonly late: boolean;
}

export interface MinutesAction {
  readonly id: Id;
  /** The decision that it comes from. */
  readonly decision: Id | null;
  readonly text: string;
  readonly owner: string | null;
  readonly helpers: readonly string[];
  readonly due: LocalDate | null;
  readonly dueNextMeeting: boolean;
  readonly late: boolean;
}

export interface MinutesParked {
  readonly text: string;
  readonly owner: string | null;
  readonly returns: LocalDate | null;
}

export interface MinutesReview {
  readonly text: string;
  readonly owner: string | null;
  readonly due: LocalDate | null;
  /** Null: not done when the group went through it. */
  readonly doneOn: LocalDate | null;
  /** The group let it go. */
  readonly dropped: boolean;
  /** The day that it was moved to there and then; null when it was not. */
  readonly movedTo: LocalDate | null;
  /** It was moved to the group's next meeting, whose day nobody knew. */
  readonly movedToNextMeeting: boolean;
  /** Who took it over there and then; null when nobody did. */
  readonly newOwner: string | null;
  /** What was said of it. */
  readonly comments: readonly string[];
}

export interface MinutesFollowUp {
  /** `KLG 2026:12-3`. */
  readonly number: string;
  readonly text: string;
  readonly was: DecisionState;
  readonly state: DecisionState;
  /** When it is followed up again; null where no day was named. */
  readonly next: LocalDate | null;
}

export interface MinutesApproval {
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly approvers: readonly { readonly person: string; readonly on: LocalDate | null }[];
  readonly finalisedOn: LocalDate | null;
}
