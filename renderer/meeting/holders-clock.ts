import { holdersTime } from '../../domain/meeting/running/clock-offset.ts';
import { useClockBehind } from '../state/clocks-behind.ts';
import { useOpenMeeting } from './open-meeting.tsx';

/** The clock of the device that holds this meeting's. */
export interface HoldersClock {
  /** Milliseconds to add to this device's time. */
  readonly ahead: number;
  /** The two differ by so much that the time can only be said roughly. */
  readonly isEstimated: boolean;
}

export function useHoldersClock(): HoldersClock {
  const { clock } = useOpenMeeting();
  const { now, isEstimated } = holdersTime(0, useClockBehind(clock.isHere ? null : clock.holder));
  return { ahead: now, isEstimated };
}
