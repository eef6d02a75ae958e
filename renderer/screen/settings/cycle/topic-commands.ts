import type { WrittenCommand } from '../../../../domain/api.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { CycleTopic } from '../../../../domain/group/annual-cycle/topic.ts';
import type { Group } from '../../../../domain/group/group.ts';
import { useTellingDeed } from '../../../meeting/use-telling-deed.ts';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';

/** A topic without its name. */
export type TopicFields = Omit<CycleTopic, 'id'>;

export interface TopicCommands {
  /** Adds a topic, or changes what is another in it. @returns why it was not done */
  readonly save: (topic: CycleTopic | null, fields: TopicFields, people: readonly WrittenCommand[]) => Promise<CallFailure | null>;
  /** @returns whether it was done; why not is told */
  readonly remove: (topic: CycleTopic) => Promise<boolean>;
}

/** What is done to the topics of a group. Everything can be taken back from the notice that tells of it. */
export function useTopicCommands({ id: group }: Group): TopicCommands {
  const say = useSay();
  const telling = useTellingDeed();
  return {
    save: async (topic, fields, people) => {
      if (topic === null) return telling([{ command: 'addCycleTopic', id: newId(), group, ...fields, months: [...fields.months] }], say('cycle.topic.added', { title: fields.title }), people);
      const changes = differences(topic, fields);
      if (Object.keys(changes).length === 0) return null;
      return telling([{ command: 'changeCycleTopic', group, topic: topic.id, ...changes }], say('cycle.topic.changed', { title: fields.title }), people);
    },
    remove: async ({ id, title }) => (await telling([{ command: 'removeCycleTopic', group, topic: id }], say('cycle.topic.removed', { title }), [], true)) === null,
  };
}

type Changes = Omit<Extract<WrittenCommand, { command: 'changeCycleTopic' }>, 'command' | 'group' | 'topic'>;

/** Only what somebody changed: the others may have changed the rest meanwhile. */
function differences(before: CycleTopic, { title, months, type, outcome, presenter, minutes, note }: TopicFields): Changes {
  return {
    ...(title === before.title ? {} : { title }),
    ...(months.join() === before.months.join() ? {} : { months: [...months] }),
    ...(type === before.type ? {} : { type }),
    ...(outcome === before.outcome ? {} : { outcome }),
    ...(presenter === before.presenter ? {} : { presenter }),
    ...(minutes === before.minutes ? {} : { minutes }),
    ...(note === before.note ? {} : { note }),
  };
}
