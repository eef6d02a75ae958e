import { clockAt, longDate } from '../../../../domain/text/dates.ts';
import { localDateOf } from '../../../../domain/kernel/calendar.ts';
import { Button } from '../../../component/button.tsx';
import { MeetingFrame } from '../../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { go } from '../../../state/navigation.ts';
import { meetingPlace } from '../../../state/place.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './rest.module.css';

/** A meeting that has ended: there is nothing to run any more. */
export function OverView() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, group, zone } = useOpenMeeting();
  const ended = meeting.sittings.at(-1)?.endedAt ?? null;
  return (
    <MeetingFrame>
      <section className={styles['view']}>
        <h2 className={styles['title']}>{say('run.over.title')}</h2>
        {ended !== null && <p className={styles['text']}>{say('run.over.at', { date: longDate(language, localDateOf(ended, zone)), time: clockAt(language, ended, zone) })}</p>}
        <div className={styles['steps']}>
          <Button look="primary" onPress={() => go(meetingPlace(meeting.id, 'document'))}>
            {say(`document.word.${group.documentWord}`)}
          </Button>
          <Button onPress={() => go(meetingPlace(meeting.id, 'close'))}>{say('run.toClose')}</Button>
        </div>
      </section>
    </MeetingFrame>
  );
}
