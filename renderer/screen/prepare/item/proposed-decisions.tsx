import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { IconButton } from '../../../component/button.tsx';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import styles from './item-fields.module.css';
import { ItemText } from './item-text.tsx';

/** Decisions written beforehand: "Besluta enligt förslag" takes one of them. */
export function ProposedDecisions({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const say = useSay();
  const { change } = useItemCommands();
  const [isAdding, setAdding] = useState(false);
  const { proposedDecisions: proposed } = item;
  const box = useRef<HTMLDivElement>(null);
  const remove = async (index: number): Promise<void> => {
    const sent = await change(item.id, { proposedDecisions: proposed.toSpliced(index, 1) });
    if (sent.ok) box.current?.querySelector('textarea')?.focus();
  };
  const withText = (index: number, text: string) => ({
    proposedDecisions: (index < proposed.length ? proposed.with(index, text) : [...proposed, text]).filter((each) => each !== ''),
  });
  const canRemove = !isReadOnly && proposed.length > 1;
  const canAdd = !isReadOnly && proposed.length > 0 && !isAdding;
  const count = Math.max(1, proposed.length + (isAdding ? 1 : 0));
  return (
    <div className={styles['proposals']} ref={box}>
      {Array.from({ length: count }, (_, index) => (
        <div key={`${index}-${proposed.length}`} className={styles['proposal']}>
          <ItemText
            item={item}
            name={`proposed:${index}`}
            label={count === 1 ? say('prepare.field.proposed') : say('prepare.field.proposedNumber', { number: index + 1 })}
            value={proposed[index] ?? ''}
            read={(text) => withText(index, text)}
            onLeft={() => setAdding(false)}
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
            {canAdd && index === proposed.length - 1 && <IconButton icon={Plus} label={say('prepare.proposed.add')} onPress={() => setAdding(true)} />}
          </span>
        </div>
      ))}
    </div>
  );
}
