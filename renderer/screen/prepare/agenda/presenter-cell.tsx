import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { nameOrNull } from '../../../../domain/view/labels.ts';
import { PersonField } from '../../../component/person-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { usePeople } from '../people.ts';
import styles from './agenda.module.css';
import { useItemCommands } from './item-commands.ts';
import type { CellProps } from './type-cell.tsx';

/** Who presents the item, changed in place. */
export function PresenterCell({ item, isChangeable, isReachable }: CellProps) {
  const say = useSay();
  const { view } = useOpenMeeting();
  const { change, changePresenterToNew } = useItemCommands();
  const people = usePeople();
  const [isOpen, setOpen] = useState(false);
  const name = nameOrNull(view.people, item.presenter);
  if (!isChangeable) {
    return (
      <span className={styles['cell']}>
        <span className={styles['name']}>{name}</span>
      </span>
    );
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={styles['cell'] ?? ''}
        excludeFromTabOrder={!isReachable}
        aria-label={name === null ? say('prepare.row.noPresenter') : say('prepare.row.presenter', { name })}
      >
        <span className={name === null ? styles['unnamed'] : styles['name']}>{name ?? say('prepare.row.choosePresenter')}</span>
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom start">
        <Dialog aria-label={say('prepare.field.presenter')} data-dialog="" className={styles['dialog'] ?? ''}>
          <PersonField
            label={say('prepare.field.presenter')}
            people={people}
            value={item.presenter}
            onChange={(presenter) => {
              setOpen(false);
              void change(item.id, { presenter });
            }}
            onNew={(typed) => {
              setOpen(false);
              void changePresenterToNew(item.id, typed);
            }}
            autoFocus
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
