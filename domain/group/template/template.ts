import type { Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import { find, type List } from '../../kernel/list.ts';
import type { ItemType, Priority } from '../../meeting/item.ts';
import type { Group } from '../group.ts';

/** An item of a template: what belongs to it and not to one day. */
export interface TemplateItem {
  /** The matter that it is: items that are made of it carry it in their ids. */
  readonly id: Id;
  readonly type: ItemType;
  readonly title: string;
  /** Desired outcome: the question that the item must answer. */
  readonly outcome: string;
  readonly presenter: Id | null;
  readonly minutes: Minutes;
  /** The least time in which it is still worth having; null means its whole timebox. */
  readonly shortest: Minutes | null;
  readonly priority: Priority;
  readonly confidential: boolean;
}

/** An agenda to begin from. */
export interface AgendaTemplate {
  readonly id: Id;
  readonly name: string;
  readonly items: List<TemplateItem>;
}

/** In the order in which they were first saved. */
export function templatesOf({ agendaTemplates = [] }: Pick<Group, 'agendaTemplates'>): List<AgendaTemplate> {
  return agendaTemplates;
}

/** The one whose items the group has on every agenda; undefined for none. */
export function usualTemplateOf(group: Pick<Group, 'agendaTemplates' | 'usualTemplate'>): AgendaTemplate | undefined {
  return find(templatesOf(group), group.usualTemplate);
}
