import { useState } from 'react';
import { readDate } from '../../domain/capture/date/read-date.ts';
import { readMinutes } from '../../domain/capture/read-time.ts';
import type { Person } from '../../domain/group/group.ts';
import type { PersonReading } from '../../domain/import/preview/rows.ts';
import type { LocalDate, Minutes } from '../../domain/kernel/calendar.ts';
import { columnDate } from '../../domain/text/dates.ts';
import { PersonField } from '../component/person-field.tsx';
import { TextField } from '../component/text-field.tsx';
import { useToday } from '../state/today.ts';
import { useLanguage, useSay } from '../text/language.tsx';

interface CellProps<Value> {
  /** Tells which field of which row it is: the columns have headings for those who see them. */
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function TextCell({ label, value, onChange }: CellProps<string>) {
  return <TextField label={label} hideLabel isGrowing value={value} onChange={onChange} />;
}

/** A day as people write days; what cannot be read is said and changes nothing. */
export function DayCell({ label, value, tense, onChange }: CellProps<LocalDate | null> & { readonly tense: 'past' | 'coming' }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed === null ? value : readDate(typed, today, language, tense);
  const change = (words: string): void => {
    setTyped(words);
    const read = words.trim() === '' ? null : readDate(words, today, language, tense);
    if (read !== null || words.trim() === '') onChange(read);
  };
  const isWrong = typed !== null && typed.trim() !== '' && day === null;
  return <TextField label={label} hideLabel value={typed ?? (value === null ? '' : columnDate(language, value))} onChange={change} error={isWrong ? say('date.wrong') : null} />;
}

const longestItem = 8 * 60;

export function MinutesCell({ label, value, onChange }: CellProps<Minutes | null>) {
  const say = useSay();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (words: string): Minutes | null => {
    const minutes = readMinutes(words);
    return minutes !== null && minutes > 0 && minutes <= longestItem ? minutes : null;
  };
  const change = (words: string): void => {
    setTyped(words);
    if (words.trim() === '' || read(words) !== null) onChange(read(words));
  };
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === null;
  return <TextField label={label} hideLabel inputMode="numeric" value={typed ?? (value === null ? '' : String(value))} onChange={change} error={isWrong ? say('import.minutes.wrong') : null} />;
}

const newPrefix = 'new ';

/** Somebody known, or somebody new who becomes known with the import. */
export function PersonCell({ label, value, people, onChange }: CellProps<PersonReading> & { readonly people: readonly Person[] }) {
  const say = useSay();
  const isNew = value.kind === 'new-person';
  const choices = isNew ? [...people, { id: `${newPrefix}${value.name}`, name: say('person.new', { name: value.name }), title: '' }] : people;
  const change = (id: string | null): void => {
    if (id === null) onChange({ kind: 'none' });
    else if (!id.startsWith(newPrefix)) onChange({ kind: 'person', person: id });
  };
  return (
    <PersonField
      label={label}
      hideLabel
      people={choices}
      value={isNew ? `${newPrefix}${value.name}` : value.kind === 'person' ? value.person : null}
      onChange={change}
      onNew={(name) => onChange({ kind: 'new-person', name })}
    />
  );
}
