import type { CallFailure } from '../../domain/contract/call.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { ask, failureOf } from '../bridge.ts';
import { allAnswered, deedOf } from '../state/send.ts';
import { takeAllBack } from './record-all.ts';

/** Whether there was something to take back, and why it could not be. */
export interface TakenBack {
  readonly isDone: boolean;
  readonly failure: CallFailure | null;
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Takes back the latest deed in a meeting, or brings it back again. Which one that is is asked for when it is said, for the screen may
 * not show yet what was recorded last; and one taking back waits for the other.
 */
export async function takeBack(meeting: Id, way: 'undo' | 'redo'): Promise<TakenBack> {
  const work = turn.then(async () => takenBack(meeting, way));
  turn = work;
  return work;
}

/** Never throws. */
async function takenBack(meeting: Id, way: 'undo' | 'redo'): Promise<TakenBack> {
  await allAnswered();
  try {
    const { latest } = await ask('meeting', { meeting });
    const of = latest[way];
    if (of === null) return { isDone: false, failure: null };
    const failure = await takeAllBack(deedOf(of).map((each) => ({ command: 'undo', of: each })));
    return { isDone: failure === null, failure };
  } catch (error) {
    return { isDone: false, failure: failureOf(error) };
  }
}
