import { useId, type ReactNode } from 'react';
import styles from './radio-field.module.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly hint?: ReactNode;
}

/** One of a few that are all in sight. Arrows choose. */
export function RadioField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly autoFocus?: boolean;
}) {
  const id = useId();
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{props.label}</legend>
      {props.options.map(({ value, text, hint }) => (
        <label key={value} className={styles['option']}>
          <input
            type="radio"
            name={id}
            value={value}
            className={styles['mark']}
            checked={value === props.value}
            autoFocus={props.autoFocus === true && value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span className={styles['words']}>
            {text}
            {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
