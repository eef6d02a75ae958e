import { canGive, giversOf, suggestedGiver, usualGift } from '../../../../domain/meeting/timing/give-time.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useTitleOutside } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { useGive } from '../state/use-deeds.ts';
import styles from './give-time.module.css';

/** Five minutes more, taken from a named item: time is never made, it is moved. */
export function GiveTimeDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('run.give', { minutes: usualGift })} isOpen={isOpen} onClose={onClose} width="narrow">
      <Givers onClose={onClose} />
    </Dialog>
  );
}

function Givers({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { current, show } = useRunning();
  const give = useGive();
  const titleOutside = useTitleOutside();
  const givers = giversOf(meeting, usualGift);
  const suggested = suggestedGiver(meeting, usualGift);
  if (current === undefined || givers.length === 0) {
    return (
      <div className={styles['none']}>
        <p>{say('run.give.none', { minutes: usualGift })}</p>
        <Button onPress={() => show({ kind: 'replan' })} keyName="replan">
          {say('run.replan')}
        </Button>
      </div>
    );
  }
  const chosen = (giver: Item): void => {
    onClose();
    give(current, giver);
  };
  return (
    <ul className={styles['givers']}>
      {givers.map((giver) => (
        <li key={giver.id} className={styles['giver']}>
          <Button autoFocus={giver.id === suggested?.id} onPress={() => chosen(giver)} look={giver.id === suggested?.id ? 'primary' : 'outlined'}>
            {giver.number === null ? titleOutside(giver) : say('item.heading', { number: giver.number, title: titleOutside(giver) })}
          </Button>
          <span className={styles['able']}>
            <TypeMark type={giver.type} />
            {say('run.give.able', { minutes: canGive(giver) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
