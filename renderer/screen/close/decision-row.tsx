import type { ReadDecision } from '../../../domain/view/screen/closing/closing.ts';
import { MendableDate } from '../../component/mendable-date.tsx';
import { MendableText } from '../../component/mendable-text.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useSay } from '../../text/language.tsx';
import { ClosedWords } from './closed-words.tsx';
import styles from './read-back.module.css';
import { useSaving } from './saving.ts';

/** A decision: its number, what was decided, when it is followed up. */
export function DecisionRow({ read: { decision, number, closed } }: { readonly read: ReadDecision }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const { meeting } = useOpenMeeting();
  const save = useSaving();
  const { id, text, followUp } = decision;
  return (
    <li className={styles['row']}>
      <span className={styles['number']}>{number}</span>
      <div className={styles['words']}>
        <ClosedWords closed={closed}>
          <MendableText
            label={say('close.decision.text', { number })}
            value={text}
            save={async (typed) => (typed.trim() === '' ? say('close.decision.empty') : save({ command: 'changeDecision', decision: id, text: typed.trim() }))}
            isLong
            isDocument
            isReadOnly={meeting.state === 'finalised'}
          />
        </ClosedWords>
        {decision.changedAfterReadBack && <p className={styles['marked']}>{say('decision.changed')}</p>}
      </div>
      <div className={styles['followUp']}>
        {followUp !== null && <span aria-hidden="true">{say('close.followUp')}</span>}
        <div className={followUp === null ? styles['noDay'] : styles['day']}>
          <MendableDate
            label={say('close.decision.followUp', { number })}
            value={{ date: followUp, nextMeeting: false }}
            save={async ({ date }) => save({ command: 'changeDecision', decision: id, followUp: date })}
            today={shell.today}
            placeholder={say('close.followUp.none')}
            withoutWeekday
            isReadOnly={meeting.state === 'finalised'}
          />
        </div>
      </div>
    </li>
  );
}
