import type { Action } from '../action/action.ts';
import { evolveActions } from '../action/evolve.ts';
import { decisionsOf, findDecision } from '../decision/decide.ts';
import type { Decision, DecisionState } from '../decision/decision.ts';
import { evolveDecisions, type DecisionGround } from '../decision/evolve.ts';
import type { ActionEvent, DecisionEvent, MeetingEvent, Payload, SuggestionEvent } from '../event/catalogue.ts';
import { change, find, type List } from '../kernel/list.ts';
import { evolveMeeting } from '../meeting/evolve.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { newMeeting } from '../meeting/planning/evolve.ts';
import { suggestionsOf } from '../suggestion/decide.ts';
import { evolveSuggestions } from '../suggestion/evolve.ts';
import type { GroupState } from './group-state.ts';
import { freeNumber } from './numbering.ts';

export type GroupEvent = MeetingEvent | DecisionEvent | ActionEvent | SuggestionEvent;

/** The state after an event, and whether the event found its ground. */
export interface Step {
  readonly state: GroupState;
  readonly stranded: boolean;
}

const between: DecisionGround = { readBack: false, finalised: false };

/** What an event makes of a group. A decision or an action is never dropped, even when its meeting is gone. */
export function evolveGroup(state: GroupState, event: GroupEvent): Step {
  switch (event.type) {
    case 'decisionRecorded':
    case 'decisionChanged':
    case 'decisionStateChanged':
    case 'dissentRecorded':
      return decisionStep(state, event);
    case 'actionRecorded':
    case 'actionChanged':
    case 'actionDone':
    case 'actionReopened':
    case 'actionNotDone':
    case 'actionDropped':
    case 'actionCommented':
      return actionStep(state, event);
    case 'itemSuggested':
    case 'suggestionChanged':
    case 'suggestionWithdrawn':
    case 'suggestionDeclined':
      return suggestionStep(state, event);
    case 'meetingPlanned':
      return planned(state, event.data);
    default:
      return step(state, withMeeting(state, event.data.meeting, (meeting) => evolveMeeting(meeting, event, numbersOf(state))));
  }
}

function numbersOf(state: GroupState): (claimed: { year: number; running: number }) => { year: number; running: number } {
  return (claimed) => freeNumber(state.meetings, claimed);
}

function step(before: GroupState, after: GroupState | undefined): Step {
  return { state: after ?? before, stranded: after === undefined };
}

function planned(state: GroupState, data: Payload<'meetingPlanned'>): Step {
  if (find(state.meetings, data.meeting) !== undefined) return step(state, undefined);
  return step(state, { ...state, meetings: [...state.meetings, newMeeting(data)] });
}

function withMeeting(
  state: GroupState,
  id: string,
  changed: (meeting: Meeting) => Meeting | undefined,
): GroupState | undefined {
  const meeting = find(state.meetings, id);
  const after = meeting === undefined ? undefined : changed(meeting);
  return after === undefined ? undefined : { ...state, meetings: change(state.meetings, id, () => after) };
}

function decisionStep(state: GroupState, event: DecisionEvent): Step {
  const { meeting: id } = event.data;
  const meeting = find(state.meetings, id);
  if (meeting === undefined) {
    const decisions = evolveDecisions(state.decisions, event, between);
    const after = decisions === undefined ? state : superseding(state, { ...state, decisions }, event);
    return { state: after, stranded: decisions === undefined || id !== null };
  }
  const ground = { readBack: meeting.readBack, finalised: meeting.state === 'finalised' };
  const decisions = evolveDecisions(meeting.decisions, event, ground);
  if (decisions === undefined) return step(state, undefined);
  const after = withMeeting(state, meeting.id, (each) => ({ ...each, decisions }));
  return step(state, after === undefined ? undefined : superseding(state, after, event));
}

/** A decision that replaces another closes that one, wherever in the group it stands; one that no longer does opens it again. */
function superseding(before: GroupState, state: GroupState, event: DecisionEvent): GroupState {
  if (event.type !== 'decisionRecorded' && event.type !== 'decisionChanged') return state;
  const isNew = event.type === 'decisionRecorded';
  const was = isNew ? null : (findDecision(before, event.data.decision)?.supersedes ?? null);
  const is = isNew ? event.data.supersedes : (findDecision(state, event.data.decision)?.supersedes ?? null);
  if (was === is) return state;
  const opened = was === null ? state : openedAgain(state, was);
  return is === null || is === event.data.decision ? opened : withDecisionState(opened, is, 'superseded');
}

/** Unless another decision has replaced it as well. */
function openedAgain(state: GroupState, id: string): GroupState {
  const isReplaced = decisionsOf(state).some(({ supersedes }) => supersedes === id);
  return isReplaced || findDecision(state, id)?.state !== 'superseded' ? state : withDecisionState(state, id, 'in-force');
}

function withDecisionState(state: GroupState, id: string, becomes: DecisionState): GroupState {
  const close = (decisions: List<Decision>): List<Decision> => change(decisions, id, (decision) => ({ ...decision, state: becomes }));
  const meeting = state.meetings.find((each) => find(each.decisions, id) !== undefined);
  if (meeting === undefined) return { ...state, decisions: close(state.decisions) };
  const closed = { ...meeting, decisions: close(meeting.decisions) };
  return { ...state, meetings: change(state.meetings, meeting.id, () => closed) };
}

function suggestionStep(state: GroupState, event: SuggestionEvent): Step {
  const suggestions = evolveSuggestions(suggestionsOf(state), event);
  return step(state, suggestions === undefined ? undefined : { ...state, suggestions });
}

function actionStep(state: GroupState, event: ActionEvent): Step {
  const meeting = find(state.meetings, event.data.meeting);
  if (meeting === undefined) {
    const actions = evolveActions(state.actions, event, false);
    const after: GroupState = actions === undefined ? state : { ...state, actions };
    return { state: after, stranded: actions === undefined || event.data.meeting !== null };
  }
  const actions: List<Action> | undefined = evolveActions(meeting.actions, event, meeting.state === 'finalised');
  if (actions === undefined) return step(state, undefined);
  return step(state, withMeeting(state, meeting.id, (each) => ({ ...each, actions })));
}
