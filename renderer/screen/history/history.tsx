import { ArrowLeft, Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { dayInHead } from '../../../domain/text/dates.ts';
import type { HistoryStep } from '../../../domain/view/screen/history/step.ts';
import type { OpenedMeeting } from '../../../domain/view/screen/meeting-view.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { Button } from '../../component/button.tsx';
import { Empty, Failed } from '../../component/placeholder.tsx';
import { Segments } from '../../component/segments.tsx';
import { ClosedDialog } from '../../meeting/closed-dialog.tsx';
import { useForTheRoom } from '../../meeting/for-the-room.tsx';
import { useLatestView } from '../../state/latest-view.ts';
import { go, goQuietly } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useView } from '../../state/view.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AsItWas } from './as-it-was.tsx';
import { historyFilters, isOf, type HistoryFilter } from './filter.ts';
import styles from './history-screen.module.css';
import { StepList } from './step-list.tsx';

interface HistoryProps {
  readonly meeting: Id;
  /** Only what is about this. */
  readonly thing: Id | null;
  /** Which moment is looked at. */
  readonly command: Id | null;
}

/** The past of a meeting: what was done, by whom and when, and beside it the document as it was right after. */
export function HistoryScreen({ meeting, thing, command }: HistoryProps) {
  const opened = useView('meeting', { meeting });
  if (opened.state === 'loading') return null;
  if (opened.state === 'failed') return <Failed failure={opened.failure} />;
  return <Past opened={opened.view} thing={thing} command={command} />;
}

function Past({ opened: { view }, thing, command }: Omit<HistoryProps, 'meeting'> & { readonly opened: OpenedMeeting }) {
  const say = useSay();
  const { meeting } = view;
  const { isOn } = useForTheRoom();
  const [isAskedFor, askFor] = useState(false);
  const [filter, setFilter] = useState<HistoryFilter>('all');
  // Closed items are shown by hand only, until the screen is left, and never while the window is shown to a room.
  const confidential = isAskedFor && !isOn;
  const answer = useLatestView('history', { of: meeting.id, thing, confidential });
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  const steps = answer.view.steps.filter((step) => isOf(filter, step));
  const shown = steps.find(({ id }) => id === command) ?? steps[0];
  const choose = (step: HistoryStep): void => goQuietly({ screen: 'history', meeting: meeting.id, thing, command: step.id });
  return (
    <div className={styles['screen']}>
      <Head view={view} thing={thing}>
        <Segments label={say('history.filter')} value={filter} segments={historyFilters.map((value) => ({ value, text: say(`history.filter.${value}`) }))} onChange={setFilter} />
        <Closed isShown={confidential} isOffered={answer.view.isPartlyClosed || isAskedFor} show={askFor} />
      </Head>
      {shown === undefined ? (
        <Empty title={say('history.empty')} text={say('history.empty.text')}>
          {filter !== 'all' && <Button onPress={() => setFilter('all')}>{say('history.showAll')}</Button>}
        </Empty>
      ) : (
        <div className={styles['columns']}>
          <StepList steps={steps} chosen={shown.id} onChoose={choose} />
          <AsItWas meeting={meeting.id} step={shown} confidential={confidential} />
        </div>
      )}
    </div>
  );
}

function Head({ view, thing, children }: { readonly view: OpenedMeeting['view']; readonly thing: Id | null; readonly children: ReactNode }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, group, number } = view;
  return (
    <header className={styles['head']}>
      <Button look="quiet" size="small" icon={ArrowLeft} onPress={() => go(meetingPlace(meeting.id))}>
        {say('history.back')}
      </Button>
      <div className={styles['which']}>
        <h1 className={styles['title']}>{say('history.of', { meeting: say('meeting.name', { group: group.shortName, number }), day: dayInHead(language, meeting.start.slice(0, 10)) })}</h1>
        {thing !== null && (
          <p className={styles['only']}>
            {say('history.onlyOne')}{' '}
            <Button look="quiet" size="small" onPress={() => go({ screen: 'history', meeting: meeting.id, thing: null, command: null })}>
              {say('history.showAll')}
            </Button>
          </p>
        )}
      </div>
      <div className={styles['actions']}>{children}</div>
    </header>
  );
}

function Closed({ isShown, isOffered, show }: { readonly isShown: boolean; readonly isOffered: boolean; readonly show: (isShown: boolean) => void }) {
  const say = useSay();
  const { isOn } = useForTheRoom();
  const [isAsked, setAsked] = useState(false);
  if (!isOffered || isOn) return null;
  return (
    <>
      <Button size="small" icon={isShown ? EyeOff : Eye} onPress={() => (isShown ? show(false) : setAsked(true))}>
        {say(isShown ? 'paper.closed.hide' : 'paper.closed.show')}
      </Button>
      <ClosedDialog
        isOpen={isAsked}
        onNo={() => setAsked(false)}
        onYes={() => {
          setAsked(false);
          show(true);
        }}
      />
    </>
  );
}
