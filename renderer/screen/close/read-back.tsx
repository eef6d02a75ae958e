import { useEffect } from 'react';
import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { mendingArea } from '../../component/next-field.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { usePlace } from '../../state/navigation.ts';
import { useSay } from '../../text/language.tsx';
import { ActionRow } from './action-row.tsx';
import { DecisionRow } from './decision-row.tsx';
import styles from './read-back.module.css';

/** Whoever comes from what is lacking in the document finds the cursor where it is completed. */
function useFocusOnThing(): void {
  const place = usePlace();
  const thing = place.screen === 'meeting' ? place.item : null;
  useEffect(() => {
    if (thing !== null) document.querySelector<HTMLElement>(`[data-thing="${CSS.escape(thing)}"] input`)?.focus();
  }, [thing]);
}

/** Every decision and every action, as they are read out; each is mended where it stands. */
export function ReadBack({ closing: { decisions, actions } }: { readonly closing: Closing }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const heading = useKeptFocus<HTMLHeadingElement>(String(actions.length));
  useFocusOnThing();
  return (
    <section aria-labelledby="read-back" className={styles['readBack']} {...mendingArea}>
      <div>
        <h2 id="read-back" ref={heading} tabIndex={-1} className={styles['title']}>
          {say('close.title')}
        </h2>
        <p className={styles['text']}>{say(meeting.state === 'finalised' ? 'close.settled' : 'close.hint')}</p>
      </div>
      <div>
        <h3 className={styles['heading']}>{say('close.decisions')}</h3>
        {decisions.length === 0 ? <p className={styles['none']}>{say('close.noDecisions')}</p> : null}
        <ul>
          {decisions.map((each) => (
            <DecisionRow key={each.decision.id} read={each} />
          ))}
        </ul>
      </div>
      <div>
        <h3 className={styles['heading']}>{say('close.actions')}</h3>
        {actions.length === 0 ? <p className={styles['none']}>{say('close.noActions')}</p> : null}
        <ul>
          {actions.map((each) => (
            <ActionRow key={each.action.id} read={each} />
          ))}
        </ul>
      </div>
    </section>
  );
}
