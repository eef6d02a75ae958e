import { Failed } from '../../component/placeholder.tsx';
import { MeasuresPanel } from '../../measures/measures-panel.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useView } from '../../state/view.ts';

/** The measures of the meeting stand beside its document: whoever polishes the words sees how it went, and no file carries them. */
export function Figures() {
  const { meeting } = useOpenMeeting();
  const measures = useView('measures', { meeting: meeting.id });
  if (measures.state === 'loading') return null;
  return measures.state === 'failed' ? <Failed failure={measures.failure} /> : <MeasuresPanel measures={measures.view} />;
}
