import { useId, type ChangeEvent, type KeyboardEvent } from 'react';
import styles from './field.module.css';

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Leaving the field. */
  readonly onLeave?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<TextElement>) => void;
  /** What is wrong, in words; the text stays as it was typed. */
  readonly error?: string | null;
  readonly hint?: string;
  readonly placeholder?: string;
  /** An area that grows with its text. */
  readonly isLong?: boolean;
  /** Set in the document's face: desired outcomes, decisions. */
  readonly isDocument?: boolean;
  readonly hideLabel?: boolean;
  /** `plain` is read as the text around it, and shows its frame when it is pointed at or has the focus. */
  readonly look?: 'framed' | 'plain';
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  /** Is given the element itself, to move the focus to it. */
  readonly onElement?: (element: TextElement | null) => void;
}

function lookOf(look: 'framed' | 'plain', isDocument: boolean): string {
  return [styles['input'], isDocument ? styles['serif'] : '', look === 'plain' ? styles['plain'] : ''].join(' ');
}

/** One line of text, or an area that grows. The label stands above, what is wrong beneath. */
export function TextField({ label, value, onChange, error, hint, hideLabel = false, isLong = false, look = 'framed', ...rest }: TextFieldProps) {
  const id = useId();
  const { onElement } = rest;
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter((each) => each !== '').join(' ');
  const shared = {
    id,
    value,
    readOnly: rest.isReadOnly,
    placeholder: rest.placeholder,
    autoFocus: rest.autoFocus,
    className: lookOf(look, rest.isDocument === true),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
    onBlur: rest.onLeave,
    onKeyDown: rest.onKeyDown,
    onChange: (event: ChangeEvent<TextElement>) => onChange(event.target.value),
  } as const;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={hideLabel ? 'only-spoken' : styles['label']}>
        {label}
      </label>
      {/* `field-sizing` in the style sheet makes the area grow with its text. */}
      {isLong ? <textarea {...shared} ref={onElement} rows={look === 'plain' ? 1 : 2} /> : <input {...shared} ref={onElement} type="text" inputMode={rest.inputMode} />}
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
