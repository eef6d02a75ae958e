import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { clockAt } from '../../../../domain/text/dates.ts';
import { ask } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { failureOf } from '../../../bridge.ts';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import { Working } from './working.tsx';
import { useAsking } from './use-asking.ts';

/** Through which folder it goes, when everything was last looked through, and the ways to do so now or to leave. */
export function SharedFolder({ folder, carriedAt, onDone }: { readonly folder: string; readonly carriedAt: number | null; readonly onDone: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { shell } = useSurroundings();
  const { run, isBusy } = useAsking(onDone);
  const [isLeaving, setLeaving] = useState(false);
  const synchronise = (): void =>
    run(async () => {
      await ask('synchronise', { mayFill: false });
      return say('sharing.synchronised');
    });
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.folder')}</h2>
      <p className={settings['path']}>{folder}</p>
      {carriedAt !== null && <p className={settings['quiet']}>{say('sharing.carriedAt', { time: clockAt(language, carriedAt, shell.zone) })}</p>}
      <p className={settings['quiet']}>{say('sharing.confidential')}</p>
      <div className={settings['row']}>
        <Button icon={RefreshCw} onPress={synchronise}>
          {say('sharing.synchronise')}
        </Button>
        <Button look="quiet" onPress={() => setLeaving(true)}>
          {say('sharing.leave')}
        </Button>
      </div>
      <Working isBusy={isBusy} />
      {isLeaving && <LeaveDialog onClose={() => setLeaving(false)} onDone={onDone} />}
    </section>
  );
}

function LeaveDialog({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }) {
  const say = useSay();
  const leave = async () => {
    try {
      await ask('leaveShare', {});
    } catch (error) {
      return failureOf(error);
    }
    onClose();
    onDone();
    return null;
  };
  return (
    <FormDialog title={say('sharing.leave.title')} submit={say('sharing.leave.submit')} onSubmit={leave} onClose={onClose} width="narrow">
      <p>{say('sharing.leave.meaning')}</p>
    </FormDialog>
  );
}
