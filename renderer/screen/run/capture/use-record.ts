import { useEffect, useMemo, useRef } from 'react';
import { readCapture } from '../../../../domain/capture/read-capture.ts';
import type { Capture } from '../../../../domain/capture/capture.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { chairOf } from '../../../../domain/meeting/roles.ts';
import { useAnnounce } from '../../../component/announcer.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/id.ts';
import { useOneAtATime } from '../../../state/one-at-a-time.ts';
import { sendAll } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import { commandsOf } from './capture-commands.ts';
import type { UnsentLine } from './unsent.tsx';
import type { Line } from './use-line.ts';

interface Recording {
  /** Records what the line says, and empties it. The focus stays. */
  readonly record: () => void;
  readonly unsent: readonly UnsentLine[];
  readonly retry: (line: UnsentLine) => void;
}

/** Records what the line says. The line is free at once; what is refused comes back to it. */
export function useRecord(line: Line): Recording {
  const { meeting, group, zone } = useOpenMeeting();
  const { tellFailure } = useNotices();
  const [unsent, setUnsent] = useUnsent(meeting.id);
  const once = useOneAtATime();
  const said = useSaid();
  const latest = useRef(line);
  useEffect(() => {
    latest.current = line;
  }, [line]);
  const sendLine = async (capture: Capture, item: Id): Promise<boolean> => {
    const now = Date.now();
    const ground = { meeting: meeting.id, item, chair: chairOf(meeting, group), now, zone, newId };
    const { done, failure } = await sendAll(commandsOf(capture, ground));
    if (failure === null) said(capture, done.at(-1));
    else tellFailure(failure);
    return failure === null;
  };
  const record = async (): Promise<void> => {
    const { capture, text, item } = latest.current;
    if (item === null || (await sendLine(capture, item))) return;
    if (latest.current.text === '') latest.current.restore({ text, item });
    else setUnsent((before) => [...before, { id: newId(), text, item }]);
  };
  return {
    record: () => {
      if (line.capture.kind !== 'empty') line.clear(record());
    },
    unsent,
    retry: (failed) =>
      once(async () => {
        const isDone = await sendLine(readCapture(failed.text, line.context), failed.item);
        if (isDone) setUnsent((before) => before.filter(({ id }) => id !== failed.id));
      }),
  };
}

type Change = (before: readonly UnsentLine[]) => readonly UnsentLine[];

/** What could not be recorded outlives the window, as everything unfinished does. */
function useUnsent(meeting: Id): readonly [readonly UnsentLine[], (change: Change) => void] {
  const [kept, keep] = useDraft(`unsent ${meeting}`);
  const unsent = useMemo(() => read(kept), [kept]);
  const latest = useRef(unsent);
  useEffect(() => {
    latest.current = unsent;
  }, [unsent]);
  const change = (changed: Change): void => {
    latest.current = changed(latest.current);
    keep(latest.current.length === 0 ? '' : JSON.stringify(latest.current));
  };
  return [unsent, change];
}

function read(kept: string): readonly UnsentLine[] {
  try {
    return kept === '' ? [] : (JSON.parse(kept) as readonly UnsentLine[]);
  } catch {
    return [];
  }
}

/** Says what was recorded: the record shows it, but who came or went stands elsewhere. */
function useSaid(): (capture: Capture, command: string | undefined) => void {
  const say = useSay();
  const announce = useAnnounce();
  const { tell } = useNotices();
  const { act, nameOfPerson } = useOpenMeeting();
  return (capture, command) => {
    if (capture.kind === 'empty') return;
    if (capture.kind !== 'arrival' && capture.kind !== 'departure') {
      announce(say(`run.line.recorded.${capture.kind === 'plain' ? 'note' : capture.kind}`));
      return;
    }
    const name = capture.person === null ? '' : capture.person.kind === 'person' ? nameOfPerson(capture.person.person) : capture.person.name;
    tell(say(`run.line.recorded.${capture.kind}`, { name }), command === undefined ? undefined : () => void act({ command: 'undo', of: command }));
  };
}
