import { ArchiveRestore, Building2, FolderOpen, FolderSync, Languages, Package, Sprout, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { ask, failureOf } from '../../bridge.ts';
import { Button } from '../../component/button.tsx';
import { Icon } from '../../component/icon.tsx';
import { announceStoreChange } from '../../state/machine.tsx';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './first-start.module.css';

const CopyDialog = lazy(async () => ({ default: (await import('../../copy/copy-dialog.tsx')).CopyDialog }));

interface BeginStepProps {
  readonly onFresh: () => void;
  readonly onLanguage: () => void;
}

/** How one wants to begin. Nothing is made before something has been chosen. */
export function BeginStep({ onFresh, onLanguage }: BeginStepProps) {
  const say = useSay();
  const { isBusy, failure, attempt } = useAttempt();
  const [copy, setCopy] = useState<string | null>(null);
  return (
    <section className={styles['step']} aria-busy={isBusy}>
      <h1 className={styles['title']}>{say('start.title')}</h1>
      <p className={styles['lead']}>{say('start.lead')}</p>
      <ul className={styles['ways']}>
        <Way
          icon={Building2}
          title={say('start.example')}
          text={say('start.example.text')}
          isDisabled={isBusy}
          onPress={() => attempt(() => ask('createStore', { directory: null, example: true }))}
        />
        <Way icon={Sprout} title={say('start.fresh')} text={say('start.fresh.text')} isDisabled={isBusy} onPress={onFresh} />
        <Way icon={FolderSync} title={say('start.join')} text={say('start.join.text')} isDisabled={isBusy} onPress={() => attempt(joinChosen)} />
        <Way icon={FolderOpen} title={say('start.open')} text={say('start.open.text')} isDisabled={isBusy} onPress={() => attempt(openChosen)} />
        <Way icon={ArchiveRestore} title={say('start.restore')} text={say('start.restore.text')} isDisabled={isBusy} onPress={() => attempt(async () => setCopy(await ask('chooseFolder', { purpose: 'copy' })))} />
        <Way icon={Package} title={say('start.packet')} text={say('start.packet.text')} isDisabled={isBusy} onPress={() => attempt(() => ask('choosePacket', {}))} />
      </ul>
      <p className={styles['remark']} role="status">
        {isBusy ? say('start.working') : ''}
      </p>
      {failure !== null && (
        <p className={styles['failure']} role="alert">
          {failure}
        </p>
      )}
      <Suspense>{copy !== null && <CopyDialog directory={copy} onClose={() => setCopy(null)} />}</Suspense>
      <Button look="quiet" icon={Languages} onPress={onLanguage}>
        {say('start.changeLanguage')}
      </Button>
    </section>
  );
}

async function openChosen(): Promise<null> {
  const directory = await ask('chooseFolder', { purpose: 'store' });
  return directory === null ? null : ask('openStore', { directory });
}

async function joinChosen(): Promise<null> {
  const folder = await ask('chooseFolder', { purpose: 'share' });
  return folder === null ? null : ask('joinAnew', { folder });
}

/** One piece of work at a time; why it failed is said where it was asked for. */
function useAttempt() {
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (work: () => Promise<unknown>): void => {
    setBusy(true);
    setFailure(null);
    work()
      .then(announceStoreChange)
      .catch((error: unknown) => setFailure(failureText(language, failureOf(error))))
      .finally(() => setBusy(false));
  };
  return { isBusy, failure, attempt };
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Way({ icon, title, text, isDisabled, onPress }: WayProps) {
  return (
    <li>
      <button type="button" className={styles['way']} disabled={isDisabled} onClick={onPress}>
        <Icon of={icon} size={22} />
        <span className={styles['words']}>
          <span className={styles['wayTitle']}>{title}</span>
          <span className={styles['wayText']}>{text}</span>
        </span>
      </button>
    </li>
  );
}
