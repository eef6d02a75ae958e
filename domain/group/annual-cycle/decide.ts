import type { CommandOf } from '../../api.ts';
import { decided, type Decided } from '../../decided.ts';
import { given } from '../../kernel/given.ts';
import { find } from '../../kernel/list.ts';
import { refusal } from '../../refusal.ts';
import type { OrganisationState } from '../organisation.ts';
import { cycleOf, inOrder, usualTopicMinutes } from './topic.ts';

export function addCycleTopic(state: OrganisationState, command: CommandOf<'addCycleTopic'>): Decided {
  const { command: _name, id, group: groupId, months, title, presenter = null, ...details } = command;
  const group = find(state.groups, groupId);
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  if (find(cycleOf(group), id) !== undefined) return refusal('already-there', { id });
  if (presenter !== null && find(state.people, presenter) === undefined) return refusal('person-unknown', { person: presenter });
  const { type = 'discussion', outcome = '', minutes = usualTopicMinutes, note = '' } = details;
  return decided([groupId, id], {
    type: 'cycleTopicAdded',
    data: { group: groupId, topic: id, months: inOrder(months), title, type, outcome, presenter, minutes, note },
  });
}

export function changeCycleTopic(state: OrganisationState, command: CommandOf<'changeCycleTopic'>): Decided {
  const { command: _name, group: groupId, topic, months, ...changes } = command;
  const refused = topicRefused(state, groupId, topic);
  if (refused !== null) return refused;
  const { presenter } = changes;
  if (presenter !== undefined && presenter !== null && find(state.people, presenter) === undefined) return refusal('person-unknown', { person: presenter });
  const said = months === undefined ? {} : { months: inOrder(months) };
  return decided([groupId, topic], { type: 'cycleTopicChanged', data: { group: groupId, topic, changes: { ...given(changes), ...said } } });
}

export function removeCycleTopic(state: OrganisationState, { group, topic }: CommandOf<'removeCycleTopic'>): Decided {
  return topicRefused(state, group, topic) ?? decided([group, topic], { type: 'cycleTopicRemoved', data: { group, topic } });
}

function topicRefused(state: OrganisationState, groupId: string, topic: string): ReturnType<typeof refusal> | null {
  const group = find(state.groups, groupId);
  if (group === undefined) return refusal('group-unknown', { group: groupId });
  return find(cycleOf(group), topic) === undefined ? refusal('topic-unknown', { topic }) : null;
}
