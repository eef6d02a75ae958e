import { useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import { weekdayDate } from '../../../../domain/text/dates.ts';
import { readReturnDay, type ReturnDay } from '../../../../domain/view/screen/run/return-day.ts';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';

export interface ReturnDayTyped {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly read: ReturnDay;
  /** Somebody has tried to go on, or has left the field: what is wrong is said from now on. */
  readonly isTried: boolean;
  readonly tried: () => void;
  /** The day; null is the next meeting, undefined a field that is wrong. */
  readonly day: LocalDate | null | undefined;
}

/** A day on which something comes back, typed freely. */
export function useReturnDay(): ReturnDayTyped {
  const { shell } = useSurroundings();
  const language = useLanguage();
  const [typed, type] = useState('');
  const [isTried, setTried] = useState(false);
  const read = readReturnDay(typed, shell.today, language);
  const day = read.kind === 'day' ? read.date : read.kind === 'next-meeting' ? null : undefined;
  return { typed, type, read, isTried, tried: () => setTried(true), day };
}

export function ReturnDayField({ label, of, autoFocus = false }: { readonly label: string; readonly of: ReturnDayTyped; readonly autoFocus?: boolean }) {
  const say = useSay();
  const hint = useHint(of.read);
  const isWrong = of.day === undefined && of.isTried;
  return (
    <TextField
      label={label}
      value={of.typed}
      onChange={of.type}
      onLeave={of.tried}
      placeholder={say('returnDay.placeholder')}
      autoFocus={autoFocus}
      error={isWrong ? say(of.read.kind === 'past' ? 'returnDay.past' : 'returnDay.unreadable') : null}
      {...(hint === null ? {} : { hint })}
    />
  );
}

function useHint(read: ReturnDay): string | null {
  const say = useSay();
  const language = useLanguage();
  const next = useNextMeetingDay();
  if (read.kind === 'day') return say('returnDay.day', { day: weekdayDate(language, read.date) });
  if (read.kind !== 'next-meeting') return null;
  return next === null ? say('returnDay.next.unplanned') : say('returnDay.next.planned', { day: weekdayDate(language, next) });
}

/** When the group's next meeting is; null while it is not planned. */
export function useNextMeetingDay(): LocalDate | null {
  const { view } = useOpenMeeting();
  return view.nextMeeting?.start.slice(0, 10) ?? null;
}
