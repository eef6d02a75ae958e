import type { DecisionEvent, Payload } from '../event/catalogue.ts';
import { appended, change, find, type List } from '../kernel/list.ts';
import type { Decision } from './decision.ts';

/** What the place that a decision belongs to says about it. */
export interface DecisionGround {
  /** The decisions have been read out. */
  readonly readBack: boolean;
  /** The minutes are settled for ever. */
  readonly finalised: boolean;
}

/**
 * What an event makes of the decisions of one meeting, or of those between meetings.
 * @returns undefined when the event's ground is gone
 */
export function evolveDecisions(
  decisions: List<Decision>,
  event: DecisionEvent,
  ground: DecisionGround,
): List<Decision> | undefined {
  if (event.type === 'decisionRecorded') return recorded(decisions, event.data, ground);
  if (find(decisions, event.data.decision) === undefined) return undefined;
  switch (event.type) {
    case 'decisionChanged':
      return ground.finalised ? undefined : changed(decisions, event.data, ground);
    case 'decisionStateChanged':
      return followedUp(decisions, event.data);
    case 'dissentRecorded':
      return ground.finalised ? undefined : dissented(decisions, event.data);
  }
}

/** A decision that comes in after finalising is kept and marked, with the next number. */
function recorded(
  decisions: List<Decision>,
  { decision: id, at = null, ...rest }: Payload<'decisionRecorded'>,
  ground: DecisionGround,
): List<Decision> | undefined {
  const decision: Decision = {
    id,
    ...rest,
    at,
    dissent: [],
    state: 'in-force',
    followUps: [],
    changedAfterReadBack: false,
    late: ground.finalised,
  };
  return appended(decisions, decision);
}

function changed(
  decisions: List<Decision>,
  { decision: id, changes }: Payload<'decisionChanged'>,
  ground: DecisionGround,
): List<Decision> {
  return change(decisions, id, (decision) => {
    const newText = changes.text !== undefined && changes.text !== decision.text;
    return { ...decision, ...changes, changedAfterReadBack: decision.changedAfterReadBack || (ground.readBack && newText) };
  });
}

function followedUp(decisions: List<Decision>, { decision: id, state, on, next }: Payload<'decisionStateChanged'>): List<Decision> {
  const followUp = { state, on, ...(next === undefined ? {} : { next }) };
  return change(decisions, id, (decision) => ({ ...decision, state, followUps: [...decision.followUps, followUp] }));
}

function dissented(decisions: List<Decision>, data: Payload<'dissentRecorded'>): List<Decision> {
  const dissent = { id: data.dissent, person: data.person, text: data.text };
  return change(decisions, data.decision, (decision) =>
    decision.dissent.some((each) => each.id === dissent.id)
      ? decision
      : { ...decision, dissent: [...decision.dissent, dissent] },
  );
}
