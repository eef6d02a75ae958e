import type { SharingView } from '../../../../domain/contract/sharing.ts';
import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';

/** What lies in the folder and cannot be taken in, or not yet; what could not be written there; what may not be read. Nothing when there is none. */
export function WaitingFiles({ view: { waiting, unwritten, closed } }: { readonly view: SharingView }) {
  const say = useSay();
  const count = waiting.length + unwritten.length + closed.length;
  if (count === 0) return null;
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.waiting', { count })}</h2>
      <p className={settings['quiet']}>{say('sharing.waiting.meaning')}</p>
      <ul className={settings['rows']}>
        {waiting.map(({ file, trouble }) => (
          <File key={file} file={file} why={say(`trouble.${trouble}`)} />
        ))}
        {unwritten.map((file) => (
          <File key={file} file={file} why={say('sharing.unwritten')} />
        ))}
        {closed.map((folder) => (
          <File key={folder} file={folder} why={say('sharing.closed')} />
        ))}
      </ul>
    </section>
  );
}

function File({ file, why }: { readonly file: string; readonly why: string }) {
  return (
    <li className={styles['file']}>
      {/* A name from outside: nothing in it turns the line around. */}
      <bdi className={styles['fileName']}>{file}</bdi>
      <span className={settings['quiet']}>{why}</span>
    </li>
  );
}
