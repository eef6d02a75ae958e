import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { find } from '../../../../domain/kernel/list.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { ask } from '../../../bridge.ts';
import { IconButton } from '../../../component/button.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands, type ItemChanges } from '../agenda/item-commands.ts';
import styles from './item-fields.module.css';
import { ItemText } from './item-text.tsx';

/** Decisions written beforehand: "Besluta enligt förslag" takes one of them. */
export function ProposedDecisions({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { change } = useItemCommands();
  const { proposedDecisions: proposed } = item;
  // How many there were when one more was asked for: once there are more, it is one of them.
  const [addedTo, setAddedTo] = useState<number | null>(null);
  const isAdding = addedTo === proposed.length;
  const box = useRef<HTMLDivElement>(null);
  const remove = async (index: number): Promise<void> => {
    const sent = await change(item.id, { proposedDecisions: proposed.toSpliced(index, 1) });
    if (sent.ok) box.current?.querySelector('textarea')?.focus();
  };
  const withText = async (index: number, text: string): Promise<ItemChanges> => {
    // They are recorded as one list: what was written in the field before must be in it, shown yet or not.
    const opened = await ask('meeting', { meeting: meeting.id }).catch(() => null);
    const recorded = find(opened?.view.meeting.items ?? [], item.id)?.proposedDecisions ?? proposed;
    return { proposedDecisions: (index < recorded.length ? recorded.with(index, text) : [...recorded, text]).filter((each) => each !== '') };
  };
  const canRemove = !isReadOnly && proposed.length > 1;
  const canAdd = !isReadOnly && proposed.length > 0 && !isAdding;
  const count = Math.max(1, proposed.length + (isAdding ? 1 : 0));
  return (
    <div className={styles['proposals']} ref={box}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['proposal']}>
          <ItemText
            item={item}
            name={`proposed:${index}`}
            label={count === 1 ? say('prepare.field.proposed') : say('prepare.field.proposedNumber', { number: index + 1 })}
            value={proposed[index] ?? ''}
            read={(text) => withText(index, text)}
            onLeft={(text) => text.trim() === '' && setAddedTo(null)}
            autoFocus={isAdding && index === proposed.length}
            isReadOnly={isReadOnly}
            isLong
            isDocument
          />
          <span className={styles['beside']}>
            {canRemove && index < proposed.length && (
              <IconButton
                icon={X}
                label={say('prepare.proposed.remove', { number: index + 1 })}
                onPress={() => void remove(index)}
              />
            )}
            {canAdd && index === proposed.length - 1 && <IconButton icon={Plus} label={say('prepare.proposed.add')} onPress={() => setAddedTo(proposed.length)} />}
          </span>
        </div>
      ))}
    </div>
  );
}
