import type { Action } from '../../action/action.ts';
import { actionsOf } from '../../action/decide.ts';
import { findDecision } from '../../decision/decide.ts';
import type { Decision } from '../../decision/decision.ts';
import type { Group, Person } from '../../group/group.ts';
import type { GroupState } from '../../group/group-state.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import type { Goal } from '../../goal/goal.ts';
import type { LocalDateTime } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import { find, type List } from '../../kernel/list.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { Overtaken } from '../../meeting/running/overtaken.ts';
import { nextNumber } from '../../meeting/running/decide.ts';
import type { LateFact } from './late-facts.ts';
import { betweenNumber, decisionNumber, isClosedAction, isClosedItem, meetingNumber } from '../labels.ts';
import { matterOf } from './preparation/matter.ts';

/** An open action from an earlier meeting, as a follow-up item lists it. */
export interface EarlierAction {
  readonly action: Action;
  /** `2026:16`, or null when it comes from no meeting. */
  readonly from: string | null;
  /** It came from a confidential item: its text is shown by hand only. */
  readonly closed: boolean;
}

/** An earlier decision, and the item that takes it up again. */
export interface TakenUpDecision {
  readonly item: Id;
  readonly decision: Decision;
  /** `KLG 2026:12-3`. */
  readonly number: string | null;
  /** It came from a confidential item: its text is shown on such an item only. */
  readonly closed: boolean;
}

/** Everything that the four faces of one meeting show. */
export interface MeetingView {
  readonly meeting: Meeting;
  readonly group: Group;
  readonly people: List<Person>;
  readonly groups: List<Group>;
  readonly goals: List<Goal>;
  /** `2026:17`: the meeting's number, or the one that it would claim if it started now. */
  readonly number: string;
  /** True until the meeting has started. */
  readonly numberIsPreliminary: boolean;
  /** Open actions and those reviewed at this meeting, the earliest due first; those without a day last. */
  readonly earlier: readonly EarlierAction[];
  /** Earlier decisions that items of this meeting follow up. */
  readonly takenUp: readonly TakenUpDecision[];
  /** The group's next planned meeting after this one: where what is postponed goes. Null when none is planned. */
  readonly nextMeeting: NextMeeting | null;
}

export interface NextMeeting {
  readonly id: Id;
  readonly start: LocalDateTime;
}

/** Who holds the clock of a meeting. */
export interface ClockKeeping {
  /** The device, by its name in the journal; null when none does. */
  readonly holder: Id | null;
  /** It is this one. */
  readonly isHere: boolean;
  /** Whose profile was in use there last; null when that is not known. */
  readonly person: Id | null;
}

/** A meeting, and the commands that `Z` would take back or bring back in it; null when there is none. */
export interface OpenedMeeting {
  readonly view: MeetingView;
  readonly latest: { readonly undo: Id | null; readonly redo: Id | null };
  readonly clock: ClockKeeping;
  /** What this device did to the clock in vain, since somebody else had done it. */
  readonly overtaken: readonly Overtaken[];
  /** What came when the text was settled for ever, and is told in no correction yet. */
  readonly late: readonly LateFact[];
}

/** @returns null when there is no such meeting */
export function meetingView(organisation: OrganisationState, group: Group, state: GroupState, id: string): MeetingView | null {
  const meeting = find(state.meetings, id);
  if (meeting === undefined) return null;
  const { year, running } = nextNumber({ group, state }, meeting);
  return {
    meeting,
    group,
    people: organisation.people,
    groups: organisation.groups,
    goals: organisation.goals,
    number: meetingNumber(meeting) ?? `${year}:${running}`,
    numberIsPreliminary: meeting.number === null,
    earlier: earlierActions(state, meeting),
    takenUp: takenUp(group, state, meeting),
    nextMeeting: nextMeetingAfter(state, meeting),
  };
}

/** A meeting that has begun is not ahead any more, whatever its day says. */
function nextMeetingAfter({ meetings }: GroupState, { id: own, start: from }: Meeting): NextMeeting | null {
  const ahead = meetings.filter(({ id, start, state }) => id !== own && start > from && (state === 'draft' || state === 'called'));
  const [first] = ahead.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return first === undefined ? null : { id: first.id, start: first.start };
}

function earlierActions(state: GroupState, meeting: Meeting): readonly EarlierAction[] {
  return actionsOf(state)
    .filter((action) => action.meeting !== meeting.id)
    .filter((action) => action.state === 'open' || meeting.reviewed.some((each) => each.action === action.id))
    .toSorted((a, b) => byDay(a.due, b.due))
    .map((action) => {
      const origin = find(state.meetings, action.meeting);
      return { action, from: origin === undefined ? null : meetingNumber(origin), closed: isClosedAction(origin, action) };
    });
}

function takenUp(group: Group, state: GroupState, { items }: Meeting): readonly TakenUpDecision[] {
  return items.flatMap(({ id: item, type, confidential }) => {
    const decision = type === 'follow-up' ? findDecision(state, matterOf(item)) : undefined;
    if (decision === undefined) return [];
    const origin = find(state.meetings, decision.meeting);
    const number = origin === undefined ? betweenNumber(group, state.decisions, decision) : decisionNumber(group, origin, decision.id);
    return [{ item, decision, number, closed: isClosedItem(origin, decision.item) && !confidential }];
  });
}

function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
