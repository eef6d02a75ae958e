import { useState } from 'react';
import { inert } from '../../../../domain/view/minutes/inert.ts';
import { CheckField } from '../../../component/check-field.tsx';
import { useView } from '../../../state/view.ts';
import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './sharing.module.css';

/** Rows that are drawn; somebody who has more has another trouble. */
const mostShown = 200;

/** What was recorded about something that was gone, or done already, when it came. Nothing when there is none. */
export function Stranded() {
  const say = useSay();
  const [confidential, setConfidential] = useState(false);
  const asked = useView('stranded', { confidential });
  if (asked.state !== 'ready' || asked.view.length === 0) return null;
  const facts = asked.view;
  return (
    <section className={settings['section']}>
      <h2 className={settings['heading']}>{say('sharing.stranded', { count: facts.length })}</h2>
      <p className={settings['quiet']}>{say('sharing.stranded.meaning')}</p>
      {facts.some(({ isClosed }) => isClosed) && <CheckField label={say('sharing.stranded.closed')} isChecked={confidential} onChange={setConfidential} />}
      <ul className={settings['rows']}>
        {facts.slice(0, mostShown).map(({ id, kind, about, text, isClosed }) => (
          <li key={id} className={styles['file']}>
            <span className={styles['fact']}>
              {about === null ? say(`sharing.stranded.${kind}`) : say('sharing.stranded.about', { what: say(`sharing.stranded.${kind}`), where: about })}
            </span>
            <span className={settings['quiet']}>{text === '' && isClosed ? say('item.closed') : inert(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
