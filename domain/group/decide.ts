import type { CommandOf, OrganisationCommand } from '../api.ts';
import { decided, type Context, type Decided } from '../decided.ts';
import { exhaustive } from '../kernel/exhaustive.ts';
import { given } from '../kernel/given.ts';
import { find } from '../kernel/list.ts';
import { yearOf } from '../kernel/calendar.ts';
import { refusal } from '../refusal.ts';
import * as cycle from './annual-cycle/decide.ts';
import type { OrganisationState } from './organisation.ts';
import * as template from './template/decide.ts';

/** Minutes, unless the group says otherwise. */
export const usualLength = 120;
/** Minutes of air in each hour. Source: the design's page on the field, "Planning clock". */
export const usualBuffer = 10;

/** The rules about people, groups and goals. */
export function decideOrganisation(state: OrganisationState, command: OrganisationCommand, context: Context): Decided {
  switch (command.command) {
    case 'nameOrganisation':
      return decided([], { type: 'organisationNamed', data: { name: command.name } });
    case 'changeOrganisation':
      return changeOrganisation(state, command);
    case 'addPerson':
      return addPerson(state, command);
    case 'changePerson':
      return changePerson(state, command);
    case 'addGroup':
      return addGroup(state, command, context);
    case 'changeGroup':
      return changeGroup(state, command, context);
    case 'addMember':
      return addMember(state, command);
    case 'removeMember':
      return removeMember(state, command);
    case 'addGoal':
      return addGoal(state, command);
    case 'changeGoal':
      return changeGoal(state, command);
    case 'addCycleTopic':
      return cycle.addCycleTopic(state, command);
    case 'changeCycleTopic':
      return cycle.changeCycleTopic(state, command);
    case 'removeCycleTopic':
      return cycle.removeCycleTopic(state, command);
    case 'saveTemplate':
      return template.saveTemplate(state, command);
    case 'renameTemplate':
      return template.renameTemplate(state, command);
    case 'removeTemplate':
      return template.removeTemplate(state, command);
    case 'chooseUsualTemplate':
      return template.chooseUsualTemplate(state, command);
    default:
      return exhaustive(command);
  }
}

function changeOrganisation(state: OrganisationState, { command: _name, ...changes }: CommandOf<'changeOrganisation'>): Decided {
  const unknown = changes.developmentLeads?.find((id) => find(state.people, id) === undefined);
  if (unknown !== undefined) return refusal('person-unknown', { person: unknown });
  return decided(changes.developmentLeads ?? [], { type: 'organisationChanged', data: { changes: given(changes) } });
}

function addPerson(state: OrganisationState, command: CommandOf<'addPerson'>): Decided {
  const { id, name, title = '', unit = '', group } = command;
  if (find(state.people, id) !== undefined) return refusal('already-there', { id });
  const person = { type: 'personAdded', data: { person: id, name, title, unit } } as const;
  if (group === undefined) return decided([id], person);
  if (find(state.groups, group) === undefined) return refusal('group-unknown', { group });
  return decided([id, group], person, { type: 'memberAdded', data: { group, person: id, role: 'member' } });
}

function changePerson(state: OrganisationState, { command: _name, person, ...changes }: CommandOf<'changePerson'>): Decided {
  if (find(state.people, person) === undefined) return refusal('person-unknown', { person });
  return decided([person], { type: 'personChanged', data: { person, changes: given(changes) } });
}

function addGroup(state: OrganisationState, command: CommandOf<'addGroup'>, { today }: Context): Decided {
  const { id, name, shortName, parent = null, lastMeetingNumber = 0 } = command;
  if (find(state.groups, id) !== undefined) return refusal('already-there', { id });
  if (parent !== null && find(state.groups, parent) === undefined) return refusal('group-unknown', { group: parent });
  return decided([id], {
    type: 'groupAdded',
    data: {
      group: id,
      name,
      shortName,
      parent,
      defaultLength: command.defaultLength ?? usualLength,
      buffer: command.buffer ?? usualBuffer,
      mandate: command.mandate ?? '',
      workingAgreements: command.workingAgreements ?? [],
      documentWord: command.documentWord ?? 'meeting-notes',
      lastMeetingNumber,
      lastMeetingYear: lastMeetingNumber === 0 ? null : yearOf(today),
    },
  });
}

function changeGroup(state: OrganisationState, command: CommandOf<'changeGroup'>, { today }: Context): Decided {
  const { command: _name, group, ...changes } = command;
  if (find(state.groups, group) === undefined) return refusal('group-unknown', { group });
  if (changes.parent !== undefined && changes.parent !== null) {
    if (find(state.groups, changes.parent) === undefined) return refusal('group-unknown', { group: changes.parent });
    if (isUnder(state.groups, changes.parent, group)) return refusal('a-loop', { id: group });
  }
  const year = changes.lastMeetingNumber === undefined ? {} : { lastMeetingYear: yearOf(today) };
  return decided([group], { type: 'groupChanged', data: { group, changes: { ...given(changes), ...year } } });
}

/** True when a thing of a tree is the other one or lies somewhere under it. */
function isUnder(tree: readonly { readonly id: string; readonly parent: string | null }[], id: string, top: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = find(tree, at)?.parent ?? null) {
    if (at === top) return true;
    seen.add(at);
  }
  return false;
}

function addMember(state: OrganisationState, { group, person, role = 'member' }: CommandOf<'addMember'>): Decided {
  if (find(state.groups, group) === undefined) return refusal('group-unknown', { group });
  if (find(state.people, person) === undefined) return refusal('person-unknown', { person });
  return decided([group, person], { type: 'memberAdded', data: { group, person, role } });
}

function removeMember(state: OrganisationState, { group, person }: CommandOf<'removeMember'>): Decided {
  const members = find(state.groups, group)?.members;
  if (members === undefined) return refusal('group-unknown', { group });
  if (!members.some((member) => member.person === person)) return refusal('person-unknown', { person });
  return decided([group, person], { type: 'memberRemoved', data: { group, person } });
}

function addGoal(state: OrganisationState, { id, name, parent = null }: CommandOf<'addGoal'>): Decided {
  if (find(state.goals, id) !== undefined) return refusal('already-there', { id });
  if (parent !== null && find(state.goals, parent) === undefined) return refusal('goal-unknown', { goal: parent });
  return decided([id], { type: 'goalAdded', data: { goal: id, name, parent } });
}

function changeGoal(state: OrganisationState, { command: _name, goal, ...changes }: CommandOf<'changeGoal'>): Decided {
  if (find(state.goals, goal) === undefined) return refusal('goal-unknown', { goal });
  if (changes.parent !== undefined && changes.parent !== null) {
    if (find(state.goals, changes.parent) === undefined) return refusal('goal-unknown', { goal: changes.parent });
    if (isUnder(state.goals, changes.parent, goal)) return refusal('a-loop', { id: goal });
  }
  return decided([goal], { type: 'goalChanged', data: { goal, changes: given(changes) } });
}
