import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select } from 'react-aria-components/Select';
import type { Option } from '../component/choice.tsx';
import field from '../component/field.module.css';
import { Icon } from '../component/icon.tsx';
import { useSay } from '../text/language.tsx';
import styles from './filter-choice.module.css';

export interface FilterChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** The value that leaves nothing out, or that one begins with. */
  readonly usual: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** What a list is narrowed to, as a few words that open: `Läge: alla`. */
export function FilterChoice<Value extends string>({ label, value, usual, options, onChange }: FilterChoiceProps<Value>) {
  const say = useSay();
  const chosen = options.find((option) => option.value === value)?.text ?? '';
  const words = say('register.filter', { label, chosen });
  return (
    <Select
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => {
        const next = options.find((option) => option.value === key);
        if (next !== undefined && next.value !== value) onChange(next.value);
      }}
    >
      <Button className={[styles['trigger'], value === usual ? '' : styles['set']].join(' ')} aria-label={words}>
        <span className={styles['words']}>{words}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={field['list'] ?? ''}>
        <ListBox items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className={field['option'] ?? ''}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
