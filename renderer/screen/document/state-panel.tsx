import type { MeetingState } from '../../../domain/meeting/meeting.ts';
import { longDate } from '../../../domain/text/dates.ts';
import { closingOf } from '../../../domain/view/screen/closing/closing.ts';
import { Button } from '../../component/button.tsx';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { Pill } from '../../component/pill.tsx';
import { useLackingWords } from '../../meeting/lacking-words.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { go } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Approvals } from './approvals.tsx';
import { Corrections } from './corrections.tsx';
import styles from './panels.module.css';

/** The face is another one until the meeting has begun. */
function begun(state: MeetingState): Exclude<MeetingState, 'draft' | 'called' | 'cancelled'> {
  return state === 'draft' || state === 'called' || state === 'cancelled' ? 'running' : state;
}

/** How far the document has come, in words, and what is next. */
export function StatePanel() {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { state, sentOn, finalised } = meeting;
  const heading = useKeptFocus<HTMLHeadingElement>(`${state} ${meeting.approvals.length}`);
  const shown = begun(state);
  const date = state === 'finalised' ? finalised?.on : state === 'sent' ? sentOn : null;
  return (
    <section className={styles['panel']} aria-labelledby="paper-state">
      <div className={styles['head']}>
        <h2 id="paper-state" ref={heading} tabIndex={-1} className={styles['title']}>
          {say('paper.state')}
        </h2>
        <Pill tone={state === 'finalised' ? 'good' : 'neutral'}>{say(`document.state.${state}`)}</Pill>
      </div>
      <p className={styles['text']}>{say(`paper.state.${shown}`, { date: date === null || date === undefined ? '' : longDate(language, date) })}</p>
      {state !== 'finalised' && <p className={styles['text']}>{say('paper.hint')}</p>}
      {state !== 'finalised' && <Lacks />}
      {(state === 'sent' || state === 'finalised') && <Approvals />}
      {state === 'finalised' && <Corrections />}
    </section>
  );
}

/** What has to be completed before the document is sent. */
function Lacks() {
  const say = useSay();
  const wordsOf = useLackingWords();
  const { meeting, group } = useOpenMeeting();
  const { lacking } = closingOf(meeting, group);
  if (lacking.length === 0) return null;
  return (
    <>
      <ul className={styles['lacking']}>
        {lacking.map((each) => (
          <li key={`${each.kind} ${'item' in each ? each.item : 'action' in each ? each.action : each.message}`}>{wordsOf(each)}</li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button size="small" onPress={() => go(meetingPlace(meeting.id, 'close'))}>
          {say('paper.complete')}
        </Button>
      </div>
    </>
  );
}
