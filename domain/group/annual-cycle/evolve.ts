import type { NewEvent } from '../../event/catalogue.ts';
import { exhaustive } from '../../kernel/exhaustive.ts';
import { appended, change, find } from '../../kernel/list.ts';
import type { Group } from '../group.ts';
import type { cycleEvents } from './events.ts';
import { cycleOf } from './topic.ts';

export type CycleEvent = Extract<NewEvent, { readonly type: keyof typeof cycleEvents }>;

/** @returns undefined when the topic that the event is about is not there, or is there already */
export function evolveCycle(group: Group, event: CycleEvent): Group | undefined {
  const topics = cycleOf(group);
  switch (event.type) {
    case 'cycleTopicAdded': {
      const { group: _group, topic: id, ...rest } = event.data;
      const annualCycle = appended(topics, { id, ...rest });
      return annualCycle === undefined ? undefined : { ...group, annualCycle };
    }
    case 'cycleTopicChanged': {
      const { topic: id, changes } = event.data;
      if (find(topics, id) === undefined) return undefined;
      return { ...group, annualCycle: change(topics, id, (topic) => ({ ...topic, ...changes })) };
    }
    case 'cycleTopicRemoved': {
      const { topic: gone } = event.data;
      if (find(topics, gone) === undefined) return undefined;
      return { ...group, annualCycle: topics.filter(({ id }) => id !== gone) };
    }
    default:
      return exhaustive(event);
  }
}
