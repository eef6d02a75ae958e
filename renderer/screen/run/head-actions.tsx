import { CalendarSync } from 'lucide-react';
import { clockAt } from '../../../domain/text/dates.ts';
import { endThatHolds, forecastEnd } from '../../../domain/meeting/timing/forecast.ts';
import { Button } from '../../component/button.tsx';
import { Pill } from '../../component/pill.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { RoomButton } from '../../meeting/room-button.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useFromNow } from '../../state/now.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { useRunning } from './running-context.tsx';

const minute = 60_000;

/** What concerns the running meeting as a whole: when it will end, the way to plan anew, the projector. */
export function HeadActions() {
  const say = useSay();
  const { show } = useRunning();
  return (
    <>
      <Forecast />
      <Button icon={CalendarSync} onPress={() => show({ kind: 'replan' })}>
        {say('run.replan')}
      </Button>
      <RoomButton />
    </>
  );
}

/** When the meeting ends if what is left takes the time that it has, against the end that must hold. */
function Forecast() {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const { shell } = useSurroundings();
  // To the minute: what the wall clock would say.
  const end = useFromNow((now) => Math.round(forecastEnd(meeting, now, shell.zone) / minute) * minute);
  const minutes = Math.round((end - endThatHolds(meeting, shell.zone)) / minute);
  const kind = minutes > 0 ? 'over' : minutes < 0 ? 'spare' : 'even';
  return <Pill tone={minutes > 0 ? 'warn' : 'neutral'}>{say(`run.forecast.${kind}`, { time: clockAt(language, end, zone), minutes: Math.abs(minutes) })}</Pill>;
}
