import { useState, type FormEvent } from 'react';
import { readTime } from '../../../../domain/capture/read-time.ts';
import { clockAt, weekdayDate } from '../../../../domain/text/dates.ts';
import { instantOf, localDateOf } from '../../../../domain/kernel/calendar.ts';
import { endThatHolds } from '../../../../domain/meeting/timing/forecast.ts';
import { likelyEnds } from '../../../../domain/meeting/running/forgotten.ts';
import { openSpan } from '../../../../domain/meeting/timing/spans.ts';
import { Button } from '../../../component/button.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useFromNow } from '../../../state/now.ts';
import { isoOf } from '../../../state/send.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './rest.module.css';

/** A meeting that has run for absurdly long: nobody ended it. It asks when that was, and decides nothing by itself. */
export function ForgottenView({ onGoesOn }: { readonly onGoesOn: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone, act } = useOpenMeeting();
  const { shell } = useSurroundings();
  const now = useFromNow((instant) => Math.floor(instant / 60_000) * 60_000);
  const since = openSpan(meeting.spans)?.from ?? now;
  const day = localDateOf(since, zone);
  const likely = likelyEnds(meeting, now, endThatHolds(meeting, shell.zone));
  const [typed, setTyped] = useState(() => {
    const [first] = likely;
    return first === undefined ? '' : clockAt(language, first, zone);
  });
  const [error, setError] = useState<string | null>(null);
  const endAt = (at: number): void => void act({ command: 'adjournMeeting', meeting: meeting.id, at: isoOf(at) });
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    const time = readTime(typed);
    if (time === null) return setError(say('run.forgotten.unreadable'));
    // Past midnight it is the next day's time that is meant.
    const sameDay = instantOf(`${day}T${time}`, zone);
    const at = sameDay >= since - 60_000 ? Math.max(since, sameDay) : sameDay + 24 * 60 * 60_000;
    if (at > now + 60_000) return setError(say('run.forgotten.outOfPlace', { from: clockAt(language, since, zone) }));
    return endAt(at);
  };
  return (
    <form className={styles['view']} onSubmit={submitted} noValidate>
      <h2 className={styles['title']} tabIndex={-1} data-stage="">
        {say('run.forgotten.title')}
      </h2>
      <p className={styles['text']}>{say('run.forgotten.text', { day: weekdayDate(language, day), time: clockAt(language, since, zone) })}</p>
      <div className={styles['narrow']}>
        <TextField label={say('run.forgotten.when', { day: weekdayDate(language, day) })} value={typed} onChange={setTyped} error={error} inputMode="numeric" autoFocus />
      </div>
      {likely.length > 0 && (
        <p className={styles['likely']}>
          {likely.map((each) => (
            <Button key={each} size="small" onPress={() => setTyped(clockAt(language, each, zone))}>
              {say('run.forgotten.likely', { time: clockAt(language, each, zone) })}
            </Button>
          ))}
        </p>
      )}
      <div className={styles['steps']}>
        <Button look="primary" type="submit">
          {say('run.forgotten.save')}
        </Button>
        <Button onPress={onGoesOn}>{say('run.forgotten.goesOn')}</Button>
      </div>
      <p className={styles['quiet']}>{say('run.forgotten.after')}</p>
    </form>
  );
}
