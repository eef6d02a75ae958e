import type { AgendaTemplate, TemplateItem } from '../../../group/template/template.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import { isOnAgenda, itemTaking, matterOf, sameTitle } from './matter.ts';
import { placeFor } from './place-for.ts';
import { bareItem, type Proposal } from './proposal.ts';
import type { Returning } from './returning.ts';

/** What a template holds and a meeting's agenda does not, as what the group has on every agenda. */
export function standingFrom({ name, items }: AgendaTemplate, meeting: Pick<Meeting, 'items'>): readonly Returning[] {
  return items
    .filter((item, place) => !isThere(meeting, item, items.slice(0, place)))
    .map((item) => ({ id: item.id, origin: { kind: 'standing', template: name } as const, item: proposedItem(item) }));
}

/** What a meeting would get of a template: each item where such items stand, but for those that are on the agenda. */
export function fromTemplate(template: AgendaTemplate, meeting: Meeting): readonly Proposal[] {
  return standingFrom(template, meeting).map(({ id, ...proposal }) => ({ id: itemTaking(id, meeting.id), ...proposal, after: placeFor(meeting.items, proposal.item.type) }));
}

/** Every break is called the same: the second is there when the agenda has two. */
function isThere(meeting: Pick<Meeting, 'items'>, item: TemplateItem, before: readonly TemplateItem[]): boolean {
  const isSame = ({ type, title }: Pick<TemplateItem, 'type' | 'title'>): boolean => type === 'break' && sameTitle(title, item.title);
  if (item.type !== 'break') return isOnAgenda(meeting, item);
  return isOnAgenda(meeting, { id: item.id, title: null }) || meeting.items.filter(isSame).length > before.filter(isSame).length;
}

export function isOfTemplate({ origin }: Pick<Returning, 'origin'>): boolean {
  return origin.kind === 'standing' && 'template' in origin;
}

function proposedItem({ id: _id, ...item }: TemplateItem): Returning['item'] {
  return { ...bareItem, ...item };
}

/**
 * An agenda as the items of a template: what belongs to them and not to that day. Templates are read by everybody in the organisation, so
 * what a confidential item is about stays with the meeting.
 * @param closed what a confidential item is called outside itself
 */
export function asTemplate(items: Meeting['items'], closed: string): readonly TemplateItem[] {
  const kept = items.filter(({ extra }) => !extra);
  return kept.map(({ id, type, title, outcome, presenter, minutes, planned, shortest, priority, confidential }) => {
    const isAlone = kept.every((other) => other.id === id || matterOf(other.id) !== matterOf(id));
    const timebox = planned ?? minutes;
    const words = confidential ? { title: closed, outcome: '', presenter: null } : { title, outcome, presenter };
    return { id: isAlone ? matterOf(id) : id, type, ...words, minutes: timebox, shortest: shortest !== null && shortest > timebox ? null : shortest, priority, confidential };
  });
}
