import { History, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { IconButton } from '../../component/button.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { go } from '../../state/navigation.ts';
import { useSay } from '../../text/language.tsx';
import styles from './parts.module.css';

export interface PartFrameProps {
  readonly children: ReactNode;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onMend: () => void;
  /** Whose past can be looked at. */
  readonly thing: Id;
  /** A click on the words themselves does the same as the button. */
  readonly takesClicks?: boolean;
  /** The button gets the focus: whoever has just been mending goes on from here. */
  readonly autoFocus?: boolean;
}

/** A part of the sheet with its buttons in the margin, which show when the part is pointed at or one of them has the focus. */
export function PartFrame({ children, icon, label, onMend, thing, takesClicks = false, autoFocus = false }: PartFrameProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const words = useRef<HTMLDivElement>(null);
  const mend = useRef(onMend);
  useEffect(() => {
    mend.current = onMend;
  });
  useEffect(() => {
    const element = words.current;
    if (!takesClicks || element === null) return;
    // Whoever has marked words wants to copy them.
    const clicked = (): void => void (window.getSelection()?.isCollapsed === true && mend.current());
    element.addEventListener('click', clicked);
    return () => element.removeEventListener('click', clicked);
  }, [takesClicks]);
  return (
    <div className={[styles['part'], takesClicks ? styles['clickable'] : ''].join(' ')}>
      <div ref={words}>{children}</div>
      <div className={styles['margin']}>
        <IconButton icon={icon} label={label} onPress={onMend} autoFocus={autoFocus} />
        <IconButton icon={History} label={say('paper.history')} onPress={() => go({ screen: 'history', meeting: meeting.id, thing, command: null })} />
      </div>
    </div>
  );
}
