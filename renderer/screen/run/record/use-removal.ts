import type { Id } from '../../../../domain/kernel/identity.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { sendAll } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import { focusStage } from '../state/focus.ts';

/**
 * Takes a decision or an action away as if it had never been recorded: everything about it is taken back, the latest first. It can be
 * brought back. What came together with others is removed in another way, if there is one.
 */
export function useRemoval(): (thing: Id, words: string, otherwise?: () => void) => void {
  const { meeting } = useOpenMeeting();
  const { tell, tellFailure } = useNotices();
  const say = useSay();
  const remove = async (thing: Id, words: string, otherwise?: () => void): Promise<void> => {
    const commands = await ask('commandsOn', { meeting: meeting.id, thing });
    if (commands.length === 0) {
      otherwise?.();
      return;
    }
    const { done, failure } = await sendAll(commands.map((of) => ({ command: 'undo', of })));
    if (failure !== null) tellFailure(failure);
    if (done.length === 0) return;
    focusStage();
    const bringBack = (): void => void sendAll(done.toReversed().map((of) => ({ command: 'undo' as const, of }))).then((sent) => sent.failure !== null && tellFailure(sent.failure));
    tell(say('run.record.removed', { what: words }), bringBack);
  };
  return (thing, words, otherwise) => void remove(thing, words, otherwise).catch((error: unknown) => tellFailure(failureOf(error)));
}
