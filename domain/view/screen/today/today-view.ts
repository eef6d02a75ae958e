import type { OrganisationState } from '../../../group/organisation.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { HeldGroup } from '../../world.ts';
import { actionRow, actionsIn, byDue, type ActionRow, type HeldAction } from '../register/action-register.ts';
import { comingMeetings, type ComingMeeting } from './coming-meeting.ts';
import { decisionsDueBy, decisionsDueSoon, dueDecision, type DueDecision } from './due-decision.ts';
import { lateStarts, type LateStarts } from './late-starts.ts';
import { messagesToPassOn, type MessageToPassOn } from './message-to-pass-on.ts';
import { mySuggestions, type MySuggestion } from './my-suggestion.ts';

/** What one person should know when the day begins. */
export interface TodayView {
  /** False until the group that is looked at has planned a meeting. */
  readonly hasMeetings: boolean;
  /** Those that run first, then the nearest. */
  readonly coming: readonly ComingMeeting[];
  /** The person's own open actions, the most overdue first: as many as the screen has room for. */
  readonly actions: readonly ActionRow[];
  /** How many there are. */
  readonly actionCount: number;
  readonly followUps: readonly DueDecision[];
  readonly followUpCount: number;
  readonly messages: readonly MessageToPassOn[];
  /** What the person has suggested for meetings to come, the newest first. */
  readonly suggestions: readonly MySuggestion[];
  /** Of the group that is looked at. */
  readonly lateStarts: LateStarts;
}

/** What a day is asked for. */
export interface TodaySource {
  readonly organisation: OrganisationState;
  /** The person's groups and the one that is looked at, that one first. */
  readonly groups: readonly HeldGroup[];
  /** Null when nobody has said who sits here. */
  readonly person: Id | null;
  readonly today: LocalDate;
  /** The workspace's IANA zone. */
  readonly zone: string;
}

const mostActions = 8;
const mostFollowUps = 4;
const mostMessages = 3;
const mostSuggestions = 5;

export function todayView(source: TodaySource): TodayView {
  const { organisation, groups, today, zone } = source;
  const [looked] = groups;
  const mine = actionsOfPerson(source);
  const followUps = decisionsDueSoon(groups, organisation, today);
  return {
    hasMeetings: (looked?.state.meetings.length ?? 0) > 0,
    coming: comingMeetings(groups, source),
    actions: mine.slice(0, mostActions).map((each) => actionRow(each)),
    actionCount: mine.length,
    followUps: followUps.slice(0, mostFollowUps).map(dueDecision),
    followUpCount: followUps.length,
    messages: messagesToPassOn(groups, today).slice(0, mostMessages),
    suggestions: mySuggestions(groups, source.person, today).slice(0, mostSuggestions),
    lateStarts: lateStarts(looked?.state.meetings ?? [], zone),
  };
}

/** What stands beside the names in the side bar. */
export interface CountsView {
  /** What waits for the person today: own actions and follow-ups whose day has come. */
  readonly today: number;
  /** The person's own open actions. */
  readonly actions: number;
}

export function countsView(source: TodaySource): CountsView {
  const { organisation, groups, today } = source;
  const mine = actionsOfPerson(source);
  const due = mine.filter(({ action }) => action.due !== null && action.due <= today);
  const followUps = decisionsDueBy(groups, organisation, today);
  return { today: due.length + followUps.length, actions: mine.length };
}

function actionsOfPerson({ organisation, groups, person }: TodaySource): readonly HeldAction[] {
  if (person === null) return [];
  return groups
    .flatMap((held) => actionsIn(held, organisation))
    .filter(({ action }) => action.state === 'open' && action.owner === person)
    .toSorted(byDue);
}
