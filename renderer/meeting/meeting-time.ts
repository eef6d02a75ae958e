import { useMemo, useState } from 'react';
import { readDate } from '../../domain/capture/date/read-date.ts';
import { readMinutes, readTime } from '../../domain/capture/read-time.ts';
import type { LocalDate, LocalDateTime, LocalTime, Minutes } from '../../domain/kernel/calendar.ts';
import { clock, lengthInWords } from '../../domain/text/dates.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { useLanguage } from '../text/language.tsx';

/** When a meeting is, as it stands in the fields. */
export interface TypedTime {
  readonly date: string;
  readonly time: string;
  readonly length: string;
}

/** When a meeting is, as far as the fields can be read. */
export interface ReadMeetingTime {
  readonly date: LocalDate | null;
  readonly time: LocalTime | null;
  readonly length: Minutes | null;
}

export type TimeErrors = Partial<Readonly<Record<keyof TypedTime, TextKey>>>;

export interface MeetingTime {
  readonly typed: TypedTime;
  readonly read: ReadMeetingTime;
  /** Said once somebody has tried to save, or has left a field that cannot be read. */
  readonly errors: TimeErrors;
  readonly change: (field: keyof TypedTime, text: string) => void;
  readonly leave: (field: keyof TypedTime) => void;
  /** What the fields say; null when one of them cannot be read, which it then says. */
  readonly settle: () => { readonly start: LocalDateTime; readonly length: Minutes } | null;
}

/** Fields for a meeting's day, time and length. @param first what stands in them before anybody types */
export function useMeetingTime(first: { readonly start: LocalDateTime | null; readonly length: Minutes }, today: LocalDate): MeetingTime {
  const language = useLanguage();
  const [date = '', time = ''] = first.start?.split('T') ?? [];
  const before = { date, time: clock(language, time), length: lengthInWords(language, first.length) };
  const [changed, setChanged] = useState<Partial<TypedTime>>({});
  const [left, setLeft] = useState<readonly (keyof TypedTime)[]>([]);
  const typed = { ...before, ...changed };
  const read = useMemo(
    () => ({ date: readDate(typed.date, today, language), time: readTime(typed.time), length: positive(readMinutes(typed.length)) }),
    [typed.date, typed.time, typed.length, today, language],
  );
  return {
    typed,
    read,
    errors: errorsIn(read, left),
    change: (field, text) => setChanged((others) => ({ ...others, [field]: text })),
    leave: (field) => typed[field].trim() !== '' && setLeft((others) => [...others, field]),
    settle: () => {
      setLeft(['date', 'time', 'length']);
      return read.date === null || read.time === null || read.length === null ? null : { start: `${read.date}T${read.time}`, length: read.length };
    },
  };
}

/** A meeting takes time. */
function positive(minutes: Minutes | null): Minutes | null {
  return minutes === 0 ? null : minutes;
}

function errorsIn(read: ReadMeetingTime, left: readonly (keyof TypedTime)[]): TimeErrors {
  const wrong = (field: keyof TypedTime): boolean => read[field] === null && left.includes(field);
  return {
    ...(wrong('date') ? { date: 'newMeeting.date.wrong' as const } : {}),
    ...(wrong('time') ? { time: 'newMeeting.time.wrong' as const } : {}),
    ...(wrong('length') ? { length: 'newMeeting.length.wrong' as const } : {}),
  };
}
