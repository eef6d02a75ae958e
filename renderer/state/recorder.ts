import { useCallback, useSyncExternalStore } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import { useNotices } from '../component/notices.tsx';
import { useKeys } from '../keys/keys.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { send } from './send.ts';

/** Records commands outside a meeting, says what was done, and lets it be taken back by the notice or the key for it. */
export interface Recorder {
  /** A refusal is said on the screen. @returns whether it was recorded */
  readonly record: (command: WrittenCommand, done: string) => Promise<boolean>;
  /** For a field: @returns what is wrong, in words; null when it is recorded */
  readonly save: (command: WrittenCommand, done: string) => Promise<string | null>;
}

interface Recorded {
  readonly id: string;
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
    async (of: string): Promise<void> => {
      if (latest?.id === of) {
        latest.silence();
        setLatest(null);
      }
      const sent = await send({ command: 'undo', of });
      if (sent.ok) tell(say('undo.done'));
      else tellFailure(sent.failure);
    },
    [say, tell, tellFailure],
  );
  useKeys(undoable === null ? {} : { undo: () => void undo(undoable.id) });
  const told = (id: string, done: string): void => {
    setLatest({ id, silence: tell(done, () => void undo(id)) });
  };
  return {
    record: async (command, done) => {
      const sent = await send(command);
      if (sent.ok) told(sent.id, done);
      else tellFailure(sent.failure);
      return sent.ok;
    },
    save: async (command, done) => {
      const sent = await send(command);
      if (!sent.ok) return failureText(language, sent.failure);
      told(sent.id, done);
      return null;
    },
  };
}
