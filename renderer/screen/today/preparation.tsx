import type { ComingMeeting } from '../../../domain/view/screen/today/coming-meeting.ts';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './preparation.module.css';

/** The items that I present at the next meeting and that still lack something. */
export function Preparation({ meeting: { id: meeting, state, mine } }: { readonly meeting: ComingMeeting }) {
  const say = useSay();
  const unready = state === 'draft' || state === 'called' ? mine.filter(({ lacks }) => lacks.length > 0) : [];
  if (unready.length === 0) return null;
  return (
    <Card title={say('today.preparation.title')}>
      <ul>
        {unready.map(({ id, number, title, lacks }) => (
          <li key={id} className={styles['item']}>
            <a className={styles['link']} href={hashOf(meetingPlace(meeting, 'prepare', id))}>
              {say('today.preparation.item', { number: number ?? 0, title: title ?? say('item.closed') })}
            </a>
            {lacks.map((lack) => (
              <p key={lack} className={styles['lacks']}>
                {say(`today.preparation.lack.${lack}`)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
