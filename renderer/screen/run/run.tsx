import { useEffect, useState } from 'react';
import { isForgotten } from '../../../domain/meeting/running/forgotten.ts';
import { openSpan } from '../../../domain/meeting/timing/spans.ts';
import { MeetingFrame } from '../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { Empty } from '../../component/placeholder.tsx';
import { useSay } from '../../text/language.tsx';
import { useFromNow } from '../../state/now.ts';
import { CaptureLine } from './capture/capture-line.tsx';
import { ClosedStage } from './stage/closed-stage.tsx';
import { Dialogs, useWhoStays, WhoStays } from './dialogs.tsx';
import { HeadActions } from './head-actions.tsx';
import { Record } from './record/record.tsx';
import { AdjournedView } from './rest/adjourned-view.tsx';
import { AllDone } from './rest/all-done.tsx';
import { ForgottenView } from './rest/forgotten-view.tsx';
import { OverView } from './rest/over-view.tsx';
import { RunningProvider, useRunning } from './running-context.tsx';
import { Stage } from './stage/stage.tsx';
import { StartView } from './start/start-view.tsx';
import { keepFocus } from './state/focus.ts';
import { Timeline } from './timeline/timeline.tsx';
import styles from './run.module.css';

/** Genomför: one meeting as it goes on. */
export function Run() {
  const { meeting } = useOpenMeeting();
  const { state } = meeting;
  useEffect(keepFocus);
  switch (state) {
    case 'draft':
    case 'called':
      return <StartView />;
    case 'cancelled':
      return <Cancelled />;
    case 'running':
      return (
        <RunningProvider>
          <RunningMeeting />
        </RunningProvider>
      );
    case 'adjourned':
      return <AdjournedView />;
    case 'ended':
    case 'sent':
    case 'finalised':
      return <OverView />;
  }
}

function RunningMeeting() {
  const { meeting, zone } = useOpenMeeting();
  const open = openSpan(meeting.spans)?.id;
  const [goesOn, setGoesOn] = useState<string | undefined>(undefined);
  useEffect(keepFocus);
  const forgotten = useFromNow((now) => isForgotten(meeting, now, zone));
  if (forgotten && goesOn !== open) {
    return (
      <MeetingFrame>
        <ForgottenView onGoesOn={() => setGoesOn(open)} />
      </MeetingFrame>
    );
  }
  return (
    <MeetingFrame actions={<HeadActions />}>
      <Parts />
      <Dialogs />
    </MeetingFrame>
  );
}

function Parts() {
  const { current, aim } = useRunning();
  const { isAsked, settle } = useWhoStays(current);
  return (
    <div className={[styles['run'], aim === undefined ? styles['alone'] : ''].join(' ')}>
      {current === undefined ? <AllDone /> : isAsked ? <ClosedStage /> : <Stage item={current} />}
      {aim !== undefined && (
        <aside className={styles['aside']}>
          <Record isAsked={isAsked} />
          <CaptureLine />
        </aside>
      )}
      <Timeline />
      {current !== undefined && isAsked && <WhoStays item={current} onSettled={settle} />}
    </div>
  );
}

/** There is nothing to run: what was prepared stands under its own face. */
function Cancelled() {
  const say = useSay();
  return (
    <MeetingFrame>
      <Empty title={say('cancelled.title')} text={say('cancelled.text')} />
    </MeetingFrame>
  );
}
