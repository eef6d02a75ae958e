import { Check } from 'lucide-react';
import { useId } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Icon } from '../../../component/icon.tsx';
import styles from './item-fields.module.css';

/** Yes or no, and what a yes means. */
export function CheckField(props: {
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const id = useId();
  return (
    <div>
      <Checkbox className={styles['check'] ?? ''} isSelected={props.isChecked} isDisabled={props.isReadOnly} onChange={props.onChange} aria-describedby={id}>
        <span className={styles['box']}>{props.isChecked && <Icon of={Check} size={14} />}</span>
        {props.label}
      </Checkbox>
      <p id={id} className={styles['remark']}>
        {props.hint}
      </p>
    </div>
  );
}
