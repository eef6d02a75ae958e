import { useId, type ChangeEvent, type KeyboardEvent } from 'react';
import { storable, storableLine } from '../../domain/text/cleaned.ts';
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
  /** One line that wraps and grows where it is longer than its place. */
  readonly isGrowing?: boolean;
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

function lookOf({ look, isDocument, isGrowing }: Pick<TextFieldProps, 'look' | 'isDocument' | 'isGrowing'>): string {
  const looks = [isDocument === true ? styles['serif'] : '', look === 'plain' ? styles['plain'] : '', isGrowing === true ? styles['growing'] : ''];
  return [styles['input'], ...looks].join(' ');
}

/** One line of text, or an area that grows. The label stands above, what is wrong beneath. */
export function TextField({ hideLabel = false, ...field }: TextFieldProps) {
  const id = useId();
  const { label, error, hint } = field;
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter((each) => each !== '').join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={hideLabel ? 'only-spoken' : styles['label']}>
        {label}
      </label>
      <Entry {...field} id={id} described={described === '' ? undefined : described} />
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

type EntryProps = Omit<TextFieldProps, 'label' | 'hint'> & { readonly id: string; readonly described: string | undefined };

/** Where it is typed. `field-sizing` in the style sheet makes an area grow with its text. */
function Entry({ id, described, value, onChange, error, isLong = false, isGrowing = false, look = 'framed', ...rest }: EntryProps) {
  const shared = {
    id,
    value,
    readOnly: rest.isReadOnly,
    placeholder: rest.placeholder,
    autoFocus: rest.autoFocus,
    className: lookOf({ look, isDocument: rest.isDocument, isGrowing }),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
    onBlur: rest.onLeave,
    onKeyDown: rest.onKeyDown,
    onChange: ({ target }: ChangeEvent<TextElement>) => onChange(isLong ? storable(target.value) : storableLine(target.value)),
  } as const;
  const { onElement } = rest;
  if (!isLong && !isGrowing) return <input {...shared} ref={onElement} type="text" inputMode={rest.inputMode} />;
  return <textarea {...shared} ref={onElement} rows={look === 'plain' || isGrowing ? 1 : 2} />;
}
