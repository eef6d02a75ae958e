import { Monitor } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ask, failureOf } from '../bridge.ts';
import { Icon } from '../component/icon.tsx';
import { useNotices } from '../component/notices.tsx';
import { useMachine } from '../state/machine.tsx';
import { useSay } from '../text/language.tsx';
import styles from './for-the-room.module.css';
import { useOpenMeeting } from './open-meeting.tsx';

/** Opens the room display for this meeting, and closes it. */
export function RoomButton() {
  const { room } = useMachine();
  const { meeting } = useOpenMeeting();
  const { tellFailure } = useNotices();
  const say = useSay();
  const isShown = room === meeting.id;
  const toggle = (): void => {
    const answered = isShown ? ask('hideRoom', {}) : ask('showRoom', { meeting: meeting.id });
    answered.catch((error: unknown) => tellFailure(failureOf(error)));
  };
  return (
    <ToggleButton className={styles['toggle'] ?? ''} isSelected={isShown} onChange={toggle}>
      <Icon of={Monitor} />
      <span>{say('room.button')}</span>
    </ToggleButton>
  );
}
