import { ListOrdered, Play } from 'lucide-react';
import { Button } from '../../component/button.tsx';
import { Empty } from '../../component/placeholder.tsx';
import { MeetingFrame } from '../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { go } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';

/** Before the meeting has started there is nothing to read. */
export function NotWritten() {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  return (
    <MeetingFrame>
      <Empty title={say(`paper.empty.${group.documentWord}`)} text={say('paper.empty.text')}>
        <Button look="primary" icon={Play} onPress={() => go(meetingPlace(meeting.id, 'run'))}>
          {say('close.empty.step')}
        </Button>
        <Button icon={ListOrdered} onPress={() => go(meetingPlace(meeting.id, 'prepare'))}>
          {say('paper.empty.agenda')}
        </Button>
      </Empty>
    </MeetingFrame>
  );
}
