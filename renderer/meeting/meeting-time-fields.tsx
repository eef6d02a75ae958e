import { plusMinutes, type LocalDate } from '../../domain/kernel/calendar.ts';
import { clock, weekdayDate, weekInWords } from '../../domain/text/dates.ts';
import { TextField } from '../component/text-field.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import type { MeetingTime } from './meeting-time.ts';
import styles from './meeting-time-fields.module.css';

export interface MeetingTimeFieldsProps {
  readonly of: MeetingTime;
  readonly today: LocalDate;
  readonly autoFocus?: boolean;
  /** What the day is called where it is the first of several. */
  readonly dateLabel?: string;
}

/** Day, time and length of a meeting; beneath each stands what it was read as. */
export function MeetingTimeFields({ of: { typed, read, errors, change, leave }, today, autoFocus = false, dateLabel }: MeetingTimeFieldsProps) {
  const say = useSay();
  const language = useLanguage();
  const { date, time, length } = read;
  const day = date === null || errors.date !== undefined ? undefined : say(date < today ? 'newMeeting.date.past' : 'newMeeting.date.read', { day: weekdayDate(language, date), week: weekInWords(language, date) });
  const end = time === null || length === null ? undefined : plusMinutes(`2000-01-01T${time}`, length).slice(11);
  const shared = (field: keyof typeof typed) => ({
    value: typed[field],
    onChange: (text: string) => change(field, text),
    onLeave: () => leave(field),
    error: errors[field] === undefined ? null : say(errors[field]),
  });
  return (
    <div className={styles['fields']}>
      <TextField {...shared('date')} label={dateLabel ?? say('newMeeting.date')} placeholder={say('newMeeting.date.example')} autoFocus={autoFocus} {...(day === undefined ? {} : { hint: day })} />
      <TextField {...shared('time')} label={say('newMeeting.time')} placeholder={say('newMeeting.time.example')} />
      <TextField
        {...shared('length')}
        label={say('newMeeting.length')}
        placeholder={say('newMeeting.length.example')}
        {...(end === undefined ? {} : { hint: say('newMeeting.end', { time: clock(language, end) }) })}
      />
    </div>
  );
}
