import { useState } from 'react';
import { outFor } from '../../../domain/meeting/attendance/clear-room.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { GiveClockDialog } from './clock/give-clock-dialog.tsx';
import { TakeClockDialog } from './clock/take-clock-dialog.tsx';
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

const plainDialogs = {
  replan: ReplanDialog,
  attendance: AttendanceDialog,
  'go-to': GoToDialog,
  'extra-item': ExtraItemDialog,
  papers: PapersDialog,
  'mend-times': MendTimesDialog,
  adjourn: AdjournDialog,
  rest: RestPostponedDialog,
  'give-time': GiveTimeDialog,
  timeline: TimelineDialog,
  'give-clock': GiveClockDialog,
} as const;

const itemDialogs = { postpone: PostponeDialog, park: ParkDialog, 'closed-item': ClosedItemDialog, 'hand-over': HandOverDialog } as const;

/** Everything that may lie on top of a running meeting; one at a time, and none is drawn before it is shown. */
export function Dialogs() {
  const { dialog, show } = useRunning();
  const close = (): void => show(null);
  if (dialog === null) return null;
  if ('item' in dialog) {
    const ItemDialog = itemDialogs[dialog.kind];
    return <ItemDialog key={dialog.kind} item={dialog.item} isOpen onClose={close} />;
  }
  if (dialog.kind === 'take-clock') return <TakeClockDialog goOn={dialog.goOn} onClose={close} />;
  const PlainDialog = plainDialogs[dialog.kind];
  return <PlainDialog key={dialog.kind} isOpen onClose={close} />;
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
