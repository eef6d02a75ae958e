import { readWhen } from '../../../capture/date/read-date.ts';
import type { LocalDate } from '../../../kernel/calendar.ts';
import type { Language } from '../../../text/text.ts';

/** When something comes back, as somebody typed it. */
export type ReturnDay =
  | { readonly kind: 'next-meeting' }
  | { readonly kind: 'day'; readonly date: LocalDate }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'past' };

/** Nothing typed means the next meeting. What comes back does so after today. */
export function readReturnDay(typed: string, today: LocalDate, language: Language): ReturnDay {
  if (typed.trim() === '') return { kind: 'next-meeting' };
  const reading = readWhen(typed, today, language);
  if (reading === null) return { kind: readWhen(typed, today, language, 'past') === null ? 'unreadable' : 'past' };
  return reading.kind === 'day' && reading.date <= today ? { kind: 'past' } : reading;
}
