import { useCallback } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import { useNotices } from '../component/notices.tsx';
import { sendAll } from '../state/send.ts';
import { useSay } from '../text/language.tsx';

/** Records one thing or several as one. Gives why it could not be recorded; nothing of it has then been. */
export type Recorder = (commands: readonly WrittenCommand[], told: string) => Promise<CallFailure | null>;

/** Records, says that it was done, and offers to take all of it back. */
export function useRecord(): Recorder {
  const { tell, tellFailure } = useNotices();
  const say = useSay();
  return useCallback(
    async (commands, told) => {
      const { done, failure } = await sendAll(commands);
      // What builds on something goes before it.
      const back = done.toReversed().map((of): WrittenCommand => ({ command: 'undo', of }));
      if (failure !== null) {
        await sendAll(back);
        return failure;
      }
      const takeBack = async (): Promise<void> => {
        const undone = await sendAll(back);
        if (undone.failure === null) tell(say('undo.done'));
        else tellFailure(undone.failure);
      };
      tell(told, back.length === 0 ? undefined : () => void takeBack());
      return null;
    },
    [say, tell, tellFailure],
  );
}
