import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { Id } from '../../domain/kernel/identity.ts';
import { nameOf } from '../../domain/view/labels.ts';
import { useSay } from '../text/language.tsx';
import field from './field.module.css';
import { Icon } from './icon.tsx';
import { PersonField } from './person-field.tsx';
import type { NamedChoice } from './person-options.ts';
import styles from './several-field.module.css';

export interface SeveralFieldProps {
  readonly label: string;
  /** What there is to choose from: people, goals. */
  readonly things: readonly NamedChoice[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
  readonly onNew?: (name: string) => void;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
}

/** Several of the same kind: those chosen as a list, and a field for one more. */
export function SeveralField({ label, things, chosen, onChange, onNew, placeholder, isReadOnly = false }: SeveralFieldProps) {
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const left = things.filter((thing) => !chosen.includes(thing.id));
  const remove = (one: Id): void => {
    onChange(chosen.filter((each) => each !== one));
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div className={field['field']} role="group" aria-labelledby={id} ref={box}>
      <span id={id} className={field['label']}>
        {label}
      </span>
      {chosen.length > 0 && (
        <ul className={styles['chosen']}>
          {chosen.map((one) => (
            <li key={one} className={styles['one']}>
              <span className={styles['name']}>{nameOf(things, one)}</span>
              {!isReadOnly && (
                <button type="button" className={styles['remove']} aria-label={say('several.remove', { name: nameOf(things, one) })} onClick={() => remove(one)}>
                  <Icon of={X} size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (left.length > 0 || onNew !== undefined) && (
        <PersonField
          label={say('several.add', { what: label })}
          hideLabel
          people={left}
          value={null}
          placeholder={placeholder ?? ''}
          onChange={(one) => one !== null && onChange([...chosen, one])}
          {...(onNew === undefined ? {} : { onNew })}
        />
      )}
    </div>
  );
}
