import type { Group } from '../../group/group.ts';
import type { GroupState } from '../../group/group-state.ts';
import type { LocalDate, LocalDateTime, Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Meeting, MeetingKind, MeetingState } from '../../meeting/meeting.ts';
import { nextNumber } from '../../meeting/running/decide.ts';
import { meetingNumber } from '../labels.ts';

/** Where a meeting stands in time. A planned one whose day has passed is earlier: whether it was held nobody has said. One that was called off stands by its day. */
export type MeetingTense = 'running' | 'coming' | 'earlier';

/** A meeting as a line of its group's list. */
export interface MeetingRow {
  readonly id: Id;
  /** `2026:17`; for the next one to begin the number that it would claim; null for those after it. */
  readonly number: string | null;
  readonly numberIsPreliminary: boolean;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly tense: MeetingTense;
  /** Planned and never begun, though its day has passed. */
  readonly notHeld: boolean;
  /** For an adjourned meeting: when it goes on, as far as it is known. */
  readonly start: LocalDateTime;
  readonly length: Minutes;
  readonly place: string;
  /** Breaks are no items. */
  readonly items: number;
  readonly decisions: number;
  readonly actions: number;
}

/** The meetings of one group: those that run, those to come with the nearest first, those that were with the latest first. */
export interface MeetingsView {
  readonly running: readonly MeetingRow[];
  readonly coming: readonly MeetingRow[];
  readonly earlier: readonly MeetingRow[];
}

export function meetingsView(group: Group, state: GroupState, today: LocalDate): MeetingsView {
  const meetings = state.meetings.toSorted((a, b) => (a.start === b.start ? 0 : a.start < b.start ? -1 : 1));
  const of = (tense: MeetingTense): readonly Meeting[] => meetings.filter((meeting) => tenseOf(meeting, today) === tense);
  const coming = of('coming');
  const first = coming.find((meeting) => meeting.state !== 'cancelled');
  const next = first === undefined ? null : nextNumber({ group, state }, first);
  const claimed = next === null ? null : `${next.year}:${next.running}`;
  return {
    running: of('running').map((meeting) => meetingRow(meeting, today, null)),
    coming: coming.map((meeting) => meetingRow(meeting, today, meeting === first ? claimed : null)),
    earlier: of('earlier').toReversed().map((meeting) => meetingRow(meeting, today, null)),
  };
}

export function tenseOf({ state, start }: Pick<Meeting, 'state' | 'start'>, today: LocalDate): MeetingTense {
  switch (state) {
    case 'running':
    case 'adjourned':
      return 'running';
    case 'draft':
    case 'called':
    case 'cancelled':
      return start.slice(0, 10) < today ? 'earlier' : 'coming';
    default:
      return 'earlier';
  }
}

function meetingRow(meeting: Meeting, today: LocalDate, claimed: string | null): MeetingRow {
  const { id, kind, state, length, place, items, decisions, actions } = meeting;
  const number = meetingNumber(meeting);
  const tense = tenseOf(meeting, today);
  return {
    id,
    number: number ?? claimed,
    numberIsPreliminary: number === null,
    kind,
    state,
    tense,
    notHeld: tense === 'earlier' && (state === 'draft' || state === 'called'),
    start: meeting.resumes?.start ?? meeting.start,
    length: meeting.resumes?.length ?? length,
    place,
    items: items.filter(({ type }) => type !== 'break').length,
    decisions: decisions.length,
    actions: actions.length,
  };
}
