import type { SharingView } from '../../../../domain/contract/sharing.ts';
import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';

/** What could not be read and was put aside. Nothing when there is none. */
export function Quarantine({ view: { quarantine } }: { readonly view: SharingView }) {
  const say = useSay();
  if (quarantine.length === 0) return null;
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.quarantine', { count: quarantine.length })}</h2>
      <p className={settings['quiet']}>{say('sharing.quarantine.meaning')}</p>
      <ul className={settings['rows']}>
        {quarantine.map(({ name, kind, segment, size }) => (
          <li key={name} className={styles['file']}>
            <bdi className={styles['fileName']}>{segment}</bdi>
            <span className={settings['quiet']}>{say('sharing.quarantine.what', { what: say(`sharing.quarantine.${kind}`), size })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
