import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { isHere } from '../../../../domain/meeting/attendance/attendance.ts';
import { leaving, outFor, usuallyStaying } from '../../../../domain/meeting/attendance/clear-room.ts';
import { currentItem, isPaused } from '../../../../domain/meeting/running/clock.ts';
import { CheckField } from '../../../component/check-field.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { isoNow } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import type { ItemDialogProps } from './dialog-props.ts';
import parts from './dialog-parts.module.css';
import styles from './closed-item.module.css';
import { RecallRoom } from './recall-room.tsx';
import { useFinish } from '../../../meeting/use-finish.ts';

/** Begins a confidential item: asks who stays, and says who can read what is written. */
export function ClosedItemDialog({ isOpen, ...props }: ItemDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ item, ...props }: Omit<ItemDialogProps, 'isOpen'>) {
  const say = useSay();
  const finish = useFinish(props);
  const { meeting, group } = useOpenMeeting();
  const [staying, setStaying] = useState<readonly Id[]>(() => usuallyStaying(meeting, group));
  const [isTried, setTried] = useState(false);
  const present = meeting.attendance.filter(isHere);
  const leavers = leaving(meeting, staying);
  const isEmptied = present.length > 0 && leavers.length === present.length;
  const hasFloor = !isPaused(meeting) && currentItem(meeting)?.id === item.id;
  const begin = () => {
    setTried(true);
    if (isEmptied) return null;
    const at = isoNow();
    const clearing: WrittenCommand = { command: 'clearRoom', meeting: meeting.id, item: item.id, stay: [...staying], at };
    const going: WrittenCommand = { command: 'goToItem', meeting: meeting.id, item: item.id, at };
    return finish([...(leavers.length > 0 ? [clearing] : []), ...(hasFloor ? [] : [going])], say(leavers.length > 0 ? 'closedItem.done.left' : 'closedItem.done', { count: leavers.length }));
  };
  return (
    <FormDialog title={say('item.closed')} submit={say(hasFloor ? 'closedItem.continue' : 'closedItem.begin')} onSubmit={begin} onClose={props.onClose} focusSubmit>
      {/* Its words are shown when it is settled who may see them. */}
      {item.number !== null && <p className={parts['quiet']}>{say('item.number', { number: item.number })}</p>}
      {outFor(meeting, item.id).length > 0 && <RecallRoom />}
      {present.length === 0 ? (
        <p className={parts['quiet']}>{say('closedItem.nobody')}</p>
      ) : (
        <WhoStays staying={staying} onChange={setStaying} error={isEmptied && isTried ? say('closedItem.emptied') : null} />
      )}
      <p className={styles['plain']}>{say(item.keptOut ? 'closedItem.keptOut' : 'closedItem.readers')}</p>
    </FormDialog>
  );
}

function WhoStays(props: { readonly staying: readonly Id[]; readonly onChange: (staying: readonly Id[]) => void; readonly error: string | null }) {
  const say = useSay();
  const { meeting, nameOfPerson } = useOpenMeeting();
  const { staying, onChange, error } = props;
  const leavers = leaving(meeting, staying);
  return (
    <fieldset className={styles['who']} aria-invalid={error === null ? undefined : true}>
      <legend className={styles['label']}>{say('closedItem.who')}</legend>
      <div className={styles['people']}>
        {meeting.attendance.filter(isHere).map(({ person }) => (
          <CheckField
            key={person}
            label={nameOfPerson(person)}
            isChecked={staying.includes(person)}
            onChange={(stays) => onChange(stays ? [...staying, person] : staying.filter((each) => each !== person))}
          />
        ))}
      </div>
      <p className={parts['quiet']} role="status">
        {leavers.length === 0 ? say('closedItem.all') : say('closedItem.leaving', { count: leavers.length })}
      </p>
      {error !== null && <p className={styles['error']}>{error}</p>}
    </fieldset>
  );
}
