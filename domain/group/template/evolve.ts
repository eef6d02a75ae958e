import type { NewEvent } from '../../event/catalogue.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import { change, find } from '../../kernel/list.ts';
import type { Group } from '../group.ts';
import type { templateEvents } from './events.ts';
import { templatesOf } from './template.ts';

export type TemplateEvent = Extract<NewEvent, { readonly type: keyof typeof templateEvents }>;

/** @returns undefined when the template that the event is about is not there */
export function evolveTemplates(group: Group, event: TemplateEvent): Group | undefined {
  const templates = templatesOf(group);
  const { template: id } = event.data;
  if (event.type === 'templateSaved') {
    const saved = { id: event.data.template, name: event.data.name, items: event.data.items };
    const agendaTemplates = find(templates, saved.id) === undefined ? [...templates, saved] : change(templates, saved.id, () => saved);
    return { ...group, agendaTemplates };
  }
  if (id !== null && find(templates, id) === undefined) return undefined;
  switch (event.type) {
    case 'templateRenamed':
      return { ...group, agendaTemplates: change(templates, event.data.template, (template) => ({ ...template, name: event.data.name })) };
    case 'templateRemoved': {
      const left = { ...group, agendaTemplates: templates.filter((template) => template.id !== id) };
      return group.usualTemplate === id ? { ...left, usualTemplate: null } : left;
    }
    case 'usualTemplateChosen':
      return { ...group, usualTemplate: id };
    default:
      return exhaustive(event);
  }
}
