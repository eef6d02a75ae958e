import { Play } from 'lucide-react';
import { clock, clockAt, longDate } from '../../../../domain/text/dates.ts';
import { localDateOf } from '../../../../domain/kernel/calendar.ts';
import { Button } from '../../../component/button.tsx';
import { MeetingFrame } from '../../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { go } from '../../../state/navigation.ts';
import { meetingPlace } from '../../../state/place.ts';
import { useOneAtATime } from '../../../state/one-at-a-time.ts';
import { isoNow } from '../../../state/send.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './rest.module.css';

/** A meeting between two sittings: it goes on under its number, or it is closed as it is. */
export function AdjournedView() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone, act } = useOpenMeeting();
  const once = useOneAtATime();
  const ended = meeting.sittings.at(-1)?.endedAt ?? null;
  const waiting = meeting.items.filter(({ result }) => result === null);
  const { resumes } = meeting;
  return (
    <MeetingFrame>
      <section className={styles['view']}>
        <h2 className={styles['title']} tabIndex={-1} data-stage="">
          {say('run.adjourned.title')}
        </h2>
        {ended !== null && <p className={styles['text']}>{say('run.adjourned.at', { date: longDate(language, localDateOf(ended, zone)), time: clockAt(language, ended, zone) })}</p>}
        <p className={styles['text']}>
          {resumes === null ? say('run.adjourned.noDay') : say('run.adjourned.resumes', { date: longDate(language, resumes.start.slice(0, 10)), time: clock(language, resumes.start.slice(11)) })}
        </p>
        <p className={styles['text']}>{say('run.adjourned.left', { count: waiting.length })}</p>
        <div className={styles['steps']}>
          <Button look="primary" icon={Play} onPress={() => once(async () => act({ command: 'openSitting', meeting: meeting.id, at: isoNow() }))}>
            {say('run.adjourned.open')}
          </Button>
          <Button onPress={() => go(meetingPlace(meeting.id, 'close'))}>{say('run.toClose')}</Button>
        </div>
      </section>
    </MeetingFrame>
  );
}
