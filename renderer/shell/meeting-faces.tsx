import { lazy, Suspense } from 'react';
import type { Id } from '../../domain/kernel/identity.ts';
import type { MeetingState } from '../../domain/meeting/meeting.ts';
import { Failed } from '../component/placeholder.tsx';
import { OpenMeetingProvider } from '../meeting/open-meeting.tsx';
import { useView } from '../state/view.ts';
import type { Face } from '../state/place.ts';

const Prepare = lazy(async () => ({ default: (await import('../screen/prepare/prepare.tsx')).Prepare }));
const Run = lazy(async () => ({ default: (await import('../screen/run/run.tsx')).Run }));
const Close = lazy(async () => ({ default: (await import('../screen/close/close.tsx')).Close }));
const DocumentFace = lazy(async () => ({ default: (await import('../screen/document/document.tsx')).DocumentFace }));

/** One meeting, on the face that was asked for, else on the one that fits its state. */
export function MeetingFaces({ meeting, face, item }: { readonly meeting: Id; readonly face: Face | null; readonly item: Id | null }) {
  const opened = useView('meeting', { meeting });
  if (opened.state === 'loading') return null;
  if (opened.state === 'failed') return <Failed failure={opened.failure} />;
  const shown = face ?? fitting(opened.view.view.meeting.state);
  return (
    <OpenMeetingProvider opened={opened.view} face={shown}>
      <Suspense>{contentOf(shown, item)}</Suspense>
    </OpenMeetingProvider>
  );
}

function contentOf(face: Face, item: Id | null) {
  switch (face) {
    case 'prepare':
      return <Prepare item={item} />;
    case 'run':
      return <Run />;
    case 'close':
      return <Close />;
    case 'document':
      return <DocumentFace />;
  }
}

function fitting(state: MeetingState): Face {
  switch (state) {
    case 'draft':
    case 'called':
    case 'cancelled':
      return 'prepare';
    case 'running':
    case 'adjourned':
      return 'run';
    case 'ended':
    case 'sent':
    case 'finalised':
      return 'document';
  }
}
