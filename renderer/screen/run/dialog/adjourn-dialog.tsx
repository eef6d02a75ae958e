import { useState } from 'react';
import { localDateTimeOf, type Minutes } from '../../../../domain/kernel/calendar.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { remainingOf } from '../../../../domain/meeting/timing/forecast.ts';
import { lengthInWords, weekdayDate } from '../../../../domain/text/dates.ts';
import { readResumption, type ResumptionTyped } from '../../../../domain/view/screen/run/resumption.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { isoNow } from '../../../state/send.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import styles from './dialog-parts.module.css';
import { useFinish } from '../../../meeting/use-finish.ts';

/** Breaks the meeting off until another time. It goes on under its own number. */
export function AdjournDialog({ isOpen, ...props }: RunDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const finish = useFinish({ onClose });
  const { meeting, zone } = useOpenMeeting();
  const left = useFromNow((now) => leftOf(meeting, now));
  const wall = useFromNow((now) => localDateTimeOf(now, zone));
  const [typed, setTyped] = useState<ResumptionTyped>({ date: '', time: '', length: lengthInWords(language, left === 0 ? 30 : left) });
  const [isTried, setTried] = useState(false);
  const read = readResumption(typed, wall, language);
  const fieldOf = (name: keyof ResumptionTyped) => ({
    label: say(`adjourn.${name}`),
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
    error: read.ok || !isTried || read.errors[name] === undefined ? null : say(`adjourn.wrong.${read.errors[name] === 'past' ? 'past' : name}`),
  });
  const adjourn = () => {
    setTried(true);
    if (!read.ok) return null;
    const { resumes, length } = read;
    return finish([{ command: 'adjournMeeting', meeting: meeting.id, at: isoNow(), resumes, length }], say('adjourn.done'));
  };
  return (
    <FormDialog title={say('adjourn.title')} submit={say('adjourn.submit')} onSubmit={adjourn} onClose={onClose}>
      <p className={styles['intro']}>{say('adjourn.intro')}</p>
      <div className={styles['pair']}>
        <TextField
          {...fieldOf('date')}
          autoFocus
          placeholder={say('adjourn.date.placeholder')}
          {...(read.ok ? { hint: read.resumes === null ? say('adjourn.unknown') : weekdayDate(language, read.resumes.slice(0, 10)) } : {})}
        />
        <TextField {...fieldOf('time')} placeholder={say('adjourn.time.placeholder')} />
      </div>
      <div className={styles['pair']}>
        <TextField {...fieldOf('length')} hint={say('adjourn.length.hint', { minutes: left })} />
      </div>
    </FormDialog>
  );
}

/** Minutes that what is left takes. */
function leftOf(meeting: Meeting, now: number): Minutes {
  return remainingOf(meeting, now).reduce((sum, { left }) => sum + left, 0);
}
