import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import { weekdayDate, weekInWords } from '../../../domain/text/dates.ts';
import { nextOf } from '../../../domain/view/screen/today/next-of.ts';
import type { TodayView } from '../../../domain/view/screen/today/today-view.ts';
import { Button } from '../../component/button.tsx';
import { Empty, Failed } from '../../component/placeholder.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useLatestView } from '../../state/latest-view.ts';
import { useMachine } from '../../state/machine.tsx';
import { useNow } from '../../state/now.ts';
import { useToday } from '../../state/today.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FollowUps } from './follow-ups.tsx';
import { LateStarts } from './late-starts.tsx';
import { Messages } from './messages.tsx';
import { MyActions } from './my-actions.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { Preparation } from './preparation.tsx';
import { Suggestions } from './suggestions.tsx';
import styles from './today.module.css';

/* What is seldom needed on the first screen comes when it is. */
const NewMeeting = lazy(async () => ({ default: (await import('../../meeting/new-meeting.tsx')).NewMeeting }));
const WhoAmI = lazy(async () => ({ default: (await import('./who-am-i.tsx')).WhoAmI }));

/** What one person should know when the day begins: the whole app, for a member, on most days. */
export function Today() {
  const { group } = useSurroundings();
  return group && <Day group={group} />;
}

function Day({ group }: { readonly group: Group }) {
  const say = useSay();
  const language = useLanguage();
  const { person } = useMachine().settings;
  const today = useToday();
  const day = useLatestView('today', { group: group.id, person, today });
  const [isPlanning, setPlanning] = useState(false);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say('screen.today')}</h1>
        <p className={styles['date']}>{say('today.date', { day: weekdayDate(language, today), week: weekInWords(language, today) })}</p>
      </header>
      {day.state === 'failed' && <Failed failure={day.failure} />}
      {day.state === 'ready' && <Parts view={day.view} group={group} onPlan={() => setPlanning(true)} />}
      {isPlanning && (
        <Suspense>
          <NewMeeting group={group} today={today} isOpen onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Often enough that "in 22 minutes" is never a minute wrong for long. Milliseconds. */
const glance = 5_000;

function Parts({ view, group, onPlan }: { readonly view: TodayView; readonly group: Group; readonly onPlan: () => void }) {
  const { person } = useMachine().settings;
  const { shell } = useSurroundings();
  const now = useNow(glance);
  const today = useToday();
  const next = nextOf(view.coming, now);
  const isKnown = shell.people.some(({ id }) => id === person);
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        {next === undefined ? <NothingPlanned isFirst={!view.hasMeetings} group={group} onPlan={onPlan} /> : <NextMeeting meeting={next} now={now} today={today} />}
        {isKnown ? (
          <MyActions actions={view.actions} count={view.actionCount} today={today} />
        ) : (
          <Suspense>
            <WhoAmI />
          </Suspense>
        )}
        {view.followUpCount > 0 && <FollowUps decisions={view.followUps} count={view.followUpCount} today={today} />}
      </div>
      <div className={styles['column']}>
        {next !== undefined && <Preparation meeting={next} />}
        <Messages messages={view.messages} today={today} />
        {isKnown && <Suggestions suggestions={view.suggestions} />}
        <LateStarts starts={view.lateStarts} group={group} />
      </div>
    </div>
  );
}

function NothingPlanned({ isFirst, group, onPlan }: { readonly isFirst: boolean; readonly group: Group; readonly onPlan: () => void }) {
  const say = useSay();
  return (
    <Empty
      title={say(isFirst ? 'today.first.title' : 'today.nothingPlanned.title')}
      text={say(isFirst ? 'today.first.text' : 'today.nothingPlanned.text', { group: group.shortName })}
    >
      <Button look="primary" icon={Plus} onPress={onPlan}>
        {say('search.do.plan')}
      </Button>
    </Empty>
  );
}
