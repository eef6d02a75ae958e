import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { dayInHead, clock } from '../../domain/text/dates.ts';
import { plusMinutes } from '../../domain/kernel/calendar.ts';
import { IconButton } from '../component/button.tsx';
import { Segments } from '../component/segments.tsx';
import { go } from '../state/navigation.ts';
import { faces, meetingPlace } from '../state/place.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { ForTheRoomToggle } from './for-the-room-sign.tsx';
import { useOpenMeeting } from './open-meeting.tsx';
import styles from './meeting-frame.module.css';

/**
 * What the four faces of a meeting share: which meeting it is, the way to the other faces, and at the right what this face can do
 * with the meeting as a whole.
 */
export function MeetingFrame({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
  const say = useSay();
  const { view, meeting, group, face } = useOpenMeeting();
  const language = useLanguage();
  const [date = '', from = ''] = meeting.start.split('T');
  const to = plusMinutes(meeting.start, meeting.length).slice(11);
  return (
    <div className={styles['frame']}>
      <header className={styles['head']}>
        <div className={styles['which']}>
          <h1 className={styles['number']}>{say('meeting.name', { group: group.shortName, number: view.number })}</h1>
          <p className={styles['when']}>
            {say('meeting.when', { day: dayInHead(language, date), from: clock(language, from), to: clock(language, to) })}
          </p>
        </div>
        <Segments
          label={say('meeting.faces')}
          value={face}
          segments={faces.map((each) => ({
            value: each,
            text: each === 'document' ? say(`document.word.${group.documentWord}`) : say(`meeting.face.${each}`),
          }))}
          onChange={(next) => go(meetingPlace(meeting.id, next))}
        />
        <div className={styles['actions']}>
          {face === 'run' && <ForTheRoomToggle />}
          {actions}
          {/* While the clock runs the head holds what the clock asks for, on one line. */}
          {face !== 'run' && <IconButton icon={History} label={say('history.title')} onPress={() => go({ screen: 'history', meeting: meeting.id, thing: null, command: null })} />}
        </div>
      </header>
      {children}
    </div>
  );
}
