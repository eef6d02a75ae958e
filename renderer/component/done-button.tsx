import { Check } from 'lucide-react';
import type { Ref } from 'react';
import styles from './done-button.module.css';
import { Icon } from './icon.tsx';

export interface DoneButtonProps {
  /** What is marked as done. */
  readonly label: string;
  readonly isDone: boolean;
  /** It should have been done already. */
  readonly isOver?: boolean;
  readonly onPress: () => void;
  /** False within a list that moves the focus itself. */
  readonly isTabStop?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The box that is ticked when something is done. */
export function DoneButton({ label, isDone, isOver = false, onPress, isTabStop = true, ref }: DoneButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      role="checkbox"
      aria-checked={isDone}
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      className={[styles['done'], isOver ? styles['over'] : ''].join(' ')}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon of={Check} size={16} />
    </button>
  );
}
