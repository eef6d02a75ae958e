import type { KeyboardEvent } from 'react';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { useSay } from '../../../text/language.tsx';
import { useMinutesText } from '../item/minutes-text.ts';
import { rowId } from '../preparing.tsx';
import styles from './agenda.module.css';
import type { CellProps } from './type-cell.tsx';

export interface MinutesCellProps extends CellProps {
  readonly onError: (text: string | null) => void;
  readonly onStep: (steps: number) => void;
}

/** The timebox, changed in place. Enter records it, up and down go to the next one, Esc brings back what was there. */
export function MinutesCell({ item, isChangeable, isReachable, onError, onStep }: MinutesCellProps) {
  const say = useSay();
  const { title } = useShownItem(item);
  const { typed, change, settle, restore, error } = useMinutesText(item, 'row', onError);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.altKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void settle();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      onStep(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape') {
      restore();
      document.getElementById(rowId(item.id))?.focus();
    }
  };
  return (
    <input
      className={styles['minutes']}
      type="text"
      inputMode="numeric"
      aria-label={say('prepare.row.minutes', { title })}
      aria-invalid={error !== null || undefined}
      tabIndex={isReachable ? 0 : -1}
      readOnly={!isChangeable}
      value={typed}
      onChange={(event) => change(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => void settle()}
      onKeyDown={keyDown}
    />
  );
}
