import { restOf } from '../../../../domain/meeting/running/rest.ts';
import { currentItem } from '../../../../domain/meeting/running/clock.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import styles from './dialog-parts.module.css';
import { ReturnDayField, useReturnDay } from './return-day-field.tsx';
import { useFinish } from '../../../meeting/use-finish.ts';

/** "Resten skjuts upp": one step gives everything that was not reached a result. */
export function RestPostponedDialog({ isOpen, ...props }: RunDialogProps & { readonly onDone?: () => void }) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: { readonly onClose: () => void; readonly onDone?: () => void }) {
  const say = useSay();
  const finish = useFinish(props);
  const shown = useItemsOutside();
  const { meeting } = useOpenMeeting();
  const day = useReturnDay();
  const rest = restOf(meeting);
  const waiting = rest.filter(({ type }) => type !== 'break');
  const breaks = rest.length - waiting.length;
  const onlyBreaks = waiting.length === 0;
  const postpone = () => {
    day.tried();
    if (day.day === undefined) return null;
    const told = onlyBreaks ? say('rest.done.breaks') : say('rest.done', { count: waiting.length });
    return finish([{ command: 'postponeRest', meeting: meeting.id, postponedTo: day.day }], told);
  };
  return (
    <FormDialog
      title={say('rest.title')}
      submit={onlyBreaks ? say(breaks > 0 ? 'rest.submit.breaks' : 'postpone.submit') : say('rest.submit', { count: waiting.length })}
      onSubmit={postpone}
      onClose={props.onClose}
      canSubmit={rest.length > 0}
    >
      {rest.length === 0 && <p className={styles['intro']}>{say('rest.none')}</p>}
      {!onlyBreaks && (
        <>
          <p className={styles['intro']}>{say('rest.intro', { count: waiting.length })}</p>
          <ol className={styles['list']}>
            {waiting.map((item) => (
              <li key={item.id} className={styles['row']}>
                <span className={styles['number']}>{item.number}</span>
                <span className={styles['title']}>{shown(item).title}</span>
                <span className={styles['quiet']}>{say('length.minutes', { minutes: item.minutes })}</span>
              </li>
            ))}
          </ol>
          <ReturnDayField label={say('postpone.to')} of={day} autoFocus />
        </>
      )}
      <div className={styles['quiet']}>
        {breaks > 0 && <p>{say('rest.breaks', { count: breaks })}</p>}
        {rest.length > 0 && currentItem(meeting) !== undefined && <p>{say('rest.current')}</p>}
      </div>
    </FormDialog>
  );
}
