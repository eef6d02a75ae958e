import { Play } from 'lucide-react';
import { localDateOf } from '../../../domain/kernel/calendar.ts';
import { isOver } from '../../../domain/meeting/running/decide.ts';
import { closingOf, countLeft } from '../../../domain/view/screen/closing/closing.ts';
import { Button } from '../../component/button.tsx';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { Pill } from '../../component/pill.tsx';
import { Empty } from '../../component/placeholder.tsx';
import { MeetingFrame } from '../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { go } from '../../state/navigation.ts';
import { useNow } from '../../state/now.ts';
import { meetingPlace } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';
import { AfterTheEnd } from './after-the-end.tsx';
import styles from './close.module.css';
import { EndMeeting } from './end-meeting.tsx';
import { ReadBack } from './read-back.tsx';
import { Steps } from './steps.tsx';

/** Milliseconds between looks at the clock: the face counts days and minutes, no seconds. */
const pace = 10_000;

/** Closing a meeting: what came of it is read back and mended, and what is left is named. */
export function Close() {
  const { meeting } = useOpenMeeting();
  return meeting.sittings.length === 0 ? <NotStarted /> : <Closing />;
}

function NotStarted() {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  return (
    <MeetingFrame>
      <Empty title={say('close.empty.title')} text={say('close.empty.text')}>
        <Button look="primary" icon={Play} onPress={() => go(meetingPlace(meeting.id, 'run'))}>
          {say('close.empty.step')}
        </Button>
      </Empty>
    </MeetingFrame>
  );
}

function Closing() {
  const say = useSay();
  const { meeting, group, zone } = useOpenMeeting();
  const now = useNow(pace);
  const closing = closingOf(meeting, group);
  const left = countLeft(meeting, closing, localDateOf(now, zone), zone);
  const over = isOver(meeting);
  const toDocument = useKeptFocus<HTMLButtonElement>(String(over));
  return (
    <MeetingFrame
      actions={
        <>
          {left > 0 && <Pill tone="warn">{say('close.left', { count: left })}</Pill>}
          {over ? (
            <Button ref={toDocument} look="primary" onPress={() => go(meetingPlace(meeting.id, 'document'))}>
              {say(`close.toDocument.${group.documentWord}`)}
            </Button>
          ) : (
            <EndMeeting closing={closing} now={now} />
          )}
        </>
      }
    >
      <div className={styles['room']}>
        <div className={styles['face']}>
          <div className={styles['results']}>
            <div className={styles['column']}>
              {/* First what may still have to be mended. */}
              <ReadBack closing={closing} />
              {over && <AfterTheEnd />}
            </div>
          </div>
          <aside className={styles['steps']} aria-label={say('close.steps')}>
            <Steps closing={closing} />
          </aside>
        </div>
      </div>
    </MeetingFrame>
  );
}
