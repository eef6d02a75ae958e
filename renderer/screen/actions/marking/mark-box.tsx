import { Check } from 'lucide-react';
import { Icon } from '../../../component/icon.tsx';
import styles from './marking.module.css';

export interface MarkBoxProps {
  readonly label: string;
  readonly isMarked: boolean;
  /** False within a list that moves the focus itself. */
  readonly isTabStop: boolean;
  readonly onPress: () => void;
}

/** The box that says which rows are changed together. */
export function MarkBox({ label, isMarked, isTabStop, onPress }: MarkBoxProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isMarked}
      aria-label={label}
      tabIndex={isTabStop ? 0 : -1}
      className={styles['box']}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon of={Check} size={16} />
    </button>
  );
}
