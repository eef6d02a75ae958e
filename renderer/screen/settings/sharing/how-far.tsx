import { Check, Clock3, type LucideIcon } from 'lucide-react';
import type { SharingView } from '../../../../domain/contract/sharing.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { Icon } from '../../../component/icon.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useKeeping } from '../../../state/machine.tsx';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';

/** Sparat, Delat, Mottaget: each its own, with what it means. */
export function HowFar({ view }: { readonly view: SharingView }) {
  const say = useSay();
  const saved = useSaved();
  const { own, devices, trouble } = view;
  const waiting = own.commands - own.shared;
  const received = devices.filter((each) => each.waiting === 0).length;
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.howFar')}</h2>
      <dl className={styles['steps']}>
        <Step name={say('sharing.saved')} isDone={saved.isDone} state={saved.state} meaning={say('sharing.saved.meaning')} />
        <Step
          name={say('sharing.shared')}
          isDone={waiting === 0 && trouble === null}
          state={waiting > 0 ? say('sharing.shared.waiting', { count: waiting }) : say(trouble === null ? 'sharing.shared.all' : 'sharing.shared.unknown')}
          meaning={say('sharing.shared.meaning')}
        />
        <Step
          name={say('sharing.received')}
          isDone={devices.length > 0 && received === devices.length}
          state={devices.length === 0 ? say('sharing.received.nobody') : say('sharing.received.of', { received, devices: devices.length })}
          meaning={say('sharing.received.meaning')}
        />
      </dl>
    </section>
  );
}

function useSaved(): { readonly isDone: boolean; readonly state: string } {
  const say = useSay();
  const language = useLanguage();
  const { saving } = useKeeping();
  const { shell } = useSurroundings();
  if (saving.trouble !== null) return { isDone: false, state: failureText(language, { code: saving.trouble, detail: {} }) };
  if (saving.savedAt === null) return { isDone: true, state: say('sharing.saved.all') };
  return { isDone: true, state: say('sharing.saved.at', { time: clockAt(language, saving.savedAt, shell.zone) }) };
}

function Step({ name, isDone, state, meaning }: { readonly name: string; readonly isDone: boolean; readonly state: string; readonly meaning: string }) {
  const icon: LucideIcon = isDone ? Check : Clock3;
  return (
    <div className={styles['step']} data-done={isDone}>
      <dt className={styles['stepName']}>
        <Icon of={icon} />
        {name}
      </dt>
      <dd className={styles['stepState']}>{state}</dd>
      <dd className={styles['stepMeaning']}>{meaning}</dd>
    </div>
  );
}
