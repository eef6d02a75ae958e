import type { Action } from '../../action/action.ts';
import { actionsOf } from '../../action/decide.ts';
import type { Decision } from '../../decision/decision.ts';
import { decisionsOf, findDecision } from '../../decision/decide.ts';
import type { Group } from '../../group/group.ts';
import type { GroupState } from '../../group/group-state.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import { localDateOf, localTimeOf, plusMinutes, type Instant } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import type { Item } from '../../meeting/item.ts';
import type { Meeting, ReviewedAction } from '../../meeting/meeting.ts';
import { shown } from '../../meeting/prose.ts';
import { chairOf, secretaryOf } from '../../meeting/roles.ts';
import { elapsed, roundedMinutes } from '../../meeting/timing/spans.ts';
import { betweenNumber, decisionNumber, isClosedAction, isClosedItem, meetingNumber, nameOf, nameOrNull } from '../labels.ts';
import { attendanceIn } from './build-attendance.ts';
import type { MinutesAction, MinutesDecision, MinutesDocument, MinutesFollowUp, MinutesItem, MinutesReview } from './document.ts';

/** What a set of minutes is made from. */
export interface MinutesSource {
  readonly organisation: OrganisationState;
  readonly group: Group;
  readonly state: GroupState;
  readonly meeting: Meeting;
  /** The workspace's IANA zone; the meeting's own wins. */
  readonly zone: string;
  /** UTC milliseconds: what is still running counts until then. */
  readonly now: Instant;
  readonly withConfidential: boolean;
}

/** The minutes of a meeting as a reader may see them. */
export function minutesOf(source: MinutesSource): MinutesDocument {
  const { organisation, group, meeting, withConfidential } = source;
  const zone = meeting.zone ?? source.zone;
  const visible = (item: Id | null): boolean => withConfidential || !isClosedItem(meeting, item);
  return {
    format: 'minutes/1',
    word: group.documentWord,
    organisation: organisation.name,
    group: { name: group.name, shortName: group.shortName },
    number: meetingNumber(meeting),
    state: meeting.state,
    date: meeting.sittings[0] === undefined ? meeting.start.slice(0, 10) : localDateOf(meeting.sittings[0].startedAt, zone),
    place: meeting.place,
    planned: { start: meeting.start, end: plusMinutes(meeting.start, meeting.length) },
    sittings: meeting.sittings.map(({ startedAt, endedAt }) => ({
      date: localDateOf(startedAt, zone),
      from: localTimeOf(startedAt, zone),
      to: endedAt === null ? null : localTimeOf(endedAt, zone),
    })),
    attendance: attendanceIn(meeting, group, organisation, zone, withConfidential),
    items: itemsOf(source, zone),
    loose: {
      decisions: meeting.decisions
        .filter(({ item }) => find(meeting.items, item) === undefined && visible(item))
        .map((decision) => decisionIn(source, decision)),
      actions: meeting.actions
        .filter((action) => find(meeting.items, action.item) === undefined && (withConfidential || !isClosedAction(meeting, action)))
        .map((action) => actionIn(source, action)),
    },
    parked: meeting.parked
      .filter(({ item }) => visible(item))
      .map(({ text, owner, returns }) => ({ text, owner: nameOrNull(organisation.people, owner), returns })),
    messages: meeting.messages.map(({ text, why, latest }) => ({ text, why, latest })),
    reviewed: reviewsOf(source),
    followedUp: followUpsOf(source),
    approval: {
      chair: nameOrNull(organisation.people, chairOf(meeting, group)),
      secretary: nameOrNull(organisation.people, secretaryOf(meeting, group)),
      approvers: [...new Set([...meeting.approvers, ...meeting.approvals.map(({ person }) => person)])].map((person) => ({
        person: nameOf(organisation.people, person),
        on: meeting.approvals.find((each) => each.person === person)?.on ?? null,
      })),
      finalisedOn: meeting.finalised?.on ?? null,
    },
    corrections: meeting.corrections
      .filter(({ item }) => visible(item))
      .map(({ text, item, on }) => ({ text, item: String(find(meeting.items, item)?.number ?? '') || null, on })),
    withConfidential,
  };
}

function itemsOf(source: MinutesSource, zone: string): readonly MinutesItem[] {
  const { meeting, now } = source;
  const begun = meeting.items.filter((item) => !item.notMeasured && meeting.spans.some((span) => span.item === item.id));
  const minutes = roundedMinutes(begun.map((item) => elapsed(meeting.spans, item.id, now)));
  const actual = new Map(begun.map((item, index) => [item.id, minutes[index] ?? null]));
  return meeting.items
    .map((item) => itemIn(source, item, zone, actual.get(item.id) ?? null))
    .toSorted((a, b) => Number(a.extra) - Number(b.extra));
}

function itemIn(source: MinutesSource, item: Item, zone: string, actual: number | null): MinutesItem {
  const { meeting, organisation } = source;
  const closed = item.confidential && !source.withConfidential;
  const silent = closed || item.keptOut;
  const words = <Value>(value: Value, none: Value): Value => (silent ? none : value);
  return {
    id: item.id,
    number: item.number,
    closed,
    confidential: item.confidential,
    keptOut: item.keptOut,
    title: closed ? '' : item.title,
    type: item.type,
    presenter: closed ? null : nameOrNull(organisation.people, item.presenter),
    outcome: words(item.outcome, ''),
    planned: item.planned ?? item.minutes,
    actual,
    extra: item.extra,
    outOfOrder: isOutOfOrder(meeting, item),
    registryNumber: closed ? '' : item.registryNumber,
    delegation: words(item.delegation, ''),
    consultation: words(item.consultation, null),
    goals: words(item.goals.map((goal) => nameOf(organisation.goals, goal)), []),
    papers: words(item.papers.map(({ name, link }) => ({ name, link })), []),
    background: words(shown(item.background), ''),
    proposedDecisions: words(item.proposedDecisions, []),
    notes: words(item.notes.map(({ id, at, text }) => ({ id, at: at === null ? null : localTimeOf(at, zone), text: shown(text) })), []),
    decisions: words(meeting.decisions.filter((each) => each.item === item.id).map((each) => decisionIn(source, each)), []),
    actions: words(actionsOn(source, item).map((each) => actionIn(source, each)), []),
    result: item.result === null ? null : resultIn(source, item.result),
  };
}

/** An action on an open item may come from a decision on a closed one. */
function actionsOn({ meeting, withConfidential }: MinutesSource, { id }: Item): readonly Action[] {
  return meeting.actions.filter((action) => action.item === id && (withConfidential || !isClosedAction(meeting, action)));
}

/** True when something that stands later in the agenda was begun before it, or it was begun before something earlier. */
function isOutOfOrder(meeting: Meeting, item: Item): boolean {
  if (item.extra || item.type === 'break') return false;
  const first = (id: Id): number => meeting.spans.findIndex((span) => span.item === id);
  const place = meeting.items.indexOf(item);
  const began = first(item.id);
  const others = meeting.items.filter((each) => each.type !== 'break' && !each.extra);
  return began >= 0 && others.some((each) => meeting.items.indexOf(each) < place && first(each.id) > began);
}

function resultIn({ organisation }: MinutesSource, result: NonNullable<Item['result']>): NonNullable<MinutesItem['result']> {
  const { kind, postponedTo, reason, handedTo, returns } = result;
  return { kind, postponedTo, reason, handedTo: nameOrNull(organisation.groups, handedTo), returns };
}

function decisionIn({ organisation, group, state, meeting }: MinutesSource, decision: Decision): MinutesDecision {
  const { text, form, formalDecider, motive, alternatives, validFrom, followUp, registryNumber } = decision;
  return {
    id: decision.id,
    number: decisionNumber(group, meeting, decision.id) ?? '',
    provisional: meeting.finalised === null,
    text,
    form,
    formalDecider,
    decidedBy: nameOrNull(organisation.people, decision.decidedBy),
    motive,
    alternatives,
    validFrom,
    followUp,
    goals: decision.goals.map((goal) => nameOf(organisation.goals, goal)),
    registryNumber,
    dissent: decision.dissent.map((each) => ({ person: nameOf(organisation.people, each.person), text: each.text })),
    supersedes: numberOf(group, state, decision.supersedes),
    changedAfterReadBack: decision.changedAfterReadBack,
    late: decision.late,
  };
}

function numberOf(group: Group, state: GroupState, id: Id | null): string | null {
  const decision = find(decisionsOf(state), id);
  if (decision === undefined) return id;
  const meeting = find(state.meetings, decision.meeting);
  return meeting === undefined ? betweenNumber(group, state.decisions, decision) : decisionNumber(group, meeting, decision.id);
}

function actionIn({ organisation, meeting }: MinutesSource, action: Action): MinutesAction {
  const settled = meeting.finalised?.actions.find((each) => each.action === action.id);
  const { text, owner, helpers, due, dueNextMeeting, late } = { ...action, ...settled };
  return {
    id: action.id,
    decision: action.decision,
    text,
    owner: nameOrNull(organisation.people, owner),
    helpers: helpers.map((person) => nameOf(organisation.people, person)),
    due,
    dueNextMeeting,
    late,
  };
}

/** Earlier actions as the group went through them; one that came from a confidential item stays out unless it was asked for. */
function reviewsOf({ organisation, state, meeting, withConfidential }: MinutesSource): readonly MinutesReview[] {
  const all = actionsOf(state);
  return meeting.reviewed.flatMap((review) => {
    const action = find(all, review.action);
    if (action === undefined) return [];
    const closed = isClosedAction(find(state.meetings, action.meeting), action);
    return closed && !withConfidential ? [] : [reviewIn(organisation, action, review)];
  });
}

function reviewIn({ people }: OrganisationState, { text, owner: now }: Action, { due, doneOn, owner = now, dropped, becomes = {}, comments = [] }: ReviewedAction): MinutesReview {
  return {
    text,
    owner: nameOrNull(people, owner),
    due,
    doneOn,
    dropped: dropped === true,
    movedTo: becomes.due ?? null,
    movedToNextMeeting: becomes.dueNextMeeting === true,
    newOwner: nameOrNull(people, becomes.owner ?? null),
    comments: comments.map((comment) => comment.text),
  };
}

/** Only what changed is told: that the group looked at the rest is no news. */
function followUpsOf({ group, state, meeting, withConfidential }: MinutesSource): readonly MinutesFollowUp[] {
  return (meeting.followedUp ?? []).flatMap(({ decision: id, was, state: is, next = null }) => {
    const decision = findDecision(state, id);
    if (decision === undefined || was === is) return [];
    const closed = isClosedItem(find(state.meetings, decision.meeting), decision.item);
    return closed && !withConfidential ? [] : [{ number: numberOf(group, state, id) ?? '', text: decision.text, was, state: is, next }];
  });
}
