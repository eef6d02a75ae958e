import { Eye } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../component/button.tsx';
import { useForTheRoom } from '../../meeting/for-the-room.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './read-back.module.css';

/** What came out of a confidential item: its words show when somebody asks for them, and never while the window is shown to a room. */
export function ClosedWords({ closed, children }: { readonly closed: boolean; readonly children: ReactNode }) {
  const say = useSay();
  const { isOn } = useForTheRoom();
  const [isAskedFor, askFor] = useState(false);
  if (!closed || (isAskedFor && !isOn)) return children;
  return (
    <p className={styles['closed']}>
      <span>{say('item.closed')}</span>
      {!isOn && (
        <Button size="small" look="quiet" icon={Eye} onPress={() => askFor(true)}>
          {say('close.showClosed')}
        </Button>
      )}
    </p>
  );
}
