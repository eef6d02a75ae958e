import type { OrganisationEvent, Payload } from '../event/catalogue.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import { change, find } from '../kernel/list.ts';
import { evolveCycle } from './annual-cycle/evolve.ts';
import type { Group, Member } from './group.ts';
import type { OrganisationState } from './organisation.ts';
import { evolveTemplates } from './template/evolve.ts';

/**
 * What an event makes of the organisation.
 * @returns undefined when the event's ground is gone: it says something of a thing that is not there, or adds a thing under a
 *   name that something else has
 */
export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState | undefined {
  switch (event.type) {
    case 'organisationNamed':
      return { ...state, name: event.data.name };
    case 'organisationChanged':
      return { ...state, ...event.data.changes };
    case 'personAdded':
      return personAdded(state, event.data);
    case 'personChanged':
      return withPeople(state, change(state.people, event.data.person, (person) => ({ ...person, ...event.data.changes })));
    case 'groupAdded':
      return groupAdded(state, event.data);
    case 'groupChanged':
      return withGroup(state, event.data.group, (group) => ({ ...group, ...event.data.changes }));
    case 'memberAdded':
      return withGroup(state, event.data.group, (group) => withMember(group, event.data));
    case 'memberRemoved':
      return withGroup(state, event.data.group, (group) => withoutMember(group, event.data.person));
    case 'goalAdded':
      return goalAdded(state, event.data);
    case 'goalChanged':
      return withGoals(state, change(state.goals, event.data.goal, (goal) => ({ ...goal, ...event.data.changes })));
    case 'cycleTopicAdded':
    case 'cycleTopicChanged':
    case 'cycleTopicRemoved':
      return withGroup(state, event.data.group, (group) => evolveCycle(group, event));
    case 'templateSaved':
    case 'templateRenamed':
    case 'templateRemoved':
    case 'usualTemplateChosen':
      return withGroup(state, event.data.group, (group) => evolveTemplates(group, event));
    default:
      return exhaustive(event);
  }
}

function personAdded(state: OrganisationState, { person: id, ...rest }: Payload<'personAdded'>): OrganisationState | undefined {
  if (find(state.people, id) !== undefined) return undefined;
  return { ...state, people: [...state.people, { id, ...rest }] };
}

function groupAdded(state: OrganisationState, { group: id, ...rest }: Payload<'groupAdded'>): OrganisationState | undefined {
  if (find(state.groups, id) !== undefined) return undefined;
  return { ...state, groups: [...state.groups, { id, ...rest, members: [] }] };
}

function goalAdded(state: OrganisationState, { goal: id, ...rest }: Payload<'goalAdded'>): OrganisationState | undefined {
  if (find(state.goals, id) !== undefined) return undefined;
  return { ...state, goals: [...state.goals, { id, ...rest }] };
}

function withPeople(state: OrganisationState, people: OrganisationState['people']): OrganisationState | undefined {
  return people === state.people ? undefined : { ...state, people };
}

function withGoals(state: OrganisationState, goals: OrganisationState['goals']): OrganisationState | undefined {
  return goals === state.goals ? undefined : { ...state, goals };
}

function withGroup(
  state: OrganisationState,
  id: string,
  changed: (group: Group) => Group | undefined,
): OrganisationState | undefined {
  const group = find(state.groups, id);
  const after = group === undefined ? undefined : changed(group);
  return after === undefined ? undefined : { ...state, groups: change(state.groups, id, () => after) };
}

/** A group has one chair and one secretary: the one who had the role becomes a member. */
function withMember(group: Group, { person, role }: Member): Group {
  const alone = role === 'chair' || role === 'secretary';
  const others = group.members.map((member) => (alone && member.role === role ? { ...member, role: 'member' as const } : member));
  const index = others.findIndex((member) => member.person === person);
  return { ...group, members: index < 0 ? [...others, { person, role }] : others.with(index, { person, role }) };
}

function withoutMember(group: Group, person: string): Group {
  return { ...group, members: group.members.filter((member) => member.person !== person) };
}
