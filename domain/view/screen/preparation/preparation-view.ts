import type { Group } from '../../../group/group.ts';
import type { GroupState } from '../../../group/group-state.ts';
import { usualTemplateOf } from '../../../group/template/template.ts';
import { find } from '../../../kernel/list.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { cycleTopics } from './annual-cycle.ts';
import { correctionsSince } from './corrections.ts';
import { isOfTemplate, standingFrom } from './from-template.ts';
import { handedOverItems } from './handed-over.ts';
import { isOnAgenda, itemTaking, matterOf, sameTitle } from './matter.ts';
import { notDoneActions } from './not-done.ts';
import { decisionsBetween, decisionsDue, openActions, type Ground } from './outstanding.ts';
import { paceOf, type Pace } from './pace.ts';
import { placeFor } from './place-for.ts';
import type { Proposal } from './proposal.ts';
import { calledOffItems, parkedMatters, postponedItems, type Returning } from './returning.ts';
import { standingItems } from './standing.ts';
import { suggestedItems } from './suggested.ts';

/** What the group's past has to say about a meeting that is prepared. */
export interface PreparationView {
  /** Not those that stand on the agenda already. */
  readonly proposals: readonly Proposal[];
  readonly pace: Pace;
  /** How many meetings the group has held before this one. */
  readonly held: number;
}

/** What lies around a group: those that a proposal may name, and the other groups. */
type Around = Pick<Ground, 'people' | 'others'>;

/** @returns null when there is no such meeting */
export function preparationView(group: Group, state: GroupState, id: string, around: Around = { people: [], others: [] }): PreparationView | null {
  const meeting = find(state.meetings, id);
  if (meeting === undefined) return null;
  const earlier = heldBefore(state, meeting);
  const others = state.meetings.filter((each) => each.id !== id);
  return { proposals: proposalsFor(groundOf({ group, state, ...around }, meeting), earlier), pace: paceOf(others), held: earlier.length };
}

function groundOf(known: Pick<Ground, 'group' | 'state'> & Around, meeting: Meeting): Ground {
  const { group, state } = known;
  return {
    ...known,
    meeting,
    day: meeting.start.slice(0, 10),
    since: heldBefore(state, meeting).at(-1)?.start.slice(0, 10) ?? null,
    secretary: meeting.secretary ?? group.members.find(({ role }) => role === 'secretary')?.person ?? null,
  };
}

/** Oldest first. */
function heldBefore({ meetings }: GroupState, { id, start }: Meeting): readonly Meeting[] {
  return meetings
    .filter((each) => each.id !== id && each.start < start && each.sittings.length > 0)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

function proposalsFor(ground: Ground, earlier: readonly Meeting[]): readonly Proposal[] {
  const { group, state, meeting, day } = ground;
  const usual = usualTemplateOf(group);
  const all = [
    ...postponedItems(earlier, state.meetings, day),
    ...parkedMatters(earlier, state.meetings, day),
    ...correctionsSince(ground, earlier),
    ...notDoneActions(ground, earlier),
    ...decisionsDue(ground),
    ...decisionsBetween(ground),
    ...openActions(ground),
    ...handedOverItems(ground),
    ...suggestedItems(ground),
    ...cycleTopics(ground),
    ...(usual === undefined ? standingItems(earlier) : standingFrom(usual, meeting)),
    ...calledOffItems(state.meetings, meeting),
  ];
  return withoutTwins(all)
    .filter((each) => isOfTemplate(each) || !isOnAgenda(meeting, { id: each.id, title: each.item.title }))
    .map(({ id, ...proposal }) => ({ id: itemTaking(id, meeting.id), ...proposal, after: placeFor(meeting.items, proposal.item.type) }));
}

/** An item that was postponed at a meeting where it always stands is proposed once, for the better reason. */
function withoutTwins(all: readonly Returning[]): readonly Returning[] {
  return all.filter((each, index) => all.findIndex((other) => isTwin(each, other)) === index);
}

function isTwin(one: Returning, other: Returning): boolean {
  const { title } = one.item;
  if (isOfTemplate(one) && isOfTemplate(other)) return one.id === other.id;
  return matterOf(one.id) === matterOf(other.id) || (title !== null && other.item.title !== null && sameTitle(title, other.item.title));
}
