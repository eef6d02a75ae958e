import { useState, type KeyboardEvent } from 'react';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { Button } from '../../../component/button.tsx';
import { TextField, type TextElement } from '../../../component/text-field.tsx';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { readLink } from './read-link.ts';
import styles from './papers.module.css';

/** A paper that lies elsewhere: its address, and what it is called here. */
export function LinkForm({ item, onDone }: { readonly item: Item; readonly onDone: () => void }) {
  const say = useSay();
  const { record } = useItemCommands();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const read = readLink(address);
  const add = async (): Promise<void> => {
    if (read === null) return setError(say('prepare.papers.link.wrong'));
    const named = onOneLine(name).slice(0, longest.line) || read.name;
    const refused = await record(item.id, { papers: [...item.papers, { id: newId(), name: named, link: read.address, file: null, size: null }] });
    if (refused === null) onDone();
    else setError(refused);
  };
  const keyDown = (event: KeyboardEvent<TextElement>): void => {
    if (event.key === 'Enter') void add();
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <div className={styles['form']}>
      <TextField label={say('prepare.papers.link.address')} value={address} onChange={setAddress} onKeyDown={keyDown} error={error} placeholder={say('prepare.papers.link.example')} autoFocus />
      <TextField label={say('prepare.papers.link.name')} value={name} onChange={setName} onKeyDown={keyDown} placeholder={read?.name ?? ''} />
      <div className={styles['ways']}>
        <Button size="small" onPress={() => void add()}>
          {say('prepare.papers.link.add')}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {say('dialog.cancel')}
        </Button>
      </div>
    </div>
  );
}
