import { ArrowRight } from 'lucide-react';
import { isIncomplete } from '../../../../domain/action/action.ts';
import { Button } from '../../../component/button.tsx';
import { useKeys } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { go } from '../../../state/navigation.ts';
import { meetingPlace } from '../../../state/place.ts';
import { useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import styles from './rest.module.css';

/** Every item has its result: what is left is to close together. */
export function AllDone() {
  const say = useSay();
  const { meeting, canUndo, undo } = useOpenMeeting();
  const { show, line, notes, aim } = useRunning();
  const incomplete = meeting.actions.filter((action) => action.state === 'open' && isIncomplete(action)).length;
  const toClose = (): void => go(meetingPlace(meeting.id, 'close'));
  useKeys({
    next: toClose,
    decision: () => line.current?.begin('decision'),
    action: () => line.current?.begin('action'),
    note: () => aim !== undefined && notes.current?.begin(aim),
    goTo: () => show({ kind: 'go-to' }),
    extraItem: () => show({ kind: 'extra-item' }),
    attendance: () => show({ kind: 'attendance' }),
    mendTimes: () => show({ kind: 'mend-times' }),
  });
  const isEmpty = meeting.items.length === 0;
  return (
    <section className={styles['stage']} aria-label={say('run.stage')}>
      <h2 className={styles['huge']} tabIndex={-1} data-stage="">
        {say(isEmpty ? 'run.done.noItems' : 'run.done.title')}
      </h2>
      <p className={styles['text']}>{isEmpty ? say('run.done.noItems.text') : say('run.done.text', { decisions: meeting.decisions.length, actions: meeting.actions.filter(({ state }) => state !== 'dropped').length })}</p>
      {incomplete > 0 && <p className={styles['text']}>{say('run.done.incomplete', { count: incomplete })}</p>}
      <div className={styles['steps']}>
        <Button look={isEmpty ? 'outlined' : 'primary'} icon={ArrowRight} keyName="next" onPress={toClose}>
          {say('run.toClose')}
        </Button>
        <Button look={isEmpty ? 'primary' : 'outlined'} keyName="extraItem" onPress={() => show({ kind: 'extra-item' })}>
          {say('key.extraItem')}
        </Button>
        {!isEmpty && (
          <Button keyName="goTo" onPress={() => show({ kind: 'go-to' })}>
            {say('key.goTo')}
          </Button>
        )}
        <Button look="quiet" keyName="undo" isDisabled={!canUndo} onPress={undo}>
          {say('key.undo')}
        </Button>
      </div>
    </section>
  );
}
