import type { Id } from '../../domain/kernel/identity.ts';
import type { HistoryStep } from '../../domain/view/screen/history/step.ts';
import { RedactButton } from '../redaction/redact-button.tsx';
import { DetailPart } from '../register/detail.tsx';
import { hashOf } from '../state/place.ts';
import { useView } from '../state/view.ts';
import { useSay } from '../text/language.tsx';
import { FieldChanges } from './field-changes.tsx';
import styles from './history.module.css';
import { useHistoryWords } from './words.ts';

/** Who has changed what of a decision or an action, and when; the latest first. @param meeting whose past it is a part of */
export function HistoryPart({ thing, meeting }: { readonly thing: Id; readonly meeting: Id | null }) {
  const say = useSay();
  const answer = useView('history', { of: thing, thing: null, confidential: false });
  if (answer.state !== 'ready' || answer.view.steps.length === 0) return null;
  return (
    <DetailPart title={say('history.changes')}>
      <ol className={styles['steps']}>
        {answer.view.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      <div className={styles['ways']}>
        {meeting !== null && <a href={hashOf({ screen: 'history', meeting, thing, command: null })}>{say('history.inMeeting')}</a>}
        <RedactButton of={thing} />
      </div>
    </DetailPart>
  );
}

function Step({ step }: { readonly step: HistoryStep }) {
  const say = useSay();
  const words = useHistoryWords();
  return (
    <li className={styles['step']}>
      {step.changes.map((change, place) => (
        // What a command did stays as it is.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place}>
          <p className={step.isUndone ? styles['undone'] : styles['what']}>{words.what(change)}</p>
          <FieldChanges fields={change.fields} />
        </div>
      ))}
      <p className={styles['quiet']}>
        {say('history.byAt', { who: words.who(step), when: words.when(step) })}
        {step.isUndone && ` ${say('history.undone')}`}
      </p>
    </li>
  );
}
