import { useSay } from '../../../text/language.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { Step } from '../step.tsx';
import type { PlaceOfStep } from '../steps.tsx';
import { GatherPulse } from './gather-pulse.tsx';
import { useSurvey } from './gathered.ts';
import { PulseShown } from './pulse-shown.tsx';

/** The survey of the meeting: half a minute, anonymous, shown once. */
export function PulseStep({ place }: { readonly place: PlaceOfStep }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { guess } = useSurvey(meeting.id);
  return (
    <Step number={4} title={say('pulse.title')} change={`${guess === undefined} ${meeting.pulse === null}`} {...place} {...(meeting.pulse === null ? { note: say('pulse.note') } : {})}>
      {meeting.pulse === null ? meeting.state === 'finalised' ? null : <GatherPulse /> : <PulseShown pulse={meeting.pulse} />}
    </Step>
  );
}
