import type { ReactNode } from 'react';
import type { Id } from '../../domain/kernel/identity.ts';
import type { NewMeetingView } from '../../domain/view/screen/new-meeting-view.ts';
import { Dialog } from '../component/dialog.tsx';
import { Failed } from '../component/placeholder.tsx';
import { useView } from '../state/view.ts';

interface SuggestedMeetingProps {
  readonly group: Id;
  /** Of the dialog, where there is nothing but a failure to show in it. */
  readonly title: string;
  readonly onClose: () => void;
  /** Drawn once it is known what fits the group. */
  readonly children: (suggested: NewMeetingView) => ReactNode;
}

/** Asks what the next meeting of a group would be like, for a dialog that plans one or several. */
export function SuggestedMeeting({ group, title, onClose, children }: SuggestedMeetingProps) {
  const suggested = useView('newMeeting', { group });
  switch (suggested.state) {
    case 'loading':
      return null;
    case 'ready':
      return children(suggested.view);
    case 'failed':
      return (
        <Dialog title={title} isOpen onClose={onClose}>
          <Failed failure={suggested.failure} />
        </Dialog>
      );
  }
}
