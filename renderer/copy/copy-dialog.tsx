import { useState } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { CopyView, Restored } from '../../domain/contract/care-calls.ts';
import { localDateTimeOf } from '../../domain/kernel/calendar.ts';
import { dateAndClock } from '../../domain/text/dates.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import { ask, failureOf } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { useAnswer } from '../state/answer.ts';
import { announceStoreChange } from '../state/machine.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './copy.module.css';

interface CopyDialogProps {
  readonly directory: string;
  readonly onClose: () => void;
}

/** A copy of the store: checked, what it holds, and what can be brought back from it. Nothing that is there is ever overwritten. */
export function CopyDialog({ directory, onClose }: CopyDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const answer = useAnswer('examineCopy', { directory });
  const [isBusy, setBusy] = useState(false);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const work = (restore: () => Promise<Restored | null>): void => {
    setBusy(true);
    setFailure(null);
    restore()
      .then(setRestored, (error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  const told = failure ?? (answer.state === 'failed' ? answer.failure : null);
  const view = answer.state === 'ready' ? answer.view : null;
  return (
    <Dialog
      title={say('copy.look')}
      isOpen
      onClose={onClose}
      actions={<Actions view={view} isBusy={isBusy} isDone={restored !== null} onClose={onClose} onMissing={() => work(() => ask('restoreMissing', { directory }))} onNew={() => work(() => asNew(directory))} />}
    >
      <div className={styles['body']}>
        <p className={styles['path']}>{inert(directory)}</p>
        {answer.state === 'loading' && <p role="status">{say('copy.checking')}</p>}
        {view !== null && <Contents view={view} />}
        {restored !== null && (
          <p className={styles['result']} role="status">
            {restored.commands + restored.papers === 0 ? say('cli.restore.nothing') : say('cli.restore.merged', { commands: restored.commands, papers: restored.papers })}
          </p>
        )}
        {told !== null && (
          <p className={styles['failure']} role="alert">
            {failureText(language, told)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** @returns null when the person changed their mind */
async function asNew(directory: string): Promise<Restored | null> {
  const into = await ask('chooseFolder', { purpose: 'restore' });
  if (into === null) return null;
  const restored = await ask('restoreAsNew', { directory, into });
  announceStoreChange();
  return restored;
}

interface ActionsProps {
  readonly view: CopyView | null;
  readonly isBusy: boolean;
  readonly isDone: boolean;
  readonly onClose: () => void;
  readonly onMissing: () => void;
  readonly onNew: () => void;
}

function Actions({ view, isBusy, isDone, onClose, onMissing, onNew }: ActionsProps) {
  const say = useSay();
  const isLacking = view?.lacking !== null && view?.lacking !== undefined && view.lacking.commands + view.lacking.papers > 0;
  if (view === null || isDone) return <Button onPress={onClose}>{say('dialog.close')}</Button>;
  return (
    <>
      <Button look="quiet" onPress={onClose}>
        {say('dialog.cancel')}
      </Button>
      <Button look={isLacking ? 'outlined' : 'primary'} isDisabled={isBusy} onPress={onNew}>
        {say('copy.asNew')}
      </Button>
      {isLacking && (
        <Button look="primary" isDisabled={isBusy} onPress={onMissing}>
          {say('copy.missing')}
        </Button>
      )}
    </>
  );
}

function Contents({ view }: { readonly view: CopyView }) {
  const say = useSay();
  const language = useLanguage();
  const { problems, commands, organisation, groups, holds, latest, lacking, zone } = view;
  return (
    <>
      <p className={problems === 0 ? styles['good'] : styles['warned']}>{say('copy.checked', { problems, commands })}</p>
      <dl className={styles['facts']}>
        <dt>{say('copy.of')}</dt>
        <dd>{inert(organisation === '' ? groups.join(', ') : organisation)}</dd>
        <dt>{say('copy.groups')}</dt>
        <dd>{inert(groups.join(', '))}</dd>
        <dt>{say('packet.holds')}</dt>
        <dd>{say('packet.holds.what', holds)}</dd>
        {latest !== null && (
          <>
            <dt>{say('packet.latest')}</dt>
            <dd>{say('history.moment', dateAndClock(language, localDateTimeOf(latest, zone)))}</dd>
          </>
        )}
        <dt>{say('copy.lacking')}</dt>
        <dd>{lacking === null ? say('copy.lacking.other') : <strong>{say('copy.lacking.what', lacking)}</strong>}</dd>
      </dl>
      <p className={styles['quiet']}>{say('copy.safe')}</p>
    </>
  );
}
