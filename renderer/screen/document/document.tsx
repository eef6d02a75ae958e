import { useState } from 'react';
import type { Block } from '../../../domain/view/minutes/blocks.ts';
import { Failed } from '../../component/placeholder.tsx';
import { useForTheRoom } from '../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useView } from '../../state/view.ts';
import { useLanguage } from '../../text/language.tsx';
import { NotWritten } from './not-written.tsx';
import { Written } from './written.tsx';

/** The document of a meeting: as it will be read, polished where it is read, and followed until it is settled. */
export function DocumentFace() {
  const { meeting } = useOpenMeeting();
  return meeting.sittings.length === 0 ? <NotWritten /> : <Started />;
}

interface Shown {
  readonly blocks: readonly Block[];
  readonly confidential: boolean;
}

function Started() {
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { isOn } = useForTheRoom();
  const [isAskedFor, askFor] = useState(false);
  const [last, setLast] = useState<Shown | null>(null);
  // Closed items are shown by hand only, until the face is left, and never while the window is shown to a room.
  const confidential = isAskedFor && !isOn;
  const answer = useView('document', { meeting: meeting.id, language, confidential });
  if (answer.state === 'ready' && answer.view !== last?.blocks) setLast({ blocks: answer.view, confidential });
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  // Until another form of it is there the last one stays, unless that one says more than may be shown now.
  const shown = answer.state === 'ready' ? answer.view : last !== null && (confidential || !last.confidential) ? last.blocks : null;
  return shown && <Written blocks={shown} confidential={confidential} askForConfidential={askFor} />;
}
