import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Person } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { folded } from '../../domain/text/folded.ts';
import { nameOrNull } from '../../domain/view/labels.ts';
import { useSay } from '../text/language.tsx';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

/** What is shown of somebody who can be chosen. */
export type NamedChoice = Pick<Person, 'id' | 'name' | 'title'>;

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

const newKey = 'new-person';

interface PersonOption {
  readonly id: string;
  readonly text: string;
  readonly title: string;
}

/** Everybody; at the end, what was typed as a new person where nobody is called that. */
function optionsFor(people: readonly NamedChoice[], typed: string, newPerson: ((name: string) => string) | null): readonly PersonOption[] {
  const isNew = newPerson !== null && typed.trim() !== '' && !people.some(({ name }) => folded(name) === folded(typed.trim()));
  return [
    ...people.map(({ id, name, title }) => ({ id, text: name, title })),
    ...(isNew ? [{ id: newKey, text: newPerson(typed.trim()), title: '' }] : []),
  ];
}

/** Those whose name or title holds what was typed, and the new person. */
function fitting(options: readonly PersonOption[]): (text: string, typed: string) => boolean {
  return (text, typed) => {
    const sought = folded(typed.trim());
    const option = options.find((each) => each.text === text);
    // The list is built a moment after the options: one that is not among them any more still stands in it. Were it to vanish at once,
    // the list would be empty for that moment, and open again when somebody has just chosen from it.
    return option === undefined || option.id === newKey || folded(`${option.text} ${option.title}`).includes(sought);
  };
}

/** A person by name, completed while typing. An unknown name is offered as a new person. */
export function PersonField({ label, people, value, onChange, onNew, hideLabel = false, look = 'framed', error, isReadOnly = false, ...input }: PersonFieldProps) {
  const say = useSay();
  const named = nameOrNull(people, value) ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const newPerson = onNew === undefined ? null : (name: string) => say('person.new', { name });
  const choose = (key: string | number | null): void => {
    if (key === newKey) onNew?.((typed ?? '').trim());
    else if (key !== null && key !== value) onChange(String(key));
    setTyped(null);
  };
  const leave = (): void => {
    if (typed?.trim() === '' && value !== null) onChange(null);
    setTyped(null);
  };
  const options = optionsFor(people, typed ?? '', newPerson);
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
      <NameInput {...input} isPlain={look === 'plain'} />
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
      <Popover className={styles['list'] ?? ''}>
        <ListBox>{personItem}</ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Where the name is typed, and the button that opens the list. */
function NameInput({ placeholder = '', autoFocus = false, isPlain }: Pick<PersonFieldProps, 'placeholder' | 'autoFocus'> & { readonly isPlain: boolean }) {
  return (
    <div className={styles['combo']}>
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
