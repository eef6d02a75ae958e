import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import type { Group } from '../group/group.ts';
import type { Id } from '../kernel/identity.ts';
import { find, type List } from '../kernel/list.ts';
import type { Meeting } from '../meeting/meeting.ts';

/** `2026:17`; null before the meeting has started. */
export function meetingNumber({ number }: Meeting): string | null {
  return number === null ? null : `${number.year}:${number.running}`;
}

/** The rank that a finalised meeting settled, or the place in order; what came late has the numbers after those. */
function rank(meeting: Meeting, decision: Id): number {
  const settled = meeting.finalised?.decisionNumbers ?? [];
  const known = settled.find((each) => each.decision === decision);
  if (known !== undefined) return known.number;
  const highest = settled.reduce((most, { number }) => Math.max(most, number), 0);
  const others = meeting.decisions.filter(({ id }) => !settled.some((each) => each.decision === id));
  return highest + others.findIndex(({ id }) => id === decision) + 1;
}

/** `KLG 2026:17-2`. */
export function decisionNumber(group: Group, meeting: Meeting, decision: Id): string | null {
  const number = meetingNumber(meeting);
  return number === null ? null : `${group.shortName} ${number}-${rank(meeting, decision)}`;
}

/** `KLG 2026:M-3`: decisions between meetings have a series of their own for each year. One from before keeps the number that it had. */
export function betweenNumber(group: Group, decisions: readonly Decision[], decision: Decision): string {
  if (decision.formerNumber !== undefined && decision.formerNumber !== '') return decision.formerNumber;
  const year = decision.takenOn?.slice(0, 4) ?? '';
  const same = decisions.filter(({ meeting, takenOn, formerNumber = '' }) => meeting === null && formerNumber === '' && takenOn?.startsWith(year) === true);
  return `${group.shortName} ${year}:M-${same.findIndex(({ id }) => id === decision.id) + 1}`;
}

/** The name of a thing, or its id where the organisation does not know it. */
export function nameOf(list: List<{ readonly id: Id; readonly name: string }>, id: Id): string {
  return find(list, id)?.name ?? id;
}

export function nameOrNull(list: List<{ readonly id: Id; readonly name: string }>, id: Id | null): string | null {
  return id === null ? null : nameOf(list, id);
}

/**
 * True when what came out of an item is shown to those only who were there. An item that is gone counts as one: nobody knows any more
 * that it was open.
 */
export function isClosedItem(meeting: Meeting | undefined, item: Id | null): boolean {
  return item !== null && find(meeting?.items ?? [], item)?.confidential !== false;
}

/** An action is as closed as the decision that it comes from. */
export function isClosedAction(meeting: Meeting | undefined, { item, decision }: Pick<Action, 'item' | 'decision'>): boolean {
  const origin = find(meeting?.decisions ?? [], decision);
  return isClosedItem(meeting, item) || isClosedItem(meeting, origin?.item ?? null);
}

/** The goals that a decision serves: its own, and those of the item that it was taken at. */
export function goalsOfDecision(meeting: Meeting | undefined, { item, goals }: Pick<Decision, 'item' | 'goals'>): readonly Id[] {
  return [...goals, ...(find(meeting?.items ?? [], item)?.goals ?? [])];
}

/** The goals that an action serves: those of its item, and of the decision that it is to carry out. */
export function goalsOfAction(meeting: Meeting | undefined, { item, decision }: Pick<Action, 'item' | 'decision'>): readonly Id[] {
  return goalsOfDecision(meeting, { item, goals: find(meeting?.decisions ?? [], decision)?.goals ?? [] });
}
