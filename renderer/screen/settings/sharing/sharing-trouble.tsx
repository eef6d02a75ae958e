import { CircleAlert } from 'lucide-react';
import { ask } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';
import { Working } from './working.tsx';
import { useAsking } from './use-asking.ts';

/** Why nothing is carried now, whether everything is safe, and what to do. An empty folder is filled again only by whoever says so. */
export function SharingTrouble({ trouble, onDone }: { readonly trouble: string; readonly onDone: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { run, isBusy } = useAsking(onDone);
  const isEmpty = trouble === 'share-empty';
  const goOn = (): void =>
    run(async () => {
      await ask('synchronise', { mayFill: isEmpty });
      return say(isEmpty ? 'sharing.filled' : 'sharing.synchronised');
    });
  return (
    <section className={styles['trouble']} role="alert">
      <Icon of={CircleAlert} />
      <div className={styles['why']}>
        <p>{failureText(language, { code: trouble, detail: {} })}</p>
        <div className={settings['row']}>
          <Button onPress={goOn}>
            {say(isEmpty ? 'sharing.fill' : 'sharing.tryAgain')}
          </Button>
        </div>
        <Working isBusy={isBusy} />
      </div>
    </section>
  );
}
