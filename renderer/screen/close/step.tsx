import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../component/icon.tsx';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { useSay } from '../../text/language.tsx';
import styles from './steps.module.css';

export interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  /** The first that is not done. */
  readonly isNext: boolean;
  readonly note?: string;
  /** Another text whenever something that could have the focus may have gone: the heading then takes it. */
  readonly change?: string;
  readonly children?: ReactNode;
}

/** One part of the closing ritual. That it is done is told by a sign and in words, not by its colour alone. */
export function Step({ number, title, isDone, isNext, note, change = '', children }: StepProps) {
  const say = useSay();
  const heading = useKeptFocus<HTMLHeadingElement>(change);
  return (
    <li className={styles['step']} aria-current={isNext ? 'step' : undefined}>
      <span className={[styles['mark'], isDone ? styles['done'] : isNext ? styles['next'] : ''].join(' ')} aria-hidden="true">
        {isDone ? <Icon of={Check} size={14} /> : number}
      </span>
      <div className={styles['content']}>
        <h3 ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
          {isDone && <span className="only-spoken"> {say('close.step.done')}</span>}
        </h3>
        {note !== undefined && <p className={styles['note']}>{note}</p>}
        {children}
      </div>
    </li>
  );
}
