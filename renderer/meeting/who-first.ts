import { useCallback, useEffect, useRef } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { find } from '../../domain/kernel/list.ts';
import type { ClockDeed, Overtaken } from '../../domain/meeting/running/overtaken.ts';
import { nameOf } from '../../domain/view/labels.ts';
import type { MeetingView } from '../../domain/view/screen/meeting-view.ts';
import { useNotices } from '../component/notices.tsx';
import { useSay, type Say } from '../text/language.tsx';

/** What was done to the clock when a command about it is refused. */
const doneBefore: Readonly<Record<string, ClockDeed>> = {
  'item-already-left': 'itemLeft',
  'meeting-paused': 'meetingPaused',
  'meeting-not-paused': 'meetingResumed',
  'meeting-not-running': 'meetingEnded',
  'meeting-not-adjourned': 'sittingOpened',
  'meeting-started': 'meetingStarted',
};

/** Says who was first, where somebody else was; else why nothing was done. */
export function useTellRefusal(view: MeetingView): (failure: CallFailure) => void {
  const { tell, tellFailure } = useNotices();
  const say = useSay();
  return useCallback(
    (failure) => {
      const { by, item } = failure.detail;
      const deed = doneBefore[failure.code];
      if (deed === undefined || typeof by !== 'string') return tellFailure(failure);
      tell(firstWords(say, view, { deed, item: typeof item === 'string' ? item : null, by: by === '' ? null : by }));
    },
    [say, tell, tellFailure, view],
  );
}

/** Says, once, what this device did to the clock in vain: two pressed at the same moment, and the other one counts. */
export function useTellOvertaken(view: MeetingView, overtaken: readonly Overtaken[]): void {
  const { tell } = useNotices();
  const say = useSay();
  const told = useRef<ReadonlySet<Id> | null>(null);
  useEffect(() => {
    // What lay there when the meeting was opened has been told before.
    const before = told.current ?? new Set(overtaken.map(({ event }) => event));
    for (const each of overtaken) if (!before.has(each.event)) tell(firstWords(say, view, each));
    told.current = new Set([...before, ...overtaken.map(({ event }) => event)]);
  }, [overtaken, say, tell, view]);
}

function firstWords(say: Say, { meeting, people }: MeetingView, { deed, item, by }: Pick<Overtaken, 'deed' | 'item' | 'by'>): string {
  const who = by === null ? { isKnown: 'no', name: '' } : { isKnown: 'yes', name: nameOf(people, by) };
  const number = find(meeting.items, item)?.number ?? null;
  return number === null && item !== null ? say('clock.first.break', who) : say(`clock.first.${deed}`, { ...who, number: number ?? 0 });
}
