import type { MeetingRow } from '../../../domain/view/screen/meetings-view.ts';
import type { MeetingState } from '../../../domain/meeting/meeting.ts';
import { Pill, type Tone } from '../../component/pill.tsx';
import { useSay } from '../../text/language.tsx';

const tones: Readonly<Record<MeetingState, Tone>> = { draft: 'neutral', called: 'neutral', cancelled: 'warn', running: 'good', adjourned: 'warn', ended: 'warn', sent: 'neutral', finalised: 'neutral' };

/** How far a meeting has come, in words. */
export function MeetingStatePill({ row: { state, notHeld } }: { readonly row: Pick<MeetingRow, 'state' | 'notHeld'> }) {
  const say = useSay();
  return notHeld ? <Pill tone="warn">{say('meetings.notHeld')}</Pill> : <Pill tone={tones[state]}>{say(`meetings.state.${state}`)}</Pill>;
}
