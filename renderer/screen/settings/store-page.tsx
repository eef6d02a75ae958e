import { clockAt } from '../../../domain/text/dates.ts';
import { ask, failureOf } from '../../bridge.ts';
import { Button } from '../../component/button.tsx';
import { useNotices } from '../../component/notices.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { announceStoreChange, useKeeping, useMachine } from '../../state/machine.tsx';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './settings.module.css';

/** Where everything lies, and when it was last written. */
export function StorePage() {
  const say = useSay();
  const language = useLanguage();
  const { store, version, runtime } = useMachine();
  const { saving } = useKeeping();
  const { shell } = useSurroundings();
  const { tellFailure } = useNotices();
  const change = (work: () => Promise<unknown>): void => void work().then(announceStoreChange, (error: unknown) => tellFailure(failureOf(error)));
  return (
    <div className={styles['form']}>
      <section className={styles['section']}>
        <h2 className={styles['heading']}>{say('settings.store.where')}</h2>
        <p className={styles['path']}>{store}</p>
        <p className={styles['quiet']}>
          {saving.trouble !== null
            ? failureText(language, { code: saving.trouble, detail: {} })
            : saving.savedAt === null
              ? say('settings.store.nothingYet')
              : say('settings.store.savedAt', { time: clockAt(language, saving.savedAt, shell.zone) })}
        </p>
        <p className={styles['quiet']}>{say('settings.store.meaning')}</p>
        <div className={styles['row']}>
          <Button onPress={() => change(openAnother)}>{say('settings.store.open')}</Button>
          <Button look="quiet" onPress={() => change(() => ask('closeStore', {}))}>
            {say('settings.store.close')}
          </Button>
        </div>
      </section>
      <section className={styles['section']}>
        <h2 className={styles['heading']}>{say('settings.about')}</h2>
        <p className={styles['quiet']}>{say('settings.about.version', { version })}</p>
        {runtime === 'stand-in' && <p className={styles['quiet']}>{say('settings.about.standIn')}</p>}
      </section>
    </div>
  );
}

async function openAnother(): Promise<null> {
  const directory = await ask('chooseFolder', { purpose: 'store' });
  return directory === null ? null : ask('openStore', { directory });
}
