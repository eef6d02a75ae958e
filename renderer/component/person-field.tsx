import { ChevronDown } from 'lucide-react';
import { useContext, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Id } from '../../domain/kernel/identity.ts';
import { nameOrNull } from '../../domain/view/labels.ts';
import { useSay } from '../text/language.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { fitting, meantBy, newKey, optionsFor, type NamedChoice, type PersonOption } from './person-options.ts';

export interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly NamedChoice[];
  readonly value: Id | null;
  readonly onChange: (person: Id | null) => void;
  /** A name that nobody has yet; without this only known people can be chosen. */
  readonly onNew?: (name: string) => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** `plain` is read as the text around it, and shows its frame when it is pointed at or has the focus. */
  readonly look?: 'framed' | 'plain';
  /** What is wrong, in words. */
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
}

/** A person by name, completed while typing. An unknown name is offered as a new person. */
export function PersonField({ label, people, value, onChange, onNew, hideLabel = false, look = 'framed', error, isReadOnly = false, ...input }: PersonFieldProps) {
  const say = useSay();
  const named = nameOrNull(people, value) ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? '';
  const newPerson = onNew === undefined ? null : (name: string) => say('person.new', { name });
  const choose = (key: string | number | null): void => {
    if (key === newKey) onNew?.(words.trim());
    else if (key !== null && key !== value) onChange(String(key));
    setTyped(null);
  };
  const leave = (): void => {
    if (typed?.trim() === '' && value !== null) onChange(null);
    setTyped(null);
  };
  const options = optionsFor(people, words, newPerson);
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      // All of them, so that the one that was chosen is known while others are sought.
      defaultItems={options}
      defaultFilter={fitting(options)}
      inputValue={typed ?? named}
      onInputChange={setTyped}
      selectedKey={value}
      onSelectionChange={choose}
      onBlur={leave}
      // Where names are read, walking through them opens nothing.
      menuTrigger="input"
      aria-label={label}
      isInvalid={Boolean(error)}
      isReadOnly={isReadOnly}
    >
      {!hideLabel && <Label className={styles['label'] ?? ''}>{label}</Label>}
      <NameInput {...input} isPlain={look === 'plain'} meant={meantBy(options, words)} />
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['list'] ?? ''}>
        <ListBox>{personItem}</ListBox>
      </Popover>
    </ComboBox>
  );
}

interface NameInputProps extends Pick<PersonFieldProps, 'placeholder' | 'autoFocus'> {
  readonly isPlain: boolean;
  /** Who is taken by Enter where nobody in the list has been gone to. */
  readonly meant: PersonOption | undefined;
}

/** Where the name is typed, and the button that opens the list. */
function NameInput({ placeholder = '', autoFocus = false, isPlain, meant }: NameInputProps) {
  const list = useContext(ComboBoxStateContext);
  const take = ({ key }: KeyboardEvent): void => {
    if (key !== 'Enter' || meant === undefined || list === null || !list.isOpen || list.selectionManager.focusedKey !== null) return;
    list.selectionManager.setFocusedKey(meant.id);
  };
  return (
    <div className={styles['combo']} onKeyDownCapture={take}>
      <Input className={[styles['input'], isPlain ? styles['plain'] : ''].join(' ')} placeholder={placeholder} autoFocus={autoFocus} />
      <Button className={[styles['open'], isPlain ? styles['shy'] : ''].join(' ')}>
        <Icon of={ChevronDown} size={16} />
      </Button>
    </div>
  );
}

function personItem({ id, text, title }: PersonOption) {
  return (
    <ListBoxItem id={id} textValue={text} className={styles['option'] ?? ''}>
      {text} {title !== '' && <span className={styles['quiet']}>{title}</span>}
    </ListBoxItem>
  );
}
