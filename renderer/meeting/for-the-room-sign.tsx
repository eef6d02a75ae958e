import { EyeOff, Presentation } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button } from '../component/button.tsx';
import { Icon } from '../component/icon.tsx';
import { KeyHint } from '../component/key-hint.tsx';
import { useKeyOf } from '../keys/keys.tsx';
import { useSay } from '../text/language.tsx';
import styles from './for-the-room.module.css';
import { useForTheRoom } from './for-the-room.tsx';

/** Says above every screen that words are hidden, so that nobody wonders where they went. */
export function ForTheRoomSign() {
  const { isOn, toggle } = useForTheRoom();
  const say = useSay();
  if (!isOn) return null;
  return (
    <div className={styles['sign']} role="note">
      <Icon of={EyeOff} size={16} />
      <span className={styles['words']}>{say('forTheRoom.on')}</span>
      <Button size="small" look="quiet" keyName="hideForRoom" onPress={toggle}>
        {say('forTheRoom.end')}
      </Button>
    </div>
  );
}

/** Turns it on and off from the head of a meeting. */
export function ForTheRoomToggle() {
  const { isOn, toggle } = useForTheRoom();
  const say = useSay();
  const keys = useKeyOf('hideForRoom');
  return (
    <ToggleButton className={[styles['toggle'], styles['compact']].join(' ')} aria-label={say('key.hideForRoom')} isSelected={isOn} onChange={toggle}>
      <Icon of={Presentation} />
      <span>{say('key.hideForRoom')}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </ToggleButton>
  );
}
