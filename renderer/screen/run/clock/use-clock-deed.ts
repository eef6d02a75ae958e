import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useRunning } from '../running-context.tsx';

/** Lets something be done to the clock: at once on the device that holds it, and after a question on any other. */
export function useClockDeed(): (deed: () => void) => () => void {
  const { clock } = useOpenMeeting();
  const { show } = useRunning();
  return (deed) => (clock.isHere ? deed : () => show({ kind: 'take-clock', goOn: deed }));
}
