import { readWhen } from '../../domain/capture/date/read-date.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { columnDate, shortDate } from '../../domain/text/dates.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { MendableText } from './mendable-text.tsx';

/** A day; the group's next meeting, whose day is not known yet; or neither. */
export interface When {
  readonly date: LocalDate | null;
  readonly nextMeeting: boolean;
}

export interface MendableDateProps {
  readonly label: string;
  readonly value: When;
  /** @returns what is wrong, in words; null when it is recorded */
  readonly save: (when: When) => Promise<string | null>;
  readonly today: LocalDate;
  /** "Nästa möte" is an answer too. */
  readonly takesNextMeeting?: boolean;
  /** `19 jan 2027` instead of `tis 19 jan 2027`. */
  readonly withoutWeekday?: boolean;
  readonly placeholder?: string;
  readonly look?: 'framed' | 'plain';
  readonly isReadOnly?: boolean;
}

/** A day that is mended where it is read, typed as people write days: `8 dec`, `fredag`, `v 50`. */
export function MendableDate({ label, value, save, today, takesNextMeeting = false, withoutWeekday = false, ...rest }: MendableDateProps) {
  const language = useLanguage();
  const say = useSay();
  const wordsOf = (date: LocalDate): string => (withoutWeekday ? columnDate(language, date) : shortDate(language, date, today));
  const words = value.date === null ? (value.nextMeeting ? say('date.nextMeeting') : '') : wordsOf(value.date);
  const settle = async (typed: string): Promise<string | null> => {
    if (typed.trim() === '') return save({ date: null, nextMeeting: false });
    const reading = readWhen(typed, today, language);
    if (reading === null || (reading.kind === 'next-meeting' && !takesNextMeeting)) return say(takesNextMeeting ? 'date.wrongOrMeeting' : 'date.wrong');
    return save(reading.kind === 'day' ? { date: reading.date, nextMeeting: false } : { date: null, nextMeeting: true });
  };
  return <MendableText {...rest} label={label} value={words} save={settle} />;
}
