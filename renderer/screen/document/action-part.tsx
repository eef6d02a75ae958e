import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { find } from '../../../domain/kernel/list.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { go } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useSay } from '../../text/language.tsx';
import { opening } from './opening.ts';
import { PartFrame } from './part-frame.tsx';

/** An action has an owner and a day besides its words: it is put right where it is read back. */
export function ActionPart({ action, children }: { readonly action: Id; readonly children: ReactNode }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const text = find(meeting.actions, action)?.text ?? '';
  return (
    <PartFrame thing={action} icon={Pencil} label={say('paper.mend.action', { text: opening(text) })} onMend={() => go(meetingPlace(meeting.id, 'close', action))}>
      {children}
    </PartFrame>
  );
}
