import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import { sendAll } from '../state/send.ts';

/** What came of recording several things as one. */
export interface AllRecorded {
  /** Takes all of it back; what builds on something goes before it. */
  readonly back: readonly WrittenCommand[];
  /** Why it could not be recorded. */
  readonly failure: CallFailure | null;
  /** Some of it was recorded all the same, and could not be taken back. */
  readonly remains: boolean;
}

/** Records several things as one: where one of them is refused, those before it are taken back. */
export async function recordAll(commands: readonly WrittenCommand[]): Promise<AllRecorded> {
  const { done, failure } = await sendAll(commands);
  const back = done.toReversed().map((of): WrittenCommand => ({ command: 'undo', of }));
  if (failure === null) return { back, failure, remains: false };
  return { back: [], failure, remains: (await takeAllBack(back)) !== null };
}

/** @returns why it could not be taken back; where only a part could, it is that which is said */
export async function takeAllBack(back: readonly WrittenCommand[]): Promise<CallFailure | null> {
  const { done, failure } = await sendAll(back);
  return failure === null || done.length === 0 ? failure : { code: 'taken-back-in-part', detail: {} };
}
