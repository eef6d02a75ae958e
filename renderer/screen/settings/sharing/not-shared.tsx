import { FolderSync } from 'lucide-react';
import { ask } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import { Working } from './working.tsx';
import { useAsking } from './use-asking.ts';

/** What sharing is for, and the first step. */
export function NotShared({ onDone }: { readonly onDone: () => void }) {
  const say = useSay();
  const { run, isBusy } = useAsking(onDone);
  const choose = (): void =>
    run(async () => {
      const folder = await ask('chooseFolder', { purpose: 'share' });
      if (folder === null) return null;
      await ask('joinShare', { folder });
      return say('sharing.joined');
    });
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.none.title')}</h2>
      <p>{say('sharing.none.lead')}</p>
      <p className={settings['quiet']}>{say('sharing.confidential')}</p>
      <div className={settings['row']}>
        <Button look="primary" icon={FolderSync} onPress={choose}>
          {say('sharing.join')}
        </Button>
      </div>
      <Working isBusy={isBusy} />
    </section>
  );
}
