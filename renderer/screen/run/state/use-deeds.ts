import type { Item } from '../../../../domain/meeting/item.ts';
import { isPaused } from '../../../../domain/meeting/running/clock.ts';
import { clockOf } from '../../../../domain/meeting/timing/cues.ts';
import { suggestedGiver, usualGift } from '../../../../domain/meeting/timing/give-time.ts';
import type { KeyHandlers } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../../meeting/telling-record.ts';
import { isoNow } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import { useClockDeed } from '../clock/use-clock-deed.ts';
import { useTitleOutside } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { hasDecision, useLeaving } from './use-leaving.ts';

/** What can be done with the item that has the floor, by key or by button. What makes no sense now is missing. */
export function useDeeds(item: Item): KeyHandlers {
  const { meeting, act } = useOpenMeeting();
  const { show, line, notes } = useRunning();
  const leave = useLeaving();
  const giving = useGiving(item);
  const clockDeed = useClockDeed();
  const say = useSay();
  const record = useTellingRecord();
  const capturing: KeyHandlers = {
    decision: () => line.current?.begin('decision', hasDecision(meeting, item) ? undefined : item.proposedDecisions[0]),
    action: () => line.current?.begin('action'),
    note: () => notes.current?.begin(item),
  };
  const dialogs: KeyHandlers = {
    goTo: clockDeed(() => show({ kind: 'go-to' })),
    extraItem: () => show({ kind: 'extra-item' }),
    attendance: () => show({ kind: 'attendance' }),
    papers: () => show({ kind: 'papers' }),
    replan: clockDeed(() => show({ kind: 'replan' })),
    mendTimes: () => show({ kind: 'mend-times' }),
  };
  if (isPaused(meeting)) return { ...capturing, ...dialogs, pause: clockDeed(() => void act({ command: 'resumeMeeting', meeting: meeting.id, at: isoNow() })) };
  const anItem: KeyHandlers = {
    park: clockDeed(() => show({ kind: 'park', item })),
    postpone: clockDeed(() => show({ kind: 'postpone', item })),
    unclear: () => void record({ command: 'sayUnclear', meeting: meeting.id, item: item.id, at: isoNow() }, say('run.unclear.said')),
  };
  return {
    ...capturing,
    ...dialogs,
    ...(item.type === 'break' ? {} : anItem),
    next: clockDeed(() => void leave(item)),
    pause: clockDeed(() => void act({ command: 'pauseMeeting', meeting: meeting.id, at: isoNow() })),
    fiveMore: clockDeed(giving),
  };
}

/** Five minutes more: before the time is out it is asked who gives them; when it is out, the one that is named gives at once. */
function useGiving(item: Item): () => void {
  const { meeting } = useOpenMeeting();
  const { show } = useRunning();
  const give = useGive();
  return () => {
    const giver = suggestedGiver(meeting, usualGift);
    const isOut = clockOf(meeting, Date.now())?.cue === 'reached';
    if (isOut && giver !== undefined) give(item, giver);
    else show({ kind: 'give-time' });
  };
}

/** Moves five minutes from one item to another, and says so. */
export function useGive(): (taker: Item, giver: Item) => void {
  const { meeting } = useOpenMeeting();
  const record = useTellingRecord();
  const say = useSay();
  const titleOutside = useTitleOutside();
  return (taker, giver) =>
    void record(
      { command: 'giveTime', meeting: meeting.id, item: taker.id, minutes: usualGift, from: giver.id },
      say('run.give.given', { minutes: usualGift, title: titleOutside(giver) }),
    );
}
