import type { SaveState } from '../../domain/contract/machine-calls.ts';
import type { Sharing } from '../../domain/contract/sharing.ts';
import { clockAt } from '../../domain/text/dates.ts';
import { useKeeping } from '../state/machine.tsx';
import { useSurroundings } from '../state/current-group.tsx';
import { hashOf } from '../state/place.ts';
import { useLanguage, useSay, type Say } from '../text/language.tsx';
import styles from './saved-where.module.css';

/** Where the latest record is: always visible, and the way to more about it. */
export function SavedWhere() {
  const { saving } = useKeeping();
  const { shell } = useSurroundings();
  const language = useLanguage();
  const say = useSay();
  return (
    <a className={styles['saved']} href={hashOf({ screen: 'settings', page: 'sharing' })}>
      <span className={styles['strong']} role="status">
        {saving.trouble !== null
          ? say('saved.trouble')
          : saving.savedAt === null
            ? say('saved.here')
            : say('saved.at', { time: clockAt(language, saving.savedAt, shell.zone) })}
      </span>
      <span className={styles[saving.sharing.kind === 'halted' ? 'warn' : 'quiet']} role="status">
        {sharingText(saving, say)}
      </span>
    </a>
  );
}

function sharingText({ sharing }: SaveState, say: Say): string {
  switch (sharing.kind) {
    case 'alone':
      return say('shared.alone');
    case 'offline':
      return say('shared.offline', { count: sharing.count });
    case 'halted':
      return say('shared.halted');
    case 'waiting':
      return say('shared.waiting', { count: sharing.count });
    case 'shared':
      return sharedText(sharing, say);
  }
}

function sharedText({ received, devices }: Extract<Sharing, { kind: 'shared' }>, say: Say): string {
  if (devices === 0) return say('shared.all');
  if (received === 0) return say('shared.notReceived');
  return received === devices ? say('shared.received.all') : say('shared.received', { received, devices });
}
