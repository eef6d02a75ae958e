import type { Action } from '../../action/action.ts';
import type { Decision } from '../../decision/decision.ts';
import type { GroupState } from '../../group/group-state.ts';
import type { Group } from '../../group/group.ts';
import { goalNames } from '../../goal/goal.ts';
import type { OrganisationState } from '../../group/organisation.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Item } from '../../meeting/item.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { folded } from '../../text/folded.ts';
import { betweenNumber, decisionNumber, goalsOfAction, goalsOfDecision, isClosedAction, isClosedItem, meetingNumber, nameOrNull } from '../labels.ts';
import { groundOf, type Ground } from '../screen/register/ground.ts';
import { remembered } from '../screen/register/remembered.ts';
import type { Haystacks } from './haystacks.ts';
import type { Findable } from './findable.ts';

/** Things in the order in which they are told, and the texts that they are found in, by the same places. */
export interface Searched {
  readonly things: readonly Findable[];
  readonly haystacks: Haystacks;
}

/** Ends what shows: what stands after it is found and never marked. */
const end = '\u0001';

function searched(things: readonly Findable[]): Searched {
  const newestFirst = things.toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1));
  return { things: newestFirst, haystacks: newestFirst.map(({ text, detail, hidden }) => folded([text, `${end}${detail}`, ...hidden].join('\n').normalize('NFC'))) };
}

/** Everything of a group that can be found, the newest first. */
export function thingsOfGroup(state: GroupState, group: Group, organisation: OrganisationState): Searched {
  return groupThings(state, groundOf(group, organisation));
}

const groupThings = remembered((state: GroupState, ground: Ground): Searched => {
  const { group } = ground;
  const between = state.decisions.filter(({ item }) => !isClosedItem(undefined, item));
  const loose = state.actions.filter((action) => !isClosedAction(undefined, action));
  return searched([
    ...between.map((decision) => decisionThing(ground, undefined, decision, { detail: betweenNumber(group, state.decisions, decision), on: decision.takenOn ?? '' })),
    ...loose.map((action) => actionThing(ground, undefined, action, action.due ?? '')),
    ...state.meetings.flatMap((meeting) => meetingThings(ground, meeting)),
  ]);
});

function meetingThings(ground: Ground, meeting: Meeting): readonly Findable[] {
  const { group } = ground;
  const on = meeting.start.slice(0, 10);
  const number = `${group.shortName} ${meetingNumber(meeting) ?? on}`;
  const items = meeting.items.filter(({ confidential, type }) => !confidential && type !== 'break');
  return [
    { ...bare(ground), kind: 'meeting', id: meeting.id, meeting: meeting.id, text: number, detail: on, on },
    ...items.flatMap((item) => itemThings(ground, meeting, item, number)),
    ...meeting.decisions
      .filter(({ item }) => !isClosedItem(meeting, item))
      .map((decision) => decisionThing(ground, meeting, decision, { detail: decisionNumber(group, meeting, decision.id) ?? '', on })),
    ...meeting.actions.filter((action) => !isClosedAction(meeting, action)).map((action) => actionThing(ground, meeting, action, on)),
  ];
}

function itemThings(ground: Ground, meeting: Meeting, item: Item, detail: string): readonly Findable[] {
  const common = { ...bare(ground), meeting: meeting.id, detail, on: meeting.start.slice(0, 10), people: namesOf(ground, [item.presenter]), goals: goalsIn(ground, item.goals) };
  const notes = item.notes.flatMap(({ text }) => text.map((edit) => edit.text)).filter((text) => text !== '');
  return [
    { ...common, kind: 'item', id: item.id, text: item.title.normalize('NFC'), hidden: [item.outcome, item.registryNumber] },
    ...notes.map((text): Findable => ({ ...common, kind: 'note', id: item.id, text: text.normalize('NFC') })),
  ];
}

function decisionThing(ground: Ground, of: Meeting | undefined, decision: Decision, told: Pick<Findable, 'detail' | 'on'>): Findable {
  const { id, meeting, text, motive, registryNumber, decidedBy, state } = decision;
  const goals = goalsIn(ground, goalsOfDecision(of, decision));
  return { ...bare(ground), kind: 'decision', id, meeting, text: text.normalize('NFC'), ...told, people: namesOf(ground, [decidedBy]), goals, state, hidden: [motive, registryNumber] };
}

function actionThing(ground: Ground, of: Meeting | undefined, action: Action, on: string): Findable {
  const { id, meeting, text, owner, helpers, state } = action;
  const detail = nameOrNull(ground.organisation.people, owner) ?? '';
  const goals = goalsIn(ground, goalsOfAction(of, action));
  return { ...bare(ground), kind: 'action', id, meeting, text: text.normalize('NFC'), detail, on, people: namesOf(ground, [owner, ...helpers]), goals, state };
}

function goalsIn({ organisation }: Ground, goals: readonly Id[]): string {
  return goals.length === 0 ? '' : folded(goalNames(organisation.goals, goals).join('\n').normalize('NFC'));
}

function bare({ group }: Ground): Pick<Findable, 'group' | 'people' | 'goals' | 'state' | 'hidden'> {
  return { group: folded(`${group.shortName}\n${group.name}`.normalize('NFC')), people: '', goals: '', state: null, hidden: [] };
}

function namesOf({ organisation }: Ground, people: readonly (Id | null)[]): string {
  return folded(people.flatMap((id) => nameOrNull(organisation.people, id) ?? []).join('\n').normalize('NFC'));
}

/** People, groups and goals. */
export const thingsOfOrganisation = remembered((organisation: OrganisationState, _nothing: undefined): Searched => {
  const common = { meeting: null, on: '', group: '', people: '', goals: '', state: null, hidden: [] };
  return searched([
    ...organisation.people.map(({ id, name, title }): Findable => ({ ...common, kind: 'person', id, text: name.normalize('NFC'), detail: title, people: folded(name.normalize('NFC')) })),
    ...organisation.groups.map(({ id, name, shortName }): Findable => ({ ...common, kind: 'group', id, text: name.normalize('NFC'), detail: shortName })),
    ...organisation.goals.map(({ id, name }): Findable => ({ ...common, kind: 'goal', id, text: name.normalize('NFC'), detail: '', goals: folded(goalNames(organisation.goals, [id]).join('\n').normalize('NFC')) })),
  ]);
});
