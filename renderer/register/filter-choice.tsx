import { ChevronDown } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select } from 'react-aria-components/Select';
import type { Option } from '../component/choice.tsx';
import field from '../component/field.module.css';
import { Icon } from '../component/icon.tsx';
import { useConstant } from '../state/constant.ts';
import { useSame } from '../state/same.ts';
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
  const choose = useConstant((chosen: string) => {
    const next = options.find((option) => option.value === chosen);
    if (next !== undefined && next.value !== value) onChange(next.value);
  });
  return <Opening label={label} value={value} isUsual={value === usual} options={useSame(options)} onChoose={choose} />;
}

interface OpeningProps {
  readonly label: string;
  readonly value: string;
  readonly isUsual: boolean;
  readonly options: readonly Option<string>[];
  readonly onChoose: (value: string) => void;
}

/** A list that opens is dear to draw, and it stands beside a field that redraws with each letter. */
const Opening = memo(function Opening({ label, value, isUsual, options, onChoose }: OpeningProps) {
  const say = useSay();
  const items = useMemo(() => options.map((option) => ({ id: option.value, ...option })), [options]);
  const chosen = options.find((option) => option.value === value)?.text ?? '';
  const words = say('register.filter', { label, chosen });
  return (
    <Select
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => onChoose(String(key))}
    >
      <Button className={[styles['trigger'], isUsual ? '' : styles['set']].join(' ')} aria-label={words}>
        <span className={styles['words']}>{words}</span>
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={field['list'] ?? ''}>
        <ListBox items={items}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className={field['option'] ?? ''}>
              {option.text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
});
