import { CalendarRange, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import type { MeetingsView } from '../../../domain/view/screen/meetings-view.ts';
import { Button } from '../../component/button.tsx';
import { Empty, Failed } from '../../component/placeholder.tsx';
import { Segments } from '../../component/segments.tsx';
import { NewMeeting } from '../../meeting/new-meeting.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useKept } from '../../state/kept.ts';
import { useLatestView } from '../../state/latest-view.ts';
import { useToday } from '../../state/today.ts';
import { useSay } from '../../text/language.tsx';
import { MeetingCalendar } from './meeting-calendar.tsx';
import { MeetingList } from './meeting-list.tsx';
import styles from './meetings.module.css';
import { SaveComing } from './save-coming.tsx';

/* Planned a few times a year: it comes when it is needed. */
const PlanSeries = lazy(async () => ({ default: (await import('./series/plan-series.tsx')).PlanSeries }));

type Shape = 'list' | 'calendar';

/** Every meeting of the group, as a list or in a calendar. */
export function Meetings() {
  const { group } = useSurroundings();
  return group && <MeetingsOf key={group.id} group={group} />;
}

/** A new meeting that is being planned: on a day that was pointed at, or on the one that fits. */
type Planning = { readonly date: LocalDate | undefined } | null;

function MeetingsOf({ group }: { readonly group: Group }) {
  const say = useSay();
  const today = useToday();
  const answer = useLatestView('meetings', { group: group.id, today });
  const [shape, setShape] = useKept<Shape>('meetings.shape', 'list');
  const [planning, setPlanning] = useState<Planning>(null);
  const [isSeries, setSeries] = useState(false);
  const plan = (date?: LocalDate): void => setPlanning({ date });
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  const { view } = answer;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{say('screen.meetings')}</h1>
        <p className={styles['about']}>{say('meetings.about', { group: group.shortName, count: heldThisYear(view, today) })}</p>
        <div className={styles['actions']}>
          <Segments
            label={say('meetings.shape')}
            value={shape}
            segments={(['list', 'calendar'] as const).map((value) => ({ value, text: say(`meetings.shape.${value}`) }))}
            onChange={setShape}
          />
          {view.coming.some(({ state }) => state !== 'cancelled') && <SaveComing group={group} />}
          <Button icon={CalendarRange} onPress={() => setSeries(true)}>
            {say('series.open')}
          </Button>
          <Button look="primary" icon={Plus} onPress={() => plan()}>
            {say('meetings.new')}
          </Button>
        </div>
      </header>
      <div className={styles['body']}>
        {isEmpty(view) && shape === 'list' && <Empty title={say('meetings.empty.title')} text={say('meetings.empty.text', { group: group.shortName })} />}
        {shape === 'list' ? <MeetingList view={view} group={group} today={today} /> : <MeetingCalendar view={view} group={group} today={today} onPlan={plan} />}
      </div>
      <NewMeeting group={group} today={today} isOpen={planning !== null} onClose={() => setPlanning(null)} {...(planning?.date === undefined ? {} : { date: planning.date })} />
      {isSeries && (
        <Suspense>
          <PlanSeries group={group} today={today} onClose={() => setSeries(false)} />
        </Suspense>
      )}
    </div>
  );
}

function isEmpty({ running, coming, earlier }: MeetingsView): boolean {
  return running.length + coming.length + earlier.length === 0;
}

function heldThisYear({ running, earlier }: MeetingsView, today: LocalDate): number {
  return [...running, ...earlier].filter(({ notHeld, state, start }) => !notHeld && state !== 'cancelled' && start.startsWith(today.slice(0, 4))).length;
}
