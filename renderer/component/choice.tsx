import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** Stands before the words. */
  readonly mark?: ReactNode;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  /** What is wrong, in words. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/** One of a few, from a list that opens. */
export function Choice<Value extends string>({ label, value, options, onChange, hideLabel = false, error, ...rest }: ChoiceProps<Value>) {
  return (
    <Select
      className={styles['field'] ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value);
      }}
      isDisabled={rest.isDisabled ?? false}
      isInvalid={Boolean(error)}
      autoFocus={rest.autoFocus ?? false}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <Button className={styles['trigger'] ?? ''}>
        <SelectValue />
        <Icon of={ChevronDown} size={16} />
      </Button>
      {error && (
        <Text slot="errorMessage" className={styles['error'] ?? ''}>
          {error}
        </Text>
      )}
      <Popover className={styles['list'] ?? ''}>
        <ListBox items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className={styles['option'] ?? ''}>
              {option.mark === undefined ? option.text : <span className={styles['marked']}>{option.mark}{option.text}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
