import { actionsOf } from '../../../action/decide.ts';
import { followUpDay } from '../../../decision/follow-up.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import { plusDays, type LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import type { HeldGroup } from '../../world.ts';
import { decisionsIn, isDue, type HeldDecision } from '../register/decision-register.ts';
import { excerptOf } from '../register/search.ts';

/** A decision whose follow-up has come or comes soon. */
export interface DueDecision {
  readonly id: Id;
  readonly number: string | null;
  /** Null for what came from a confidential item. */
  readonly text: string | null;
  readonly followUp: LocalDate;
  /** Of the actions that were agreed to carry it out, dropped ones left out. */
  readonly actions: { readonly done: number; readonly all: number };
}

/** So many days ahead a follow-up is worth knowing of. */
const daysAhead = 7;

/** Those whose follow-up has come by a day, the one that has waited longest first. */
export function decisionsDueBy(groups: readonly HeldGroup[], organisation: OrganisationState, day: LocalDate): readonly HeldDecision[] {
  return groups
    .flatMap((held) => decisionsIn(held, organisation).filter(({ decision }) => isDue(decision, day)))
    .map((each) => ({ each, day: followUpDay(each.decision) ?? '' }))
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ each }) => each);
}

/** Those that have come, and those that come within the week. */
export function decisionsDueSoon(groups: readonly HeldGroup[], organisation: OrganisationState, today: LocalDate): readonly HeldDecision[] {
  return decisionsDueBy(groups, organisation, plusDays(today, daysAhead));
}

export function dueDecision({ id, decision, held, number, closed }: HeldDecision): DueDecision {
  const actions = actionsOf(held.state).filter((action) => action.decision === id && action.state !== 'dropped');
  return {
    id,
    number,
    text: closed ? null : excerptOf(decision.text, []),
    followUp: followUpDay(decision) ?? '',
    actions: { done: actions.filter(({ state }) => state === 'done').length, all: actions.length },
  };
}
