import { useState } from 'react';
import { readDate } from '../../domain/capture/date/read-date.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { columnDate, weekdayDate } from '../../domain/text/dates.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { TextField } from './text-field.tsx';

/** A day as it stands in a field. */
export interface TypedDay {
  readonly typed: string;
  readonly change: (text: string) => void;
  /** Null for an empty field, and for what cannot be read. */
  readonly day: LocalDate | null;
  /** Something is typed that is no day. */
  readonly isWrong: boolean;
}

/** @param tense `past` for a day on which something was done: "16 nov" is then the last one */
export function useTypedDay(first: LocalDate | null, today: LocalDate, tense: 'past' | 'coming' = 'coming'): TypedDay {
  const language = useLanguage();
  const [typed, change] = useState(() => (first === null ? '' : columnDate(language, first)));
  const day = typed.trim() === '' ? null : readDate(typed, today, language, tense);
  return { typed, change, day, isWrong: typed.trim() !== '' && day === null };
}

export interface DayFieldProps {
  readonly label: string;
  readonly of: TypedDay;
  /** What is wrong beside what cannot be read, in words. */
  readonly error?: string | null;
}

/** A day typed as people write days; beneath stands what it was read as. */
export function DayField({ label, of: { typed, change, day, isWrong }, error }: DayFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const wrong = isWrong ? say('date.wrong') : (error ?? null);
  return <TextField label={label} value={typed} onChange={change} error={wrong} {...(day === null ? {} : { hint: weekdayDate(language, day) })} />;
}
