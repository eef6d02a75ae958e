import { useState, type ReactNode } from 'react';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { weekdayDate } from '../../domain/text/dates.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { go } from '../state/navigation.ts';
import { useOneAtATime } from '../state/one-at-a-time.ts';
import { meetingPlace } from '../state/place.ts';
import { isoOf } from '../state/send.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { useOpenMeeting } from './open-meeting.tsx';

export interface Start {
  readonly start: () => void;
  /** Stands on the screen while it is asked whether to start on another day than was planned. */
  readonly question: ReactNode;
}

/** Starts the meeting and goes to where it is run. On another day than the planned one it asks first. */
export function useStart(): Start {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone, act } = useOpenMeeting();
  const once = useOneAtATime();
  const [isAsking, setAsking] = useState(false);
  const day = meeting.start.slice(0, 10);
  const begin = async (): Promise<void> => {
    setAsking(false);
    const sent = await act({ command: 'startMeeting', meeting: meeting.id, at: isoOf(Date.now()) });
    if (sent.ok) go(meetingPlace(meeting.id, 'run'));
  };
  const question = isAsking && (
    <Dialog
      title={say('prepare.start.otherDay.title')}
      isOpen
      onClose={() => setAsking(false)}
      width="narrow"
      role="alertdialog"
      actions={
        <>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" onPress={() => once(begin)} autoFocus>
            {say('prepare.start.now')}
          </Button>
        </>
      }
    >
      <p>{say('prepare.start.otherDay', { day: weekdayDate(language, day) })}</p>
    </Dialog>
  );
  return { start: () => (localDateOf(Date.now(), zone) === day ? once(begin) : setAsking(true)), question };
}
