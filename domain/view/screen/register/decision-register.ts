import { followUpDay, isUnsettled } from '../../../decision/follow-up.ts';
import { decisionStateSchema, type Decision, type DecisionState } from '../../../decision/decision.ts';
import { goalNames } from '../../../goal/goal.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find } from '../../../kernel/list.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import type { RegisterGround } from './action-register.ts';
import { betweenNumber, decisionNumber, goalsOfDecision, isClosedItem, nameOrNull } from '../../labels.ts';
import { isNarrowed, isWithin, readQuery, type Described } from '../../search/query.ts';
import type { HeldGroup } from '../../world.ts';
import { partOf, type Part, type Wanted } from './entries.ts';
import { groundOf, type Ground } from './ground.ts';
import { remembered, rememberedTogether } from './remembered.ts';
import { soughtIn } from './sought.ts';
import { excerptOf, searchable } from './search.ts';

/** Which decisions are shown: all, those in one state, or those whose day of follow-up has come. */
export const decisionFilters = ['all', 'due', ...decisionStateSchema.options] as const;
export type DecisionFilter = (typeof decisionFilters)[number];

export interface DecisionSearch {
  readonly words: string;
  readonly filter: DecisionFilter;
}

/** A decision as a line of the register. */
export interface DecisionRow {
  readonly id: Id;
  /** `KLG 2026:17-2`; null before its meeting has a number. */
  readonly number: string | null;
  /** Null for what came from a confidential item: its row says that it is there, and nothing else. */
  readonly text: string | null;
  readonly date: LocalDate;
  /** Null for what came from a confidential item. */
  readonly state: DecisionState | null;
  /** The number of the decision that has replaced it, without the group's name since it is the same group: `2026:17-2`. */
  readonly supersededBy: string | null;
  /** The day on which its follow-up was due, when that day has come and nobody has followed it up. */
  readonly due: LocalDate | null;
}

export interface DecisionRegister extends Part<DecisionRow, never> {
  /** How many were taken this year in the groups that were asked for. */
  readonly thisYear: number;
}

/** A decision of a group with what its row, its search and its order need. */
export interface HeldDecision {
  readonly id: Id;
  readonly decision: Decision;
  readonly held: HeldGroup;
  readonly meeting: Meeting | undefined;
  readonly number: string | null;
  readonly date: LocalDate;
  readonly closed: boolean;
  readonly haystack: string;
}

/** Every decision of a group, those of its meetings first. */
const heldDecisions = remembered((state: HeldGroup['state'], { group, organisation }: Ground): readonly HeldDecision[] => {
  const held = { group, state };
  const atMeetings = state.meetings.flatMap((meeting) =>
    meeting.decisions.map((decision) => heldDecision(held, organisation, meeting, { decision, number: decisionNumber(group, meeting, decision.id) })),
  );
  const others = state.decisions.map((decision) => {
    const number = decision.meeting === null ? betweenNumber(group, state.decisions, decision) : null;
    return heldDecision(held, organisation, undefined, { decision, number });
  });
  return [...atMeetings, ...others];
});

/** Each group's decisions by the group's state: they are gone through once for each state. */
export function decisionsIn({ group, state }: HeldGroup, organisation: OrganisationState): readonly HeldDecision[] {
  return heldDecisions(state, groundOf(group, organisation));
}

function heldDecision(
  held: HeldGroup,
  organisation: OrganisationState,
  meeting: Meeting | undefined,
  { decision, number }: { readonly decision: Decision; readonly number: string | null },
): HeldDecision {
  const closed = isClosedItem(meeting, decision.item);
  const words = closed ? [] : [decision.text, decision.motive, decision.registryNumber, nameOrNull(organisation.people, decision.decidedBy)];
  const date = meeting?.start.slice(0, 10) ?? decision.takenOn ?? '';
  return { id: decision.id, decision, held, meeting, number, date, closed, haystack: searchable(number, ...words) };
}

/** The latest first; those of one day in the order of the meeting. */
const latestFirst = rememberedTogether((lists: readonly (readonly HeldDecision[])[]) =>
  lists.flat().toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
);

/** True when somebody should say what became of a decision, and nobody has. */
export function isDue(decision: Decision, today: LocalDate): boolean {
  const day = followUpDay(decision);
  return isUnsettled(decision) && day !== null && day <= today;
}

/** The decisions of some groups that a search finds, the latest first. */
export function foundDecisions({ organisation, groups, today }: RegisterGround, { words, filter }: DecisionSearch) {
  const lists = groups.map((held) => decisionsIn(held, organisation));
  const all = latestFirst(lists);
  const query = readQuery(words);
  const narrowed = isNarrowed(query);
  const shown = all.filter((each) => isShown(each, filter, today) && (!narrowed || isWithin(query, describedDecision(each, organisation))));
  return { total: all.length, all, found: soughtIn(shown, lists, query.words) };
}

/** The decisions of some groups, as far as the screen shows them. */
export function decisionRegister(ground: RegisterGround, search: DecisionSearch, wanted: Wanted): DecisionRegister {
  const { organisation, today } = ground;
  const { all, ...listed } = foundDecisions(ground, search);
  const { words } = readQuery(search.words);
  const part = partOf<HeldDecision, DecisionRow, never>(listed, wanted, () => null, (each) => decisionRow(each, decisionsIn(each.held, organisation), { words, today }));
  return { ...part, thisYear: all.filter(({ date }) => date.startsWith(today.slice(0, 4))).length };
}

/** What is not shown cannot be asked for either. */
function describedDecision({ decision, held, meeting, date, closed }: HeldDecision, { people, goals }: OrganisationState): Described {
  const { shortName, name } = held.group;
  return { group: searchable(shortName, name), people: closed ? '' : searchable(nameOrNull(people, decision.decidedBy)), goals: closed ? '' : searchable(...goalNames(goals, goalsOfDecision(meeting, decision))), on: date, state: closed ? null : decision.state };
}

/** What became of a confidential decision cannot be told from how it is filtered; that its day has come must be. */
function isShown({ decision, closed }: HeldDecision, filter: DecisionFilter, today: LocalDate): boolean {
  if (filter === 'all') return true;
  return filter === 'due' ? isDue(decision, today) : !closed && decision.state === filter;
}

interface Shown {
  readonly words: readonly string[];
  readonly today: LocalDate;
}

function decisionRow({ id, decision, held, number, date, closed }: HeldDecision, ofGroup: readonly HeldDecision[], { words, today }: Shown): DecisionRow {
  const due = isDue(decision, today) ? followUpDay(decision) : null;
  if (closed) return { id, number, text: null, date, state: null, supersededBy: null, due };
  const supersededBy = decision.state === 'superseded' ? (successorsOf(ofGroup, id)[0]?.number?.slice(held.group.shortName.length + 1) ?? null) : null;
  return { id, number, text: excerptOf(decision.text, words), date, state: decision.state, supersededBy, due };
}

/** The decisions that replace one; usually one at most. */
export function successorsOf(ofGroup: readonly HeldDecision[], id: Id): readonly HeldDecision[] {
  return ofGroup.filter(({ decision }) => decision.supersedes === id);
}

/** A decision of a group by its id. */
export function decisionIn(held: HeldGroup, organisation: OrganisationState, id: Id): HeldDecision | undefined {
  return find(decisionsIn(held, organisation), id);
}
