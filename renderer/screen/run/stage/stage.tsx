import type { Item } from '../../../../domain/meeting/item.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { DecisionFollowUp } from '../follow-up/decision-follow-up.tsx';
import { Review } from '../review/review.tsx';
import { Actions } from './actions.tsx';
import { Clock } from './clock.tsx';
import { ItemHead } from './item-head.tsx';
import { RecallRoom } from '../dialog/recall-room.tsx';
import { SpokenClock } from './spoken-clock.tsx';
import styles from './stage.module.css';

/** The item that has the floor: what it is, its time, what can be done. */
export function Stage({ item }: { readonly item: Item }) {
  const say = useSay();
  const { view } = useOpenMeeting();
  const decision = view.takenUp.find((each) => each.item === item.id);
  const isReview = item.type === 'follow-up' && decision === undefined;
  return (
    <section className={[styles['stage'], isReview ? styles['review'] : ''].join(' ')} aria-label={say('run.stage')}>
      <ItemHead item={item} />
      <RecallRoom />
      {decision !== undefined && <DecisionFollowUp of={decision} />}
      {isReview && <Review item={item} />}
      <div className={styles['foot']}>
        <Clock item={item} />
        <Actions item={item} />
      </div>
      <SpokenClock item={item} />
    </section>
  );
}
