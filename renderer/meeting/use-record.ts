import { useCallback } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import { useNotices } from '../component/notices.tsx';
import { useSay } from '../text/language.tsx';
import { recordAll, takeAllBack } from './record-all.ts';

/** Records one thing or several as one. Gives why it could not be recorded; nothing of it has then been, unless that is told. */
export type Recorder = (commands: readonly WrittenCommand[], told: string) => Promise<CallFailure | null>;

/** Records, says that it was done, and offers to take all of it back. */
export function useRecord(): Recorder {
  const { tell, tellFailure } = useNotices();
  const say = useSay();
  return useCallback(
    async (commands, told) => {
      const { back, failure, remains } = await recordAll(commands);
      if (remains) tellFailure({ code: 'recorded-in-part', detail: {} });
      if (failure !== null) return failure;
      const takeBack = async (): Promise<void> => {
        const refused = await takeAllBack(back);
        if (refused === null) tell(say('undo.done'));
        else tellFailure(refused);
      };
      tell(told, back.length === 0 ? undefined : () => void takeBack());
      return null;
    },
    [say, tell, tellFailure],
  );
}
