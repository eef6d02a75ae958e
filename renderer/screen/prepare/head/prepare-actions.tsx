import { CalendarCog, CalendarX, ListPlus, Mail, Play } from 'lucide-react';
import { useState } from 'react';
import { instantOf } from '../../../../domain/kernel/calendar.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { Pill } from '../../../component/pill.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { go } from '../../../state/navigation.ts';
import { useNow } from '../../../state/now.ts';
import { meetingPlace } from '../../../state/place.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { dayAndMonth } from '../../../../domain/text/dates.ts';
import { NoticeDialog } from '../notice/notice-dialog.tsx';
import { CancelMeeting } from './cancel-meeting.tsx';
import { MeetingDetails } from './meeting-details.tsx';

const halfAMinute = 30_000;
/** Within this of the planned start it is time to begin. Milliseconds. */
const soon = 30 * 60_000;

/** What can be done with the meeting as a whole before it begins: its details, items from a text, the notice, and the way to the start. */
export function PrepareActions({ onFromText }: { readonly onFromText: () => void }) {
  const say = useSay();
  const { meeting, zone } = useOpenMeeting();
  const [open, setOpen] = useState<'details' | 'notice' | null>(null);
  const now = useNow(halfAMinute);
  const isBefore = meeting.state === 'draft' || meeting.state === 'called';
  const isTime = meeting.items.length > 0 && now > instantOf(meeting.start, zone) - soon;
  const isCalled = meeting.calledOn !== null;
  // Beside the faces, the smallest projector has room for the words of two buttons, or of one and the day of the notice.
  const hasManyWords = isTime || isCalled;
  return (
    <>
      <StatePill />
      <IconButton icon={CalendarCog} label={say('prepare.details')} onPress={() => setOpen('details')} />
      {isBefore && (
        <>
          {hasManyWords ? (
            <IconButton icon={ListPlus} label={say('prepare.fromText')} onPress={onFromText} />
          ) : (
            <Button icon={ListPlus} onPress={onFromText}>
              {say('prepare.fromText')}
            </Button>
          )}
          {isCalled ? (
            <IconButton icon={Mail} label={say('prepare.notice.again')} onPress={() => setOpen('notice')} />
          ) : (
            <Button look={hasManyWords ? 'outlined' : 'primary'} onPress={() => setOpen('notice')}>
              {say('prepare.call')}
            </Button>
          )}
          {hasManyWords && (
            <Button look="primary" icon={Play} onPress={() => go(meetingPlace(meeting.id, 'run'))}>
              {say('prepare.start')}
            </Button>
          )}
        </>
      )}
      <CallOff onTell={() => setOpen('notice')} />
      {open === 'details' && <MeetingDetails onClose={() => setOpen(null)} />}
      {open === 'notice' && <NoticeDialog onClose={() => setOpen(null)} />}
    </>
  );
}

/** Calling the meeting off, and telling those who were called. */
function CallOff({ onTell }: { readonly onTell: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const [isAsking, setAsking] = useState(false);
  if (meeting.state === 'cancelled') {
    return (
      <Button icon={Mail} onPress={onTell}>
        {say('cancel.tell')}
      </Button>
    );
  }
  return (
    <>
      {meeting.sittings.length === 0 && <IconButton icon={CalendarX} label={say('cancel.button')} onPress={() => setAsking(true)} />}
      {isAsking && <CancelMeeting onClose={() => setAsking(false)} />}
    </>
  );
}

function StatePill() {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  if (meeting.state === 'called' && meeting.calledOn !== null) return <Pill tone="good">{say('prepare.state.calledOn', { date: dayAndMonth(language, meeting.calledOn) })}</Pill>;
  return <Pill>{say(`prepare.state.${meeting.state}`)}</Pill>;
}
