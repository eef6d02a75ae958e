import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import { useNotices } from '../component/notices.tsx';
import { useSay } from '../text/language.tsx';
import { recordAll, takeAllBack } from './record-all.ts';

/** @param people who are named for the first time: they stay known when the deed is taken back @param tellsWhy also tells why it was not done */
export type TellingDeed = (commands: readonly WrittenCommand[], done: string, people?: readonly WrittenCommand[], tellsWhy?: boolean) => Promise<CallFailure | null>;

/** Does something about a group, and tells of it with a way back. */
export function useTellingDeed(): TellingDeed {
  const say = useSay();
  const { tell, tellFailure } = useNotices();
  return async (commands, done, people = [], tellsWhy = false) => {
    const { back, failure } = await recordAll([...people, ...commands]);
    if (failure !== null) {
      if (tellsWhy) tellFailure(failure);
      return failure;
    }
    tell(done, () => void takeAllBack(back.slice(0, commands.length)).then((why) => (why === null ? tell(say('undo.done')) : tellFailure(why))));
    return null;
  };
}
