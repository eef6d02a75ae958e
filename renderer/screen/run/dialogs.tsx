import { useState } from 'react';
import { outFor } from '../../../domain/meeting/attendance/clear-room.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { AdjournDialog } from './dialog/adjourn-dialog.tsx';
import { AttendanceDialog } from '../../meeting/attendance/attendance-dialog.tsx';
import { ClosedItemDialog } from './dialog/closed-item-dialog.tsx';
import { ExtraItemDialog } from './dialog/extra-item-dialog.tsx';
import { GoToDialog } from './dialog/go-to-dialog.tsx';
import { HandOverDialog } from './dialog/hand-over-dialog.tsx';
import { MendTimesDialog } from './dialog/mend-times-dialog.tsx';
import { PapersDialog } from './dialog/papers-dialog.tsx';
import { ParkDialog } from './dialog/park-dialog.tsx';
import { PostponeDialog } from './dialog/postpone-dialog.tsx';
import { ReplanDialog } from './dialog/replan-dialog.tsx';
import { RestPostponedDialog } from './dialog/rest-postponed-dialog.tsx';
import { useRunning } from './running-context.tsx';
import { GiveTimeDialog } from './stage/give-time-dialog.tsx';
import { TimelineDialog } from './timeline/timeline-dialog.tsx';

/** Everything that may lie on top of a running meeting; one at a time. */
export function Dialogs() {
  const { dialog, show } = useRunning();
  const close = (): void => show(null);
  const isOpen = (kind: string): boolean => dialog?.kind === kind;
  const plain = (kind: string): { readonly isOpen: boolean; readonly onClose: () => void } => ({ isOpen: isOpen(kind), onClose: close });
  return (
    <>
      <ReplanDialog {...plain('replan')} />
      <AttendanceDialog {...plain('attendance')} />
      <GoToDialog {...plain('go-to')} />
      <ExtraItemDialog {...plain('extra-item')} />
      <PapersDialog {...plain('papers')} />
      <MendTimesDialog {...plain('mend-times')} />
      <AdjournDialog {...plain('adjourn')} />
      <RestPostponedDialog {...plain('rest')} />
      <GiveTimeDialog {...plain('give-time')} />
      <TimelineDialog {...plain('timeline')} />
      {dialog?.kind === 'postpone' && <PostponeDialog item={dialog.item} isOpen onClose={close} />}
      {dialog?.kind === 'park' && <ParkDialog item={dialog.item} isOpen onClose={close} />}
      {dialog?.kind === 'closed-item' && <ClosedItemDialog item={dialog.item} isOpen onClose={close} />}
      {dialog?.kind === 'hand-over' && <HandOverDialog item={dialog.item} isOpen onClose={close} />}
    </>
  );
}

/** The confidential items that were settled since the window opened, by meeting and item. */
const settled = new Set<string>();

/** Before a confidential item is dealt with it is asked who stays. Until that is settled the stage shows none of its words. */
export function useWhoStays(item: Item | undefined): { readonly isAsked: boolean; readonly settle: () => void } {
  const { meeting } = useOpenMeeting();
  const [, setTurn] = useState(0);
  const key = `${meeting.id} ${item?.id ?? ''}`;
  const hasLeft = item !== undefined && outFor(meeting, item.id).length > 0;
  const settle = (): void => {
    settled.add(key);
    setTurn((before) => before + 1);
  };
  return { isAsked: item?.confidential === true && !hasLeft && !settled.has(key), settle };
}

export function WhoStays({ item, onSettled }: { readonly item: Item; readonly onSettled: () => void }) {
  return <ClosedItemDialog item={item} isOpen onClose={onSettled} />;
}
