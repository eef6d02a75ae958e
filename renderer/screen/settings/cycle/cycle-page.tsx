import { Plus } from 'lucide-react';
import { useState } from 'react';
import { allMonths, cycleOf, type CycleTopic, type Month } from '../../../../domain/group/annual-cycle/topic.ts';
import type { Group } from '../../../../domain/group/group.ts';
import { Button } from '../../../component/button.tsx';
import { useKeptFocus } from '../../../component/kept-focus.ts';
import { Empty } from '../../../component/placeholder.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import styles from './cycle.module.css';
import { MonthCard } from './month-card.tsx';
import { Templates } from './templates.tsx';
import { TopicDialog } from './topic-dialog.tsx';

/** What the group that is looked at takes up every year, and the agendas that it begins from. */
export function CyclePage() {
  const say = useSay();
  const { group } = useSurroundings();
  if (group === null) return <Empty title={say('cycle.noGroup.title')} text={say('cycle.noGroup.text')} />;
  return (
    <div key={group.id} className={styles['page']}>
      <AnnualCycle group={group} />
      <Templates group={group} />
    </div>
  );
}

/** What is open: a topic, or a new one in a month. */
type Opened = { readonly topic: CycleTopic } | { readonly month: Month };

function AnnualCycle({ group }: { readonly group: Group }) {
  const say = useSay();
  const { shell } = useSurroundings();
  const [opened, setOpened] = useState<Opened | null>(null);
  const topics = cycleOf(group);
  const now = Number(shell.today.slice(5, 7));
  const heading = useKeptFocus<HTMLHeadingElement>(topics.map(({ id, months }) => `${id} ${months.join(' ')}`).join(','));
  return (
    <section className={settings['section']} aria-labelledby="annual-cycle">
      <h2 id="annual-cycle" ref={heading} tabIndex={-1} className={settings['heading']}>
        {say('cycle.title', { group: group.shortName })}
      </h2>
      {topics.length === 0 ? (
        <div className={styles['empty']}>
          <Empty title={say('cycle.empty.title')} text={say('cycle.empty.text')}>
            <Button icon={Plus} onPress={() => setOpened({ month: now })}>
              {say('cycle.empty.add')}
            </Button>
          </Empty>
        </div>
      ) : (
        <>
          <p className={settings['quiet']}>{say('cycle.text')}</p>
          <ol className={styles['months']}>
            {allMonths.map((month) => (
              <MonthCard key={month} group={group} month={month} isNow={month === now} onAdd={() => setOpened({ month })} onOpen={(topic) => setOpened({ topic })} />
            ))}
          </ol>
        </>
      )}
      {opened !== null && (
        <TopicDialog
          group={group}
          topic={'topic' in opened ? opened.topic : null}
          month={'month' in opened ? opened.month : now}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
