import { z } from 'zod';
import type { Action, ActionComment } from '../action/action.ts';
import type { Decision, DecisionState } from '../decision/decision.ts';
import type { Instant, LocalDate, LocalDateTime, Minutes } from '../kernel/calendar.ts';
import type { Id } from '../kernel/identity.ts';
import type { List } from '../kernel/list.ts';
import type { Message } from '../message/message.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { Attendance } from './attendance/attendance.ts';
import type { Item } from './item.ts';
import type { Span } from './timing/spans.ts';

export const meetingKindSchema = z.enum(['regular', 'extra', 'daily', 'gathering']);
export type MeetingKind = z.infer<typeof meetingKindSchema>;

export type MeetingState = 'draft' | 'called' | 'cancelled' | 'running' | 'adjourned' | 'ended' | 'sent' | 'finalised';

/** `2026:17`: the group's seventeenth meeting of 2026. Claimed when the meeting starts. */
export interface MeetingNumber {
  readonly year: number;
  readonly running: number;
}

/** One uninterrupted occasion of a meeting; an adjourned meeting has several. Overrun is measured for each. */
export interface Sitting {
  readonly start: LocalDateTime;
  readonly length: Minutes;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/** A thought without a place on this agenda, that comes back on a day. */
export interface ParkedMatter {
  readonly id: Id;
  readonly item: Id | null;
  readonly text: string;
  readonly owner: Id | null;
  readonly returns: LocalDate | null;
}

/** What was known of an action when the group went through it at this meeting. */
export interface ReviewedAction {
  readonly action: Id;
  readonly due: LocalDate | null;
  readonly originalDue: LocalDate | null;
  /** Null: not done. */
  readonly doneOn: LocalDate | null;
  /** Whose it was when the group came to it; absent where nobody kept that. */
  readonly owner?: Id | null | undefined;
  /** The group let it go. */
  readonly dropped?: true | undefined;
  /** What was agreed about it there and then. */
  readonly becomes?: ActionChanges | undefined;
  readonly comments?: readonly ActionComment[] | undefined;
}

/** What the group said of an earlier decision at this meeting. */
export interface FollowedDecision {
  readonly decision: Id;
  /** How it stood when the group came to it. */
  readonly was: DecisionState;
  readonly state: DecisionState;
  /** When it is to be followed up again. */
  readonly next?: LocalDate | null | undefined;
}

/** Who is to do it and by when, as far as that was changed. */
export type ActionChanges = { readonly [Field in 'owner' | 'due' | 'dueNextMeeting']?: Action[Field] | undefined };

/** A remark that was added to finalised minutes; their own text stays as it was. */
export interface Correction {
  readonly id: Id;
  readonly item: Id | null;
  readonly text: string;
  readonly on: LocalDate;
}

export interface Approval {
  readonly person: Id;
  readonly on: LocalDate;
}

export interface NumberedDecision {
  readonly decision: Id;
  readonly number: number;
}

/** An action as finalised minutes print it, whatever becomes of it later. */
export interface SettledAction extends Pick<Action, 'text' | 'owner' | 'helpers' | 'due' | 'dueNextMeeting'> {
  readonly action: Id;
}

/** What was settled for ever when the minutes were finalised. */
export interface Finalised {
  readonly on: LocalDate;
  /** Decision numbers within the meeting, never reused. */
  readonly decisionNumbers: readonly NumberedDecision[];
  /** Actions as the minutes print them. */
  readonly actions: readonly SettledAction[];
  /** SHA-256 of the minutes as Markdown with confidential items, 64 hexadecimal digits. */
  readonly minutesHash: string;
}

/** A mended time: what stood there before. */
export interface MendedTime {
  readonly id: Id;
  readonly span: Id;
  readonly edge: 'from' | 'to';
  readonly before: Instant;
  readonly after: Instant;
}

/** Where an imported meeting came from, so that the same file is known again. */
export interface Source {
  readonly format: string;
  /** SHA-256 of what the file says, 64 hexadecimal digits. */
  readonly digest: string;
}

/** One meeting of one group, from draft to finalised. */
export interface Meeting {
  readonly id: Id;
  readonly group: Id;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly number: MeetingNumber | null;
  readonly start: LocalDateTime;
  readonly length: Minutes;
  /** The meeting's own IANA zone, or null for the workspace's. */
  readonly zone: string | null;
  readonly place: string;
  /** Who leads and who writes this day: before the start only where it is not the group's own. */
  readonly chair: Id | null;
  readonly secretary: Id | null;
  readonly approvers: readonly Id[];
  /** The day the notice went out. */
  readonly calledOn: LocalDate | null;
  /** Called off, on a day and for a reason; absent for one that was not. */
  readonly cancelled?: { readonly on: LocalDate; readonly why: string } | undefined;
  readonly items: List<Item>;
  readonly sittings: readonly Sitting[];
  /** A later end that was agreed while this sitting ran, UTC milliseconds. It moves no measure: overrun counts from the planned end. */
  readonly agreedEnd: Instant | null;
  /** When an adjourned meeting goes on, as far as it is known. */
  readonly resumes: { readonly start: LocalDateTime; readonly length: Minutes | null } | null;
  /** In the order in which they began; at most the last is open. */
  readonly spans: List<Span>;
  readonly mendedTimes: List<MendedTime>;
  readonly attendance: readonly Attendance[];
  /** Somebody looked at the attendance list and said that it is right. */
  readonly attendanceConfirmed: boolean;
  readonly decisions: List<Decision>;
  readonly actions: List<Action>;
  readonly parked: List<ParkedMatter>;
  readonly messages: List<Message>;
  readonly reviewed: readonly ReviewedAction[];
  /** Absent where no decision was followed up. */
  readonly followedUp?: readonly FollowedDecision[] | undefined;
  readonly readBack: boolean;
  readonly pulse: Pulse | null;
  readonly sentOn: LocalDate | null;
  readonly approvals: readonly Approval[];
  readonly finalised: Finalised | null;
  readonly corrections: List<Correction>;
  readonly source: Source | null;
}
