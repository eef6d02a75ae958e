import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { Button } from '../../../component/button.tsx';
import { useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import { useHoldersName } from './take-clock-dialog.tsx';
import styles from './held-elsewhere.module.css';

/** Says whose the clock is when it is not this device's, and offers to take it over. */
export function HeldElsewhere() {
  const say = useSay();
  const { clock } = useOpenMeeting();
  const { show } = useRunning();
  const name = useHoldersName();
  if (clock.isHere) return null;
  return (
    <p className={styles['held']}>
      {say('clock.held', name)}
      <Button size="small" look="quiet" onPress={() => show({ kind: 'take-clock', goOn: null })}>
        {say('clock.take')}
      </Button>
    </p>
  );
}
