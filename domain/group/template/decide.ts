import type { CommandOf } from '../../api.ts';
import { decided, type Decided } from '../../decided.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { OrganisationState } from '../organisation.ts';
import { templatesOf, type TemplateItem } from './template.ts';

export function saveTemplate(state: OrganisationState, { id, group, name, items }: CommandOf<'saveTemplate'>): Decided {
  if (find(state.groups, group) === undefined) return refusal('group-unknown', { group });
  const twice = items.find((item, place) => items.findIndex((other) => other.id === item.id) !== place);
  if (twice !== undefined) return refusal('already-there', { id: twice.id });
  const stranger = items.map(({ presenter = null }) => presenter).find((presenter) => presenter !== null && find(state.people, presenter) === undefined);
  if (stranger !== undefined && stranger !== null) return refusal('person-unknown', { person: stranger });
  return decided([group, id], { type: 'templateSaved', data: { group, template: id, name, items: items.map(whole) } });
}

export function renameTemplate(state: OrganisationState, { group, template, name }: CommandOf<'renameTemplate'>): Decided {
  return templateRefused(state, group, template) ?? decided([group, template], { type: 'templateRenamed', data: { group, template, name } });
}

export function removeTemplate(state: OrganisationState, { group, template }: CommandOf<'removeTemplate'>): Decided {
  return templateRefused(state, group, template) ?? decided([group, template], { type: 'templateRemoved', data: { group, template } });
}

export function chooseUsualTemplate(state: OrganisationState, { group, template }: CommandOf<'chooseUsualTemplate'>): Decided {
  return templateRefused(state, group, template) ?? decided([group, template], { type: 'usualTemplateChosen', data: { group, template } });
}

function templateRefused(state: OrganisationState, groupId: Id, template: Id | null): ReturnType<typeof refusal> | null {
  const group = find(state.groups, groupId);
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  return template !== null && find(templatesOf(group), template) === undefined ? refusal('template-unknown', { template }) : null;
}

type SaidItem = CommandOf<'saveTemplate'>['items'][number];

function whole({ id, type, title, outcome = '', presenter = null, minutes, shortest = null, priority = 'should', confidential = false }: SaidItem): TemplateItem {
  return { id, type, title, outcome, presenter, minutes, shortest, priority, confidential };
}
