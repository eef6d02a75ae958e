import { Failed } from '../../component/placeholder.tsx';
import { MeasuresPanel } from '../../measures/measures-panel.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useView } from '../../state/view.ts';

/** How the meeting went, in figures, once it is over. */
export function AfterTheEnd() {
  const { meeting } = useOpenMeeting();
  const measures = useView('measures', { meeting: meeting.id });
  if (measures.state === 'loading') return null;
  return measures.state === 'failed' ? <Failed failure={measures.failure} /> : <MeasuresPanel measures={measures.view} />;
}
