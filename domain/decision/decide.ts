import type { CommandOf } from '../api.ts';
import { decided, type Context, type Decided, type GroupWorld } from '../decided.ts';
import type { GroupState } from '../group/group-state.ts';
import { given } from '../kernel/given.ts';
import { find } from '../kernel/list.ts';
import { findInMeetings } from '../meeting/find-in-meetings.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { refusal } from '../refusal.ts';
import type { Decision } from './decision.ts';

/** Every decision of a group, those of its meetings first. */
export function decisionsOf(state: GroupState): readonly Decision[] {
  return [...state.meetings.flatMap((meeting) => meeting.decisions), ...state.decisions];
}

/** A decision of a group by its id: the newest meetings are looked through first. */
export function findDecision(state: GroupState, id: string): Decision | undefined {
  return findInMeetings(state.meetings, 'decisions', id) ?? find(state.decisions, id);
}

const noDetails = {
  form: 'leader' as const,
  formalDecider: '',
  decidedBy: null,
  motive: '',
  alternatives: [],
  validFrom: null,
  followUp: null,
  goals: [],
  registryNumber: '',
  supersedes: null,
};

export function recordDecision({ state, mayHold }: GroupWorld, meeting: Meeting, command: CommandOf<'recordDecision'>): Decided {
  const { command: _name, id, meeting: _meeting, item, text, at, ...details } = command;
  if (meeting.sittings.length === 0) return refusal('meeting-not-started', { meeting: meeting.id });
  if (find(meeting.items, item) === undefined) return refusal('item-unknown', { item });
  if (mayHold(id) && findDecision(state, id) !== undefined) return refusal('already-there', { id });
  return decided([id, meeting.id, item], {
    type: 'decisionRecorded',
    data: { decision: id, meeting: meeting.id, item, takenOn: null, ...noDetails, ...given(details), ...given({ at }), text },
  });
}

export function recordDecisionBetween({ group, state, mayHold }: GroupWorld, command: CommandOf<'recordDecisionBetween'>): Decided {
  const { command: _name, id, group: groupId, text, takenOn, ...details } = command;
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  if (mayHold(id) && findDecision(state, id) !== undefined) return refusal('already-there', { id });
  return decided([id, groupId], {
    type: 'decisionRecorded',
    data: { decision: id, meeting: null, item: null, takenOn, ...noDetails, ...given(details), text },
  });
}

/** Once the minutes are finalised a decision is not changed: a new one supersedes it. */
export function changeDecision({ state }: GroupWorld, command: CommandOf<'changeDecision'>): Decided {
  const { command: _name, decision: id, ...changes } = command;
  const decision = findDecision(state, id);
  if (decision === undefined) return refusal('decision-unknown', { decision: id });
  if (isSettled(state, decision)) return refusal('meeting-finalised', { meeting: decision.meeting ?? '' });
  return decided([id, decision.meeting], {
    type: 'decisionChanged',
    data: { decision: id, meeting: decision.meeting, changes: given(changes) },
  });
}

export function followUpDecision({ state }: GroupWorld, command: CommandOf<'followUpDecision'>, { today }: Context): Decided {
  const decision = findDecision(state, command.decision);
  if (decision === undefined) return refusal('decision-unknown', { decision: command.decision });
  return decided([decision.id], {
    type: 'decisionStateChanged',
    data: { decision: decision.id, meeting: decision.meeting, state: command.state, on: command.on ?? today, ...given({ next: command.next }) },
  });
}

/** The meeting keeps how the decision stood when the group came to it, so that its minutes can tell what changed. */
export function reviewDecision({ state }: GroupWorld, meeting: Meeting, command: CommandOf<'reviewDecision'>): Decided {
  if (meeting.sittings.length === 0) return refusal('meeting-not-started', { meeting: meeting.id });
  const decision = findDecision(state, command.decision);
  if (decision === undefined) return refusal('decision-unknown', { decision: command.decision });
  const was = meeting.followedUp?.find((each) => each.decision === decision.id)?.was ?? decision.state;
  const said = { decision: decision.id, state: command.state, ...given({ next: command.next }) };
  return decided(
    [meeting.id, decision.id],
    { type: 'decisionFollowedUp', data: { meeting: meeting.id, was, ...said } },
    { type: 'decisionStateChanged', data: { meeting: decision.meeting, on: meeting.start.slice(0, 10), ...said } },
  );
}

export function recordDissent({ state }: GroupWorld, { id, decision: of, person, text }: CommandOf<'recordDissent'>): Decided {
  const decision = findDecision(state, of);
  if (decision === undefined) return refusal('decision-unknown', { decision: of });
  if (isSettled(state, decision)) return refusal('meeting-finalised', { meeting: decision.meeting ?? '' });
  if (find(decision.dissent, id) !== undefined) return refusal('already-there', { id });
  return decided([of, decision.meeting], {
    type: 'dissentRecorded',
    data: { decision: of, meeting: decision.meeting, dissent: id, person, text },
  });
}

function isSettled(state: GroupState, decision: Decision): boolean {
  return find(state.meetings, decision.meeting)?.state === 'finalised';
}
