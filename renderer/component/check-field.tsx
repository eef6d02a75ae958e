import { useId } from 'react';
import styles from './check-field.module.css';

/** Yes or no, with what it means beneath. */
export function CheckField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className={styles['check']}>
      <input
        id={id}
        type="checkbox"
        className={styles['box']}
        checked={props.isChecked}
        disabled={props.isDisabled}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{props.label}</label>
        {props.hint !== undefined && (
          <p id={`${id}-hint`} className={styles['hint']}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}
