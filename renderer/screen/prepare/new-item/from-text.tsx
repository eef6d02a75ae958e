import { useState } from 'react';
import { itemsFromText } from '../../../../domain/meeting/planning/item-from-line.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useAddLines } from './add-lines.ts';
import { LinePreview } from './line-preview.tsx';
import styles from './new-item.module.css';

/** More items than this are no agenda but a mistake. */
const most = 100;

/** An agenda that stands written elsewhere: a line is an item, and one sees how each was read before anything is added. */
export function FromText({ first, onClose }: { readonly first: string; readonly onClose: () => void }) {
  const say = useSay();
  const { view, group } = useOpenMeeting();
  const addLines = useAddLines();
  const [text, setText] = useState(first);
  const [isAdding, setAdding] = useState(false);
  const items = itemsFromText(text, { people: view.people, members: group.members });
  const isTooMany = items.length > most;
  const add = async (): Promise<void> => {
    setAdding(true);
    const isAdded = await addLines(items);
    setAdding(false);
    if (isAdded) onClose();
  };
  return (
    <Dialog
      title={say('prepare.fromText.title')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" isDisabled={items.length === 0 || isTooMany || isAdding} onPress={() => void add()}>
            {say('prepare.fromText.add', { count: items.length })}
          </Button>
        </>
      }
    >
      <div className={styles['fromText']}>
        <TextField
          label={say('prepare.fromText.label')}
          hint={say('prepare.fromText.hint')}
          placeholder={say('prepare.fromText.example')}
          value={text}
          onChange={setText}
          error={isTooMany ? say('prepare.fromText.tooMany', { count: items.length, most }) : null}
          isLong
          autoFocus
        />
        <div>
          <h3 className={styles['label']}>{say('prepare.fromText.preview')}</h3>
          {items.length === 0 ? (
            <p className={styles['quiet']}>{say('prepare.fromText.nothing')}</p>
          ) : (
            <ol className={styles['previews']}>
              {items.slice(0, most).map((line, index) => (
                <li key={`${index} ${line.title}`}>
                  <LinePreview line={line} />
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </Dialog>
  );
}
