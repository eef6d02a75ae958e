import { useCallback, useEffect, useMemo, useRef } from 'react';
import { cleaned } from '../../../../domain/text/cleaned.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import type { Item, Note } from '../../../../domain/meeting/item.ts';
import type { Meeting } from '../../../../domain/meeting/meeting.ts';
import { shown } from '../../../../domain/meeting/prose.ts';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/id.ts';
import { isoOf, send } from '../../../state/send.ts';

/** A note that is being written. It belongs to its item whatever has the floor meanwhile, and outlives the window. */
export interface OpenNote {
  readonly id: Id;
  readonly item: Id;
  /** When it was begun, UTC milliseconds. */
  readonly at: number;
  /** The versions of the text that it is made on; null while nothing of it is recorded. */
  readonly base: readonly Id[] | null;
  readonly text: string;
  /** What of it is recorded. */
  readonly saved: string;
}

export interface NoteAtHand {
  readonly open: OpenNote | null;
  readonly begin: (item: Item) => void;
  readonly edit: (item: Item, note: Note) => void;
  readonly change: (text: string) => void;
  /** Records what is not recorded yet. */
  readonly save: () => Promise<void>;
  /** Records it and closes it; it stays open when it could not be recorded. */
  readonly finish: () => Promise<void>;
}

/** How long after the last key a note is recorded, milliseconds. */
const pause = 1_500;

function read(kept: string): OpenNote | null {
  try {
    return kept === '' ? null : (JSON.parse(kept) as OpenNote);
  } catch {
    return null;
  }
}

/** The note that is being written. It is recorded at each pause, so that nothing is left to lose when somebody forgets to close it. */
export function useOpenNote(): NoteAtHand {
  const { meeting } = useOpenMeeting();
  const [kept, keep] = useDraft(`note ${meeting.id}`);
  const open = useMemo(() => read(kept), [kept]);
  const latest = useRef(open);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  const write = useCallback(
    (note: OpenNote | null) => {
      latest.current = note;
      keep(note === null ? '' : JSON.stringify(note));
    },
    [keep],
  );
  const record = useRecording(meeting, latest, write);
  const save = useCallback(
    async (alsoEmpty = false) => {
      window.clearTimeout(timer.current);
      await record(alsoEmpty);
    },
    [record],
  );
  useEffect(() => () => void save(), [save]);
  const finish = useCallback(async () => {
    await save(true);
    const note = latest.current;
    if (note !== null && (note.text === note.saved || (note.base === null && note.text.trim() === ''))) write(null);
  }, [save, write]);
  return useMemo(() => {
    const start = (note: OpenNote): void => {
      if (latest.current === null) write(note);
      else void finish().then(() => latest.current === null && write(note));
    };
    return {
      open,
      begin: (item) => start({ id: newId(), item: item.id, at: Date.now(), base: null, text: '', saved: '' }),
      edit: (item, note) =>
        start({ id: note.id, item: item.id, at: note.at ?? Date.now(), base: note.text.slice(0, 1).map(({ id }) => id), text: shown(note.text), saved: shown(note.text) }),
      change: (text) => {
        const note = latest.current;
        if (note === null) return;
        write({ ...note, text });
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => void save(), pause);
      },
      save,
      finish,
    };
  }, [finish, open, save, write]);
}

/** Records the open note as it stands; one recording waits for the other, since each is made on the one before. */
function useRecording(meeting: Meeting, latest: { readonly current: OpenNote | null }, write: (note: OpenNote) => void): (alsoEmpty: boolean) => Promise<void> {
  const { tellFailure } = useNotices();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const recordOnce = useCallback(
    async (alsoEmpty: boolean): Promise<void> => {
      const note = latest.current;
      const isEmpty = note?.text.trim() === '';
      if (note === null || note.text === note.saved || (isEmpty && (!alsoEmpty || note.base === null))) return;
      const sent = await send(commandFor(meeting.id, note));
      const now = latest.current;
      if (now?.id !== note.id) return;
      if (sent.ok) write({ ...now, base: [sent.id], saved: note.text });
      // It was taken back meanwhile: what has been typed since is a note of its own.
      else if (sent.failure.code === 'note-unknown') write({ ...now, id: newId(), base: null, saved: '' });
      else tellFailure(sent.failure);
    },
    [latest, meeting.id, tellFailure, write],
  );
  return useCallback(
    async (alsoEmpty) => {
      queue.current = queue.current.then(async () => recordOnce(alsoEmpty));
      await queue.current;
    },
    [recordOnce],
  );
}

function commandFor(meeting: Id, { id, item, at, base, text }: OpenNote): WrittenCommand {
  const words = cleaned(text);
  if (base === null) return { command: 'writeNote', id, meeting, item, text: words, at: isoOf(at) };
  return { command: 'editNote', meeting, item, note: id, base: [...base], text: words };
}
