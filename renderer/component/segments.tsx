import styles from './segments.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

/** A few views of the same thing, side by side. */
export function Segments<Value extends string>(props: {
  /** What they are views of. */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <nav className={styles['segments']} aria-label={props.label}>
      {props.segments.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className={styles['segment']}
          aria-current={value === props.value ? 'page' : undefined}
          onClick={() => props.onChange(value)}
        >
          {text}
        </button>
      ))}
    </nav>
  );
}
