import { actionsOf } from '../../../action/decide.ts';
import { decisionsOf } from '../../../decision/decide.ts';
import { followUpDay, isUnsettled } from '../../../decision/follow-up.ts';
import type { Decision } from '../../../decision/decision.ts';
import type { Group, Person } from '../../../group/group.ts';
import type { GroupState } from '../../../group/group-state.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find, type List } from '../../../kernel/list.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { betweenNumber, decisionNumber, isClosedItem } from '../../labels.ts';
import type { HeldGroup } from '../../world.ts';
import { isOnAgenda } from './matter.ts';
import { bareItem, type NamedDecision } from './proposal.ts';
import type { Returning } from './returning.ts';

/** A group, and the meeting that is prepared. */
export interface Ground {
  readonly group: Group;
  readonly state: GroupState;
  readonly meeting: Meeting;
  /** The day of that meeting. */
  readonly day: LocalDate;
  /** The day of the meeting before; null for the first. */
  readonly since: LocalDate | null;
  /** Who writes: goes through the actions. */
  readonly secretary: Id | null;
  /** Those that a proposal may name. */
  readonly people: List<Person>;
  /** The other groups: what they have handed over. */
  readonly others: readonly HeldGroup[];
}

/** Open actions from before, as one item. None when the agenda has a place for them. */
export function openActions({ state, meeting, day, since, secretary }: Ground): readonly Returning[] {
  const open = actionsOf(state).filter((action) => action.state === 'open' && action.meeting !== meeting.id);
  const hasPlace = meeting.items.some(({ type }) => type === 'follow-up');
  if (open.length === 0 || hasPlace) return [];
  const overdue = open.filter(({ due }) => due !== null && due < day).length;
  return [
    { id: 'actions', origin: { kind: 'open-actions', since, open: open.length, overdue }, item: { ...bareItem, type: 'follow-up', presenter: secretary } },
  ];
}

/** Decisions whose day of following up has come, and that nobody has said anything more about. */
export function decisionsDue(ground: Ground): readonly Returning[] {
  const { state, day } = ground;
  return decisionsOf(state).flatMap((decision) => {
    const followUp = followUpDay(decision);
    const isHere = decision.meeting === ground.meeting.id;
    if (followUp === null || followUp > day || isHere || !isUnsettled(decision) || isTakenUp(ground, decision, followUp)) return [];
    return [due(ground, decision, followUp)];
  });
}

function due(ground: Ground, decision: Decision, followUp: LocalDate): Returning {
  const taken = find(ground.state.meetings, decision.meeting);
  const item = find(taken?.items ?? [], decision.item);
  const confidential = isClosedItem(taken, decision.item);
  return {
    id: decision.id,
    origin: { kind: 'follow-up-due', decision: namedDecision(ground, decision), followUp },
    item: {
      ...bareItem,
      type: 'follow-up',
      presenter: item?.presenter ?? decision.decidedBy,
      goals: decision.goals,
      registryNumber: decision.registryNumber,
      confidential,
      keptOut: item?.keptOut ?? false,
    },
  };
}

/** Decisions that were taken since the last meeting, to be reported as one item. What came in from an older list was reported in its time. */
export function decisionsBetween(ground: Ground): readonly Returning[] {
  const { state, day, since } = ground;
  const between = decisionsOf(state).filter(({ meeting, takenOn, formerNumber }) => meeting === null && formerNumber === undefined && takenOn !== null && takenOn <= day && (since === null || takenOn > since));
  if (between.length === 0) return [];
  const decisions = between.map((decision) => namedDecision(ground, decision));
  return [{ id: 'between', origin: { kind: 'between', decisions }, item: { ...bareItem, type: 'information', minutes: 5 } }];
}

/** It has been on an agenda, here or elsewhere, since it was taken; or since it was to come back, where the group has said that it should. */
function isTakenUp({ state: { meetings }, meeting: here }: Ground, { id, state }: Decision, followUp: LocalDate): boolean {
  const since = state === 'under-follow-up' ? followUp : '';
  return meetings.some((meeting) => meeting.id !== here.id && meeting.state !== 'cancelled' && meeting.start.slice(0, 10) >= since && isOnAgenda(meeting, { id, title: null }));
}

function namedDecision({ group, state }: Ground, decision: Decision): NamedDecision {
  const meeting = find(state.meetings, decision.meeting);
  const number = meeting === undefined ? betweenNumber(group, state.decisions, decision) : (decisionNumber(group, meeting, decision.id) ?? '');
  return { number, text: decision.text, on: decision.takenOn ?? meeting?.start.slice(0, 10) ?? '' };
}
