import { useState } from 'react';
import { readTime } from '../../domain/capture/read-time.ts';
import { ask, failureOf } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { DayField, useTypedDay } from '../component/day-field.tsx';
import { useNotices } from '../component/notices.tsx';
import { TextField } from '../component/text-field.tsx';
import { useToday } from '../state/today.ts';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './copy.module.css';

/** A copy of the whole store as it was at a time. */
export function PastCopy() {
  const say = useSay();
  const language = useLanguage();
  const { tell } = useNotices();
  const today = useToday();
  const day = useTypedDay(today, today, 'past');
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const time = readTime(typed);
    if (time === null) return setError(say('copy.past.time.wrong'));
    if (day.day === null) return;
    setError(null);
    try {
      const { path } = await ask('savePast', { until: { time: `${day.day}T${time}` } });
      if (path !== null) tell(say('copy.past.saved', { path }));
    } catch (failed) {
      setError(failureText(language, failureOf(failed)));
    }
  };
  return (
    <section className={styles['body']}>
      <h2 className={styles['heading']}>{say('copy.past')}</h2>
      <p className={styles['quiet']}>{say('copy.past.lead')}</p>
      <div className={styles['fields']}>
        <DayField label={say('copy.past.day')} of={day} error={day.typed.trim() === '' ? say('date.wrong') : null} />
        <TextField
          label={say('copy.past.time')}
          value={typed}
          error={error}
          onChange={(text) => {
            setTyped(text);
            setError(null);
          }}
        />
      </div>
      <div>
        <Button onPress={() => void save()}>{say('copy.past.save')}</Button>
      </div>
    </section>
  );
}
