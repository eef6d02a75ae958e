import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../component/button.tsx';
import { ClosedDialog } from '../../meeting/closed-dialog.tsx';
import { useForTheRoom } from '../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './panels.module.css';

/** Closed items are left out until somebody takes them along by hand, and says yes to what that means. */
export function ClosedItems({ isShown, show }: { readonly isShown: boolean; readonly show: (isShown: boolean) => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { isOn } = useForTheRoom();
  const [isAsked, setAsked] = useState(false);
  const count = meeting.items.filter(({ confidential }) => confidential).length;
  if (count === 0) return null;
  const take = (): void => {
    setAsked(false);
    show(true);
  };
  return (
    <section className={styles['panel']} aria-labelledby="closed-items">
      <h2 id="closed-items" className={styles['title']}>
        {say('paper.closed.title', { count })}
      </h2>
      <p className={isShown ? styles['warned'] : styles['text']}>{say(isShown ? 'paper.closed.shown' : 'paper.closed.hidden')}</p>
      {!isOn && (
        <div className={styles['buttons']}>
          {isShown ? (
            <Button size="small" icon={EyeOff} onPress={() => show(false)}>
              {say('paper.closed.hide')}
            </Button>
          ) : (
            <Button size="small" icon={Eye} onPress={() => setAsked(true)}>
              {say('paper.closed.show')}
            </Button>
          )}
        </div>
      )}
      <ClosedDialog isOpen={isAsked} onNo={() => setAsked(false)} onYes={take} />
    </section>
  );
}
