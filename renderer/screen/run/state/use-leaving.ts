import { useRef } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellRefusal } from '../../../meeting/who-first.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { allAnswered, isoNow, isSettled, sendAll } from '../../../state/send.ts';
import { resultCommands } from '../dialog/result-commands.ts';
import { troubleOfLeaving } from './trouble-of-leaving.ts';

/** True when the group has decided something on an item. */
export function hasDecision(meeting: Meeting, item: Item): boolean {
  return meeting.decisions.some((decision) => decision.item === item.id);
}

/** Leaves the item that has the floor. Nothing is asked: what was decided is decided, the rest is done. */
export function useLeaving(): (item: Item, result?: 'struck') => Promise<void> {
  const { meeting, view } = useOpenMeeting();
  const tellRefusal = useTellRefusal(view);
  const left = useRef<Meeting | null>(null);
  return async (item, result) => {
    // The same key twice, before the screen shows what the first one did, must not be told that the item is left already.
    if (left.current === meeting) return;
    left.current = meeting;
    const sent = await leaveNow(meeting, item, result);
    if (sent.done.length === 0) left.current = null;
    const trouble = troubleOfLeaving(sent);
    if (trouble !== null) tellRefusal(trouble);
  };
}

/** The moment is that of the press; what was recorded just before it may not be on the screen yet, and it counts. */
async function leaveNow(shown: Meeting, item: Item, result: 'struck' | undefined): ReturnType<typeof sendAll> {
  const at = isoNow();
  try {
    const meeting = isSettled() ? shown : await latest(shown);
    return await sendAll(resultCommands(meeting, item.id, { result: result ?? (hasDecision(meeting, item) ? 'decided' : 'done') }, at));
  } catch (error) {
    return { done: [], failure: failureOf(error) };
  }
}

async function latest({ id }: Meeting): Promise<Meeting> {
  await allAnswered();
  const { view } = await ask('meeting', { meeting: id });
  return view.meeting;
}
