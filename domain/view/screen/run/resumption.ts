import { readDate } from '../../../capture/date/read-date.ts';
import { readMinutes, readTime } from '../../../capture/read-time.ts';
import type { LocalDateTime, Minutes } from '../../../kernel/calendar.ts';
import type { Language } from '../../../text/text.ts';

/** When an adjourned meeting goes on, as somebody types it. */
export interface ResumptionTyped {
  readonly date: string;
  readonly time: string;
  readonly length: string;
}

export type ResumptionErrors = { readonly [Field in keyof ResumptionTyped]?: 'unreadable' | 'past' };

export type Resumption =
  | { readonly ok: true; readonly resumes: LocalDateTime | null; readonly length: Minutes | null }
  | { readonly ok: false; readonly errors: ResumptionErrors };

/**
 * Without a day nobody knows yet when the meeting goes on; a day needs a time.
 * @param now on the wall of the meeting
 */
export function readResumption({ date, time, length }: ResumptionTyped, now: LocalDateTime, language: Language): Resumption {
  if (date.trim() === '' && time.trim() === '') return { ok: true, resumes: null, length: null };
  const today = now.slice(0, 10);
  // A time alone is later on the same day: after lunch.
  const day = date.trim() === '' ? today : readDate(date, today, language);
  const clock = readTime(time);
  const minutes = readMinutes(length);
  if (day === null || clock === null || !minutes) {
    const wrong = (isWrong: boolean, field: keyof ResumptionTyped) => (isWrong ? { [field]: 'unreadable' as const } : {});
    return { ok: false, errors: { ...wrong(day === null, 'date'), ...wrong(clock === null, 'time'), ...wrong(!minutes, 'length') } };
  }
  const resumes = `${day}T${clock}`;
  if (resumes <= now) return { ok: false, errors: day < today ? { date: 'past' } : { time: 'past' } };
  return { ok: true, resumes, length: minutes };
}
