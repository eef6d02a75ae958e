import { z } from 'zod';
import type { Action } from '../action/action.ts';
import type { Decision } from '../decision/decision.ts';
import type { Group } from '../group/group.ts';
import type { GroupState } from '../group/group-state.ts';
import { find } from '../kernel/list.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { betweenNumber, decisionNumber, isClosedAction, isClosedItem, meetingNumber, nameOrNull } from './labels.ts';
import type { World } from './world.ts';

const inGroup = z.strictObject({
  /** A group's id or short name. */
  group: z.string().optional(),
  /** A meeting's id. */
  meeting: z.string().optional(),
  /** Writes out what came from confidential items. */
  confidential: z.boolean().optional(),
});
type Params = z.infer<typeof inGroup>;

type Row = Readonly<Record<string, unknown>>;
type Query = (world: World, params: Params) => readonly Row[];

/** The questions that anybody may ask, each answered with a list of plain objects. They change only by addition. */
export const queries: Readonly<Record<string, Query>> = {
  groups: ({ organisation }) => organisation.groups.map((group) => ({ ...group, title: group.name })),
  people: ({ organisation }) => organisation.people.map((person) => ({ ...person, text: person.name })),
  goals: ({ organisation }) => organisation.goals.map((goal) => ({ ...goal, title: goal.name })),
  meetings: (world, params) => eachGroup(world, params, ({ group, state }) => meetingRows(group, state, params)),
  items: (world, params) => eachGroup(world, params, ({ state }) => itemRows(state, params)),
  decisions: (world, params) => eachGroup(world, params, ({ group, state }) => decisionRows(world, group, state, params)),
  actions: (world, params) => eachGroup(world, params, ({ group, state }) => actionRows(world, group, state, params)),
  parked: (world, params) =>
    eachGroup(world, params, ({ group, state }) =>
      meetingsIn(state, params).flatMap((meeting) =>
        meeting.parked.map((each) => closedRow({ group: group.id, meeting: meeting.id, ...each }, isClosedItem(meeting, each.item), params)),
      ),
    ),
  messages: (world, params) =>
    eachGroup(world, params, ({ group, state }) =>
      meetingsIn(state, params).flatMap((meeting) =>
        meeting.messages.map((each) => ({ group: group.id, meeting: meeting.id, ...each })),
      ),
    ),
  stranded: (world) => [
    ...world.organisation.stranded.map(({ id, type }) => ({ id, title: type })),
    ...world.groups.flatMap(({ state }) => state.stranded.map(({ id, type }) => ({ id, title: type }))),
  ],
};

export const queryParams = inGroup;

function eachGroup(
  { groups }: World,
  { group: wanted }: Params,
  rows: (entry: World['groups'][number]) => readonly Row[],
): readonly Row[] {
  return groups
    .filter(({ group }) => wanted === undefined || group.id === wanted || group.shortName === wanted)
    .flatMap(rows);
}

function meetingsIn(state: GroupState, { meeting }: Params): readonly Meeting[] {
  return meeting === undefined ? state.meetings : state.meetings.filter(({ id }) => id === meeting);
}

function meetingRows(group: Group, state: GroupState, params: Params): readonly Row[] {
  return meetingsIn(state, params).map((meeting) => ({
    id: meeting.id,
    number: meetingNumber(meeting),
    title: group.name,
    group: group.id,
    state: meeting.state,
    kind: meeting.kind,
    start: meeting.start,
    length: meeting.length,
    place: meeting.place,
    items: meeting.items.length,
    decisions: meeting.decisions.length,
    actions: meeting.actions.length,
  }));
}

function itemRows(state: GroupState, params: Params): readonly Row[] {
  return meetingsIn(state, params).flatMap((meeting) =>
    meeting.items.map(({ id, number, title, type, minutes, presenter, confidential, result }) =>
      closedRow({ id, number, title, type, minutes, presenter, result: result?.kind ?? null, meeting: meeting.id }, confidential, params),
    ),
  );
}

function decisionRows(world: World, group: Group, state: GroupState, params: Params): readonly Row[] {
  const atMeetings = meetingsIn(state, params).flatMap((meeting) =>
    meeting.decisions.map((decision) =>
      closedRow(decisionRow(world, group, decision, decisionNumber(group, meeting, decision.id)), isClosedItem(meeting, decision.item), params),
    ),
  );
  if (params.meeting !== undefined) return atMeetings;
  const others = state.decisions.map((decision) => {
    const number = decision.meeting === null ? betweenNumber(group, state.decisions, decision) : null;
    return closedRow(decisionRow(world, group, decision, number), isClosedItem(undefined, decision.item), params);
  });
  return [...atMeetings, ...others];
}

function decisionRow({ organisation }: World, group: Group, decision: Decision, number: string | null): Row {
  const { dissent: _dissent, decidedBy, ...rest } = decision;
  return { ...rest, number, group: group.id, decidedBy: nameOrNull(organisation.people, decidedBy) };
}

function actionRows(world: World, group: Group, state: GroupState, params: Params): readonly Row[] {
  const row = (action: Action): Row => {
    const { comments: _comments, owner, ...rest } = action;
    const meeting = find(state.meetings, action.meeting);
    const named = { ...rest, owner, ownerName: nameOrNull(world.organisation.people, owner), group: group.id };
    return closedRow(named, isClosedAction(meeting, action), params);
  };
  const atMeetings = meetingsIn(state, params).flatMap((meeting) => meeting.actions.map(row));
  return params.meeting === undefined ? [...atMeetings, ...state.actions.map(row)] : atMeetings;
}

/** A confidential row says that it is there, and nothing else, until it is asked for. */
function closedRow(row: Row, closed: boolean, { confidential = false }: Params): Row {
  if (!closed || confidential) return row;
  const { id, number, meeting, group, state } = row;
  return { id, number: number ?? null, meeting, group, state, text: '', title: '', closed: true };
}
