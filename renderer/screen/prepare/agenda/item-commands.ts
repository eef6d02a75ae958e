import { useMemo } from 'react';
import type { CommandName, WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { canRemove } from '../../../../domain/meeting/planning/changeable.ts';
import { useAnnounce } from '../../../component/announcer.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useShownItems } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { newId } from '../../../state/id.ts';
import { send, sendAll, type Sent } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';

type Written<Name extends CommandName> = Extract<WrittenCommand, { command: Name }>;

/** What may be changed of an item. */
export type ItemChanges = Omit<Written<'changeItem'>, 'command' | 'meeting' | 'item'>;
/** An item to be added. */
export type NewItem = Omit<Written<'addItem'>, 'command' | 'meeting' | 'id'> & { readonly id?: Id };

export interface ItemCommands {
  readonly change: (item: Id, changes: ItemChanges) => Promise<Sent>;
  /** Changes it from a field. @returns why it was refused, in words; null when it is recorded */
  readonly record: (item: Id, changes: ItemChanges) => Promise<string | null>;
  /** Adds items in turn, and before them people whom nobody knew yet; says so, and offers to take several back. @returns their ids */
  readonly add: (items: readonly NewItem[], people?: readonly Written<'addPerson'>[]) => Promise<readonly Id[]>;
  readonly remove: (item: Item) => Promise<boolean>;
  /** Somebody new presents it. */
  readonly changePresenterToNew: (item: Id, name: string) => Promise<void>;
}

export function useItemCommands(): ItemCommands {
  const { meeting, act } = useOpenMeeting();
  const { tell, tellFailure } = useNotices();
  const announce = useAnnounce();
  const shown = useShownItems();
  const say = useSay();
  const language = useLanguage();
  return useMemo<ItemCommands>(() => {
    const change: ItemCommands['change'] = async (item, changes) => act({ command: 'changeItem', meeting: meeting.id, item, ...changes });
    const takeBack = (done: readonly string[]) => (): void => {
      const back = done.toReversed().map((of) => ({ command: 'undo', of }) as const);
      void sendAll(back).then(({ failure }) => (failure === null ? tell(say('undo.done')) : tellFailure(failure)));
    };
    return {
      change,
      record: async (item, changes) => {
        const sent = await send({ command: 'changeItem', meeting: meeting.id, item, ...changes });
        return sent.ok ? null : failureText(language, sent.failure);
      },
      add: async (items, people = []) => {
        const commands = items.map((item) => ({ ...item, command: 'addItem' as const, meeting: meeting.id, id: item.id ?? newId() }));
        const { done, failure } = await sendAll([...people, ...commands]);
        const added = done.slice(people.length);
        if (failure !== null) {
          // All of it or nothing: half an agenda is no agenda.
          await sendAll(added.toReversed().map((of) => ({ command: 'undo', of })));
          tellFailure(failure);
          return [];
        }
        // One more item is seen where it stands; of several the list may show the end alone.
        if (added.length === 1) announce(say('prepare.added', { count: 1, title: commands[0]?.title ?? '' }));
        if (added.length > 1) tell(say('prepare.added', { count: added.length, title: '' }), takeBack(added));
        return commands.map(({ id }) => id);
      },
      remove: async (item) => {
        if (!canRemove(meeting, item)) {
          tell(say('prepare.cannotRemove'));
          return false;
        }
        const sent = await act({ command: 'removeItem', meeting: meeting.id, item: item.id });
        if (sent.ok) tell(say('prepare.removed', { title: shown(item).title }), takeBack([sent.id]));
        return sent.ok;
      },
      changePresenterToNew: async (item, name) => {
        const person = newId();
        const sent = await act({ command: 'addPerson', id: person, name });
        if (sent.ok) await change(item, { presenter: person });
      },
    };
  }, [meeting, act, tell, tellFailure, announce, shown, say, language]);
}
