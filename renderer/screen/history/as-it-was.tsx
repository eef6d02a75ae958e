import type { Id } from '../../../domain/kernel/identity.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import type { HistoryStep } from '../../../domain/view/screen/history/step.ts';
import { Failed } from '../../component/placeholder.tsx';
import { FieldChanges } from '../../history/field-changes.tsx';
import { useHistoryWords } from '../../history/words.ts';
import { SavePast } from '../../copy/save-past.tsx';
import { RedactButton } from '../../redaction/redact-button.tsx';
import { Sheet } from '../../sheet/sheet.tsx';
import { useLatestView } from '../../state/latest-view.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './history-screen.module.css';

interface AsItWasProps {
  readonly meeting: Id;
  readonly step: HistoryStep;
  readonly confidential: boolean;
}

/** What one step changed, and the document as it was right after it. */
export function AsItWas({ meeting, step, confidential }: AsItWasProps) {
  const say = useSay();
  return (
    // What is only read has nothing to stop at, and is scrolled by keys all the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['past']} role="region" aria-label={say('history.asItWas')} tabIndex={0}>
      <Changes meeting={meeting} step={step} />
      <h2 className={styles['heading']}>{say('history.asItWas')}</h2>
      <Document meeting={meeting} command={step.id} confidential={confidential} />
    </div>
  );
}

function Changes({ meeting, step }: { readonly meeting: Id; readonly step: HistoryStep }) {
  const say = useSay();
  const words = useHistoryWords();
  const [first] = step.changes;
  return (
    <section className={styles['changes']} aria-label={say('history.changes')}>
      {step.changes.map((change, place) => (
        // What a command did stays as it is.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place}>
          <h2 className={step.isUndone ? styles['undone'] : styles['heading']}>{words.what(change)}</h2>
          {(change.isClosed || (change.item !== null && change.item !== '')) && <p className={styles['about']}>{change.isClosed ? say('item.closed') : inert(change.item ?? '')}</p>}
          <FieldChanges fields={change.fields} />
        </div>
      ))}
      <p className={styles['quiet']}>
        {say('history.byAt', { who: words.who(step), when: words.when(step) })}
        {step.isUndone && ` ${say('history.undone')}`}
      </p>
      <div className={styles['buttons']}>
        <SavePast of={meeting} command={step.id} />
        {first !== undefined && !first.isClosed && <RedactButton of={meeting} thing={first.thing} />}
      </div>
      {step.at === null && <p className={styles['quiet']}>{say('history.withoutTime.why')}</p>}
    </section>
  );
}

function Document({ meeting, command, confidential }: { readonly meeting: Id; readonly command: Id; readonly confidential: boolean }) {
  const language = useLanguage();
  // The key asks anew: what was shown with closed items must not stay while the form without them is on its way.
  return <Paper key={String(confidential)} wanted={{ meeting, command, confidential, language }} />;
}

function Paper({ wanted }: { readonly wanted: { readonly meeting: Id; readonly command: Id; readonly confidential: boolean; readonly language: 'sv' | 'en' } }) {
  const answer = useLatestView('documentAsOf', wanted);
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  return (
    <div className={styles['paper']}>
      <Sheet blocks={answer.view} />
    </div>
  );
}
