import type { SharingDevice, SharingView } from '../../../../domain/contract/sharing.ts';
import { localDateTimeOf } from '../../../../domain/kernel/calendar.ts';
import { clockAt, shortDate } from '../../../../domain/text/dates.ts';
import { nameOf } from '../../../../domain/view/labels.ts';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';

/** Who has seen what, and when: each other device that shares the folder. */
export function Devices({ view }: { readonly view: SharingView }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const { devices, hasNewName, forks } = view;
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.devices')}</h2>
      {devices.length === 0 ? (
        <p className={settings['quiet']}>{say('sharing.devices.none')}</p>
      ) : (
        <ul className={settings['rows']}>
          {devices.map((each) => (
            <li key={each.device} className={styles['device']}>
              <span className={settings['name']}>{each.person === null ? say('sharing.device.unnamed', { device: each.device.slice(0, 4) }) : nameOf(shell.people, each.person)}</span>
              <span>{each.waiting === 0 ? say('sharing.device.all') : say('sharing.device.lacks', { count: each.waiting })}</span>
              <Since device={each} />
            </li>
          ))}
        </ul>
      )}
      {hasNewName && <p>{say('sharing.newName')}</p>}
      {!hasNewName && forks > 0 && <p>{say('sharing.forks', { count: forks })}</p>}
    </section>
  );
}

function Since({ device: { at } }: { readonly device: SharingDevice }) {
  const say = useSay();
  const language = useLanguage();
  const { shell } = useSurroundings();
  if (at === null) return <span />;
  const date = localDateTimeOf(at, shell.zone).slice(0, 10);
  const time = clockAt(language, at, shell.zone);
  return <span className={settings['quiet']}>{date === shell.today ? say('sharing.device.today', { time }) : say('sharing.device.since', { date: shortDate(language, date, shell.today), time })}</span>;
}
