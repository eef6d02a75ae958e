import type { Id } from '../../../domain/kernel/identity.ts';
import { roomView } from '../../../domain/view/screen/room-view.ts';
import type { MeetingView } from '../../../domain/view/screen/meeting-view.ts';
import { Failed } from '../../component/placeholder.tsx';
import { useNow } from '../../state/now.ts';
import { useView } from '../../state/view.ts';
import { Stage } from './stage.tsx';
import { useStaged } from './staged.ts';

/** The room display: a window of its own for the projector, readable at six metres. */
export function Room({ meeting }: { readonly meeting: Id }) {
  const opened = useView('meeting', { meeting });
  const shell = useView('shell', {});
  if (opened.state === 'failed') return <Failed failure={opened.failure} />;
  if (shell.state === 'failed') return <Failed failure={shell.failure} />;
  if (opened.state === 'loading' || shell.state === 'loading') return null;
  return <Shown view={opened.view.view} zone={shell.view.zone} />;
}

/** Milliseconds between looks at the clock: often enough that no second is seen late. */
const glance = 250;

function Shown({ view, zone }: { readonly view: MeetingView; readonly zone: string }) {
  const now = useNow(glance);
  const staged = useStaged(roomView(view.meeting, now, zone), view, now, view.meeting.zone ?? zone);
  return <Stage {...staged} />;
}
