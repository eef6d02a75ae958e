import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
import { find } from '../../../../domain/kernel/list.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { itemsMeant } from '../../../../domain/view/screen/run/find-items.ts';
import { Dialog } from '../../../component/dialog.tsx';
import field from '../../../component/field.module.css';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import styles from './go-to.module.css';
import { goToCommands } from './result-commands.ts';
import { useFinish } from '../../../meeting/use-finish.ts';
import { useNamed } from './use-named.ts';

/** Gives another item the floor: its number or a word of it, and Enter. */
export function GoToDialog({ isOpen, ...props }: RunDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const shown = useItemsOutside();
  const named = useNamed();
  const finish = useFinish({ onClose });
  const { meeting } = useOpenMeeting();
  const [typed, setTyped] = useState('');
  const items = itemsMeant(meeting.items, typed, (item) => shown(item).title);
  const here = isPaused(meeting) ? undefined : currentItem(meeting)?.id;
  const goTo = (key: unknown): void => {
    const item = find(meeting.items, String(key));
    if (item === undefined || item.id === here) return;
    void finish(goToCommands(meeting, item.id), say('goTo.done', { title: named(item) }));
  };
  return (
    <Dialog title={say('goTo.title')} isOpen onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className={[field['field'], styles['which']].join(' ')} autoFocus>
          <Label className={field['label'] ?? ''}>{say('goTo.which')}</Label>
          <Input className={field['input'] ?? ''} />
        </TextField>
        <ListBox
          className={styles['items'] ?? ''}
          aria-label={say('goTo.items')}
          items={items}
          dependencies={[here, shown]}
          disabledKeys={here === undefined ? [] : [here]}
          onAction={goTo}
          renderEmptyState={() => <p className={styles['empty']}>{say(meeting.items.length === 0 ? 'goTo.noItems' : 'goTo.none')}</p>}
        >
          {(item) => <Row item={item} isHere={item.id === here} />}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function Row({ item, isHere }: { readonly item: Item; readonly isHere: boolean }) {
  const say = useSay();
  const { title, isHidden } = useItemsOutside()(item);
  return (
    <ListBoxItem id={item.id} textValue={`${item.number ?? ''} ${title}`} className={styles['item'] ?? ''}>
      <span className={styles['number']}>{item.number}</span>
      <span className={styles['title']}>{title}</span>
      <span>{!isHidden && <TypeMark type={item.type} />}</span>
      <span className={styles['state']}>
        {isHere ? say('goTo.here') : item.result === null ? say('length.minutes', { minutes: item.minutes }) : say(`result.short.${item.result.kind}`)}
      </span>
    </ListBoxItem>
  );
}
