import { actionsOf } from '../../../action/decide.ts';
import { isIncomplete, type Action, type ActionState } from '../../../action/action.ts';
import { goalNames } from '../../../goal/goal.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import { plusDays, weekdayOf, type LocalDate } from '../../../kernel/calendar.ts';
import type { Id } from '../../../kernel/identity.ts';
import { find } from '../../../kernel/list.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { goalsOfAction, isClosedAction, nameOf, nameOrNull } from '../../labels.ts';
import { isNarrowed, isWithin, readQuery, type Described } from '../../search/query.ts';
import type { HeldGroup } from '../../world.ts';
import { originOf, type Origin } from '../origin.ts';
import { partOf, type Part, type Wanted } from './entries.ts';
import { groundOf, type Ground } from './ground.ts';
import { remembered, rememberedTogether } from './remembered.ts';
import { soughtIn } from './sought.ts';
import { excerptOf, searchable } from './search.ts';

/** Which actions are shown. `incomplete` lacks an owner or a day. */
export const actionFilters = ['open', 'overdue', 'incomplete', 'done', 'dropped', 'all'] as const;
export type ActionFilter = (typeof actionFilters)[number];

export const actionOrders = ['due', 'owner'] as const;
export type ActionOrder = (typeof actionOrders)[number];

export interface ActionSearch {
  readonly words: string;
  readonly filter: ActionFilter;
  readonly order: ActionOrder;
  /** Only those of this person. */
  readonly owner: Id | null;
  /** Who asks: confidential ones are counted to their owner for the owner only. */
  readonly person: Id | null;
}

/** An action as a line of a list. */
export interface ActionRow {
  readonly id: Id;
  readonly group: Id;
  /** Null for what came from a confidential item: its row says that it is there, and nothing else. */
  readonly text: string | null;
  readonly owner: string | null;
  readonly due: LocalDate | null;
  readonly dueNextMeeting: boolean;
  /** How many times its day has been moved. */
  readonly moves: number;
  readonly state: ActionState;
  readonly doneOn: LocalDate | null;
  readonly incomplete: boolean;
  readonly origin: Origin;
}

/** What stands above actions that belong together: by when, or whose. */
export type DueHeading = 'overdue' | 'this-week' | 'next-week' | 'later' | 'next-meeting' | 'without-day' | 'done' | 'dropped';
export type ActionHeading = DueHeading | 'nobody' | 'closed' | `owner:${Id}`;

export interface ActionRegister extends Part<ActionRow, ActionHeading> {
  /** Those who own something among what was searched, by name. */
  readonly owners: readonly { readonly id: Id; readonly name: string }[];
}

/** An action of a group with what its row, its search and its order need. */
export interface HeldAction {
  readonly id: Id;
  readonly action: Action;
  readonly held: HeldGroup;
  readonly meeting: Meeting | undefined;
  readonly closed: boolean;
  readonly ownerName: string | null;
  readonly helperNames: readonly string[];
  readonly haystack: string;
}

const heldActions = remembered((state: HeldGroup['state'], { group, organisation }: Ground): readonly HeldAction[] =>
  actionsOf(state).map((action) => {
    const meeting = find(state.meetings, action.meeting);
    const closed = isClosedAction(meeting, action);
    const ownerName = nameOrNull(organisation.people, action.owner);
    const { meetingName } = originOf(group, meeting, { item: null });
    const haystack = searchable(meetingName, ...(closed ? [] : [action.text, ownerName, action.formerNumber ?? '']));
    const helperNames = action.helpers.map((id) => nameOf(organisation.people, id));
    return { id: action.id, action, held: { group, state }, meeting, closed, ownerName, helperNames, haystack };
  }),
);

/** Each group's actions by the group's state: they are gone through once for each state. */
export function actionsIn({ group, state }: HeldGroup, organisation: OrganisationState): readonly HeldAction[] {
  return heldActions(state, groundOf(group, organisation));
}

/** Open ones first, the earliest due first and those without a day last; then the closed ones, the latest closed first. */
export function byDue({ action: a }: HeldAction, { action: b }: HeldAction): number {
  if (a.state !== b.state) return stateOrder[a.state] - stateOrder[b.state];
  return a.state === 'done' ? compared(b.doneOn, a.doneOn) : compared(dueOrder(a), dueOrder(b));
}

const stateOrder: Readonly<Record<ActionState, number>> = { open: 0, done: 1, dropped: 2 };

/** After every date there is: the next meeting, and then no day at all. */
function dueOrder({ due, dueNextMeeting }: Action): string {
  return due ?? (dueNextMeeting ? '~' : '~~');
}

function compared(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

const orderedByDue = rememberedTogether((lists: readonly (readonly HeldAction[])[]) => lists.flat().toSorted(byDue));

/** Those of nobody first, since somebody must be found for them; then by name, in Swedish order; confidential ones last. */
const orderedByOwner = rememberedTogether((lists: readonly (readonly HeldAction[])[]) => {
  const { compare } = new Intl.Collator('sv-SE');
  const place = ({ closed, ownerName }: HeldAction): number => (closed ? 2 : ownerName === null ? 0 : 1);
  const byName = (a: HeldAction, b: HeldAction): number => compare(a.ownerName ?? '', b.ownerName ?? '') || compared(a.action.owner, b.action.owner);
  return lists.flat().toSorted((a, b) => place(a) - place(b) || (a.closed ? 0 : byName(a, b)) || byDue(a, b));
});

/** What a register is made from. */
export interface RegisterGround {
  readonly organisation: OrganisationState;
  readonly groups: readonly HeldGroup[];
  readonly today: LocalDate;
}

/** The actions of some groups that a search finds, in the order of the list. */
export function foundActions({ organisation, groups, today }: RegisterGround, search: ActionSearch): { readonly total: number; readonly found: readonly HeldAction[] } {
  const lists = groups.map((held) => actionsIn(held, organisation));
  const all = search.order === 'due' ? orderedByDue(lists) : orderedByOwner(lists);
  const query = readQuery(search.words);
  const narrowed = isNarrowed(query);
  const shown = all.filter((each) => isShown(each, search, today) && (!narrowed || isWithin(query, describedAction(each, organisation))));
  return { total: all.length, found: soughtIn(shown, lists, query.words) };
}

/** The actions of some groups, as far as the screen shows them. */
export function actionRegister(ground: RegisterGround, search: ActionSearch, wanted: Wanted): ActionRegister {
  const { words } = readQuery(search.words);
  const byDay = dueHeadings(ground.today);
  const headingOf = (each: HeldAction): ActionHeading => (search.order === 'due' ? byDay(each.action) : ownerHeading(each));
  const part = partOf(foundActions(ground, search), wanted, headingOf, (each) => actionRow(each, words));
  return { ...part, owners: ownersIn(ground.groups.map((held) => actionsIn(held, ground.organisation))) };
}

/** What is not shown cannot be asked for either. */
function describedAction({ action, held, meeting, closed, ownerName, helperNames }: HeldAction, { goals }: OrganisationState): Described {
  const { shortName, name } = held.group;
  return { group: searchable(shortName, name), people: closed ? '' : searchable(ownerName, ...helperNames), goals: closed ? '' : searchable(...goalNames(goals, goalsOfAction(meeting, action))), on: action.due ?? '', state: closed ? null : action.state };
}

function isShown({ action, closed }: HeldAction, { filter, owner, person }: ActionSearch, today: LocalDate): boolean {
  if (owner !== null && (action.owner !== owner || (closed && owner !== person))) return false;
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return isOverdue(action, today);
    case 'incomplete':
      return action.state === 'open' && isIncomplete(action);
    default:
      return action.state === filter;
  }
}

/** The day has passed and it is not done. */
export function isOverdue({ state, due }: Pick<Action, 'state' | 'due'>, today: LocalDate): boolean {
  return state === 'open' && due !== null && due < today;
}

/** The days that part one heading from the next are worked out once and not for each row. */
function dueHeadings(today: LocalDate): (action: Action) => DueHeading {
  const sunday = plusDays(today, 7 - weekdayOf(today));
  const nextSunday = plusDays(sunday, 7);
  return ({ state, due, dueNextMeeting }) => {
    if (state !== 'open') return state;
    if (due === null) return dueNextMeeting ? 'next-meeting' : 'without-day';
    if (due < today) return 'overdue';
    if (due <= sunday) return 'this-week';
    return due <= nextSunday ? 'next-week' : 'later';
  };
}

function ownerHeading({ action, closed }: HeldAction): ActionHeading {
  if (closed) return 'closed';
  return action.owner === null ? 'nobody' : `owner:${action.owner}`;
}

export function actionRow({ id, action, held, meeting, closed, ownerName }: HeldAction, words: readonly string[] = []): ActionRow {
  return {
    id,
    group: held.group.id,
    text: closed ? null : excerptOf(action.text, words),
    owner: closed ? null : ownerName,
    due: action.due,
    dueNextMeeting: action.dueNextMeeting,
    moves: action.movedFrom.length,
    state: action.state,
    doneOn: action.doneOn,
    incomplete: action.state === 'open' && isIncomplete(action),
    origin: originOf(held.group, meeting, action),
  };
}

const ownersIn = rememberedTogether((lists: readonly (readonly HeldAction[])[]) => {
  const { compare } = new Intl.Collator('sv-SE');
  const names = new Map<Id, string>();
  for (const { action, closed, ownerName } of lists.flat()) if (!closed && action.owner !== null) names.set(action.owner, ownerName ?? action.owner);
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => compare(a.name, b.name));
});
