import { Plus } from 'lucide-react';
import { topicsIn, type CycleTopic, type Month } from '../../../../domain/group/annual-cycle/topic.ts';
import type { Group } from '../../../../domain/group/group.ts';
import { monthName } from '../../../../domain/text/dates.ts';
import { nameOrNull } from '../../../../domain/view/labels.ts';
import { IconButton } from '../../../component/button.tsx';
import { Pill } from '../../../component/pill.tsx';
import { TypeSquare } from '../../../component/type-mark.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './cycle.module.css';

export interface MonthCardProps {
  readonly group: Group;
  readonly month: Month;
  readonly isNow: boolean;
  readonly onAdd: () => void;
  readonly onOpen: (topic: CycleTopic) => void;
}

/** One month of the cycle, with what the group takes up in it. */
export function MonthCard({ group, month, isNow, onAdd, onOpen }: MonthCardProps) {
  const say = useSay();
  const language = useLanguage();
  const name = monthName(language, month);
  const topics = topicsIn(group, month);
  return (
    <li className={styles['month']} aria-current={isNow ? 'date' : undefined}>
      <div className={styles['monthHead']}>
        <h3 className={styles['monthName']}>{name}</h3>
        {isNow && <Pill>{say('cycle.now')}</Pill>}
        <span className={styles['add']}>
          <IconButton icon={Plus} label={say('cycle.addIn', { month: name })} onPress={onAdd} />
        </span>
      </div>
      {topics.length > 0 && (
        <ul className={styles['topics']}>
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} onOpen={() => onOpen(topic)} />
          ))}
        </ul>
      )}
    </li>
  );
}

function TopicRow({ topic, onOpen }: { readonly topic: CycleTopic; readonly onOpen: () => void }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const presenter = nameOrNull(shell.people, topic.presenter);
  const about = [say(`item.type.${topic.type}`), say('length.minutes', { minutes: topic.minutes }), ...(presenter === null ? [] : [presenter])];
  return (
    <li>
      <button type="button" className={styles['topic']} onClick={onOpen}>
        <span className={styles['square']}>
          <TypeSquare type={topic.type} />
        </span>
        <span className={styles['words']}>
          <span className={styles['title']}>{topic.title}</span>
          <span className={styles['about']}>{about.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}
