import type { Decision, DecisionState } from '../../../decision/decision.ts';
import { actionsOf } from '../../../action/decide.ts';
import type { ActionState } from '../../../action/action.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { Instant, LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { secretaryOf } from '../../../meeting/roles.ts';
import { isClosedAction, nameOf, nameOrNull } from '../../labels.ts';
import type { HeldGroup } from '../../world.ts';
import { originOf, type Origin } from '../origin.ts';
import { decisionsIn, isDue, successorsOf, type HeldDecision } from './decision-register.ts';
import { excerptOf } from './search.ts';

/** An action that was agreed to carry a decision out. */
export interface DecisionAction {
  readonly id: Id;
  /** Null for a confidential one. */
  readonly text: string | null;
  readonly owner: string | null;
  readonly due: LocalDate | null;
  readonly state: ActionState;
}

/** One decision in a row of decisions that have replaced each other. */
export interface ChainLink {
  readonly id: Id;
  readonly number: string | null;
  readonly date: LocalDate;
  readonly text: string | null;
  readonly isThis: boolean;
}

/** What has happened to a decision, oldest first. */
export type DecisionStep =
  /** `at` is UTC milliseconds; null when it was put in afterwards. */
  | { readonly kind: 'recorded'; readonly by: string | null; readonly at: Instant | null }
  | { readonly kind: 'taken-between'; readonly on: LocalDate }
  | { readonly kind: 'read-back' }
  | { readonly kind: 'changed-after-read-back' }
  | { readonly kind: 'sent'; readonly on: LocalDate }
  | { readonly kind: 'finalised'; readonly on: LocalDate }
  | { readonly kind: 'late' }
  | { readonly kind: 'followed-up'; readonly state: DecisionState; readonly on: LocalDate }
  | { readonly kind: 'superseded'; readonly by: string | null; readonly on: LocalDate };

/** What is told of a decision beside the register. */
export interface DecisionView {
  readonly id: Id;
  readonly group: Id;
  readonly number: string | null;
  readonly date: LocalDate;
  readonly origin: Origin;
  /** Null for what came from a confidential item: its words stand in its meeting only. */
  readonly open: OpenDecision | null;
}

export interface OpenDecision {
  readonly decision: Decision;
  readonly decidedBy: string | null;
  readonly goals: readonly string[];
  readonly dissent: readonly { readonly id: Id; readonly person: string; readonly text: string }[];
  readonly actions: readonly DecisionAction[];
  /** The newest first; empty when it neither replaces nor is replaced. */
  readonly chain: readonly ChainLink[];
  readonly history: readonly DecisionStep[];
  readonly isDue: boolean;
  /** Its minutes are settled for ever: only a new decision can change it. */
  readonly settled: boolean;
}

/** @returns null when the group has no such decision */
export function decisionView(held: HeldGroup, organisation: OrganisationState, id: Id, today: LocalDate): DecisionView | null {
  const ofGroup = decisionsIn(held, organisation);
  const found = ofGroup.find((each) => each.id === id);
  if (found === undefined) return null;
  const { decision, meeting, number, date, closed } = found;
  const origin = originOf(held.group, meeting, { item: decision.item });
  return { id, group: held.group.id, number, date, origin, open: closed ? null : opened(found, ofGroup, organisation, today) };
}

function opened(found: HeldDecision, ofGroup: readonly HeldDecision[], { people, goals }: OrganisationState, today: LocalDate): OpenDecision {
  const { decision, meeting, held } = found;
  return {
    decision,
    decidedBy: nameOrNull(people, decision.decidedBy),
    goals: decision.goals.map((goal) => nameOf(goals, goal)),
    dissent: decision.dissent.map(({ id, person, text }) => ({ id, person: nameOf(people, person), text })),
    actions: actionsFrom(found, people),
    chain: chainOf(found, ofGroup),
    history: historyOf(found, successorsOf(ofGroup, decision.id), meeting === undefined ? null : nameOrNull(people, secretaryOf(meeting, held.group))),
    isDue: isDue(decision, today),
    settled: meeting?.state === 'finalised',
  };
}

function actionsFrom({ decision: { id: decision }, held, meeting }: HeldDecision, people: OrganisationState['people']): readonly DecisionAction[] {
  return actionsOf(held.state)
    .filter((action) => action.decision === decision)
    .map((action) => {
      const { id, due, state } = action;
      if (isClosedAction(meeting, action)) return { id, text: null, owner: null, due, state };
      return { id, text: action.text, owner: nameOrNull(people, action.owner), due, state };
    });
}

/** Backwards to the first and forwards to the latest. Two machines could have made a ring: each stands once. */
function chainOf(found: HeldDecision, ofGroup: readonly HeldDecision[]): readonly ChainLink[] {
  const seen = new Set<Id>([found.id]);
  const older: HeldDecision[] = [];
  const newer: HeldDecision[] = [];
  const step = (from: HeldDecision, next: (each: HeldDecision) => HeldDecision | undefined, into: HeldDecision[]): void => {
    for (let each = next(from); each !== undefined && !seen.has(each.id); each = next(each)) {
      seen.add(each.id);
      into.push(each);
    }
  };
  step(found, (each) => ofGroup.find(({ id }) => id === each.decision.supersedes), older);
  step(found, (each) => successorsOf(ofGroup, each.id)[0], newer);
  if (older.length + newer.length === 0) return [];
  return [...newer.toReversed(), found, ...older].map(({ id, number, date, decision, closed }) => ({
    id,
    number,
    date,
    text: closed ? null : excerptOf(decision.text, []),
    isThis: id === found.id,
  }));
}

function historyOf({ decision, meeting, date }: HeldDecision, successors: readonly HeldDecision[], secretary: string | null): readonly DecisionStep[] {
  return [
    ...(meeting === undefined ? [{ kind: 'taken-between', on: date } as const] : stepsAt(meeting, decision, secretary)),
    ...decision.followUps.map(({ state, on }) => ({ kind: 'followed-up', state, on }) as const),
    ...successors.map(({ number, date: on }) => ({ kind: 'superseded', by: number, on }) as const),
  ];
}

/** What came in after the minutes were settled was neither read out nor sent with them. */
function stepsAt({ readBack, sentOn, finalised }: Meeting, { at, late, changedAfterReadBack }: Decision, secretary: string | null): readonly DecisionStep[] {
  if (late) return [{ kind: 'recorded', by: secretary, at }, { kind: 'late' }];
  return [
    { kind: 'recorded', by: secretary, at },
    ...(readBack ? [{ kind: 'read-back' } as const] : []),
    ...(changedAfterReadBack ? [{ kind: 'changed-after-read-back' } as const] : []),
    ...(sentOn === null ? [] : [{ kind: 'sent', on: sentOn } as const]),
    ...(finalised === null ? [] : [{ kind: 'finalised', on: finalised.on } as const]),
  ];
}
