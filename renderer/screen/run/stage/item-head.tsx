import type { Item } from '../../../../domain/meeting/item.ts';
import { attendanceCount } from '../../../../domain/view/screen/run/attendance-rows.ts';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import styles from './item-head.module.css';

/** Which item it is, very large, and what the group is after. */
export function ItemHead({ item }: { readonly item: Item }) {
  const say = useSay();
  const { title, outcome } = useShownItem(item);
  const name = title === '' ? say(`item.type.${item.type}`) : title;
  return (
    <div className={styles['head']}>
      <Facts item={item} />
      <h2 className={[styles['title'], styles[sizeOf(name)]].join(' ')} tabIndex={-1} data-stage="">
        {name}
      </h2>
      {outcome !== '' && (
        <>
          <p className={styles['label']}>{say('run.outcome')}</p>
          <p className={[styles['outcome'], outcome.length > 90 ? styles['long'] : ''].join(' ')}>{outcome}</p>
        </>
      )}
    </div>
  );
}

function Facts({ item }: { readonly item: Item }) {
  const say = useSay();
  const { meeting, nameOfPerson } = useOpenMeeting();
  const { show } = useRunning();
  const { here, expected } = attendanceCount(meeting);
  const count = meeting.items.filter(({ type }) => type !== 'break').length;
  return (
    <div className={styles['facts']}>
      {item.number !== null && <span>{say('run.item.of', { number: item.number, count })}</span>}
      <TypeMark type={item.type} />
      {item.presenter !== null && <span className={styles['presenter']}>{say('run.presenter', { name: nameOfPerson(item.presenter) })}</span>}
      {item.papers.length > 0 && (
        <button type="button" className={styles['fact']} onClick={() => show({ kind: 'papers' })}>
          {say('run.papers', { count: item.papers.length })}
        </button>
      )}
      {expected > 0 && (
        <button type="button" className={styles['fact']} onClick={() => show({ kind: 'attendance' })}>
          {say('run.present', { here, expected })}
        </button>
      )}
    </div>
  );
}

/** A long title is set smaller, so that the clock stays in sight. */
function sizeOf(title: string): 'huge' | 'large' | 'medium' {
  if (title.length <= 60) return 'huge';
  return title.length <= 160 ? 'large' : 'medium';
}
