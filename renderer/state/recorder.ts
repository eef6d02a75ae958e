import { useCallback, useSyncExternalStore } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { useNotices } from '../component/notices.tsx';
import { useKeys } from '../keys/keys.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { send, sendAll } from './send.ts';

/** Records commands outside a meeting, says what was done, and lets it be taken back by the notice or the key for it. */
export interface Recorder {
  /** A refusal is said on the screen. @returns whether it was recorded */
  readonly record: (command: WrittenCommand, done: string) => Promise<boolean>;
  /** For a field: @returns what is wrong, in words; null when it is recorded */
  readonly save: (command: WrittenCommand, done: string) => Promise<string | null>;
  /** Says what was recorded together, by the names of its commands in order: it is taken back together, too. */
  readonly recorded: (commands: readonly Id[], done: string) => void;
}

interface Recorded {
  /** The names of what is taken back together, in the order in which it was recorded. */
  readonly ids: readonly string[];
  /** What was told of it goes away when it is taken back. */
  readonly silence: () => void;
}

/** The command that the key takes back: the latest one, whichever part of the screen recorded it. */
let latest: Recorded | null = null;
const viewers = new Set<() => void>();

function setLatest(command: Recorded | null): void {
  latest = command;
  for (const viewer of viewers) viewer();
}

function subscribe(viewer: () => void): () => void {
  viewers.add(viewer);
  return () => viewers.delete(viewer);
}

export function useRecorder(): Recorder {
  const { tell, tellFailure } = useNotices();
  const say = useSay();
  const language = useLanguage();
  const undoable = useSyncExternalStore(subscribe, () => latest);
  const undo = useCallback(
    async (ids: readonly string[]): Promise<void> => {
      if (latest?.ids === ids) {
        latest.silence();
        setLatest(null);
      }
      const { failure } = await sendAll(ids.map((of) => ({ command: 'undo', of }) as const).toReversed());
      if (failure === null) tell(say('undo.done'));
      else tellFailure(failure);
    },
    [say, tell, tellFailure],
  );
  useKeys(undoable === null ? {} : { undo: () => void undo(undoable.ids) });
  const recorded = (ids: readonly string[], done: string): void => {
    setLatest({ ids, silence: tell(done, () => void undo(ids)) });
  };
  return {
    recorded,
    record: async (command, done) => {
      const sent = await send(command);
      if (sent.ok) recorded([sent.id], done);
      else tellFailure(sent.failure);
      return sent.ok;
    },
    save: async (command, done) => {
      const sent = await send(command);
      if (!sent.ok) return failureText(language, sent.failure);
      recorded([sent.id], done);
      return null;
    },
  };
}
