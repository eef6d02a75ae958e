import { createContext, useContext, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Item } from '../../../domain/meeting/item.ts';
import { currentItem } from '../../../domain/meeting/running/clock.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';

/** What may lie on top of a running meeting. */
export type RunDialog =
  | { readonly kind: 'replan' | 'attendance' | 'go-to' | 'extra-item' | 'papers' | 'mend-times' | 'adjourn' | 'give-time' | 'timeline' | 'rest' | 'give-clock' }
  /** `goOn`: what was to be done with the clock when it turned out to be another's. */
  | { readonly kind: 'take-clock'; readonly goOn: (() => void) | null }
  | { readonly kind: 'postpone' | 'park' | 'hand-over' | 'closed-item'; readonly item: Item };

/** What the capture line lets others do with it. */
export interface LineHandle {
  /** Gives the line a kind and the focus; the words are put in when it is empty. */
  readonly begin: (kind: 'decision' | 'action' | 'note', words?: string) => void;
}

/** What the record lets others do with it. */
export interface NotesHandle {
  /** Opens an area for a new note on an item. */
  readonly begin: (item: Item) => void;
}

interface Running {
  /** The item that has the floor; undefined when all have their results. */
  readonly current: Item | undefined;
  /** What words that are typed now belong to: the current item, else the last that had the floor. */
  readonly aim: Item | undefined;
  readonly dialog: RunDialog | null;
  readonly show: (dialog: RunDialog | null) => void;
  readonly line: RefObject<LineHandle | null>;
  readonly notes: RefObject<NotesHandle | null>;
  /** The item whose record is shown beside the stage. */
  readonly looked: Item | undefined;
  readonly look: (item: Item | null) => void;
}

const RunningContext = createContext<Running | null>(null);

/** What the parts of a running meeting's screen have in common. */
export function RunningProvider({ children }: { readonly children: ReactNode }) {
  const { meeting } = useOpenMeeting();
  const [dialog, show] = useState<RunDialog | null>(null);
  const [chosen, setChosen] = useState<{ readonly item: string; readonly during: string | undefined } | null>(null);
  const line = useRef<LineHandle>(null);
  const notes = useRef<NotesHandle>(null);
  const value = useMemo<Running>(() => {
    const current = currentItem(meeting);
    const last = meeting.spans.findLast((span) => span.item !== null)?.item;
    const aim = current ?? meeting.items.find(({ id }) => id === last) ?? meeting.items.at(-1);
    // Looking back ends when the meeting goes on to another item.
    const looked = chosen !== null && chosen.during === current?.id ? meeting.items.find(({ id }) => id === chosen.item) : undefined;
    return {
      current,
      aim,
      dialog,
      show,
      line,
      notes,
      looked: looked ?? aim,
      look: (item) => setChosen(item === null ? null : { item: item.id, during: current?.id }),
    };
  }, [chosen, dialog, meeting]);
  return <RunningContext value={value}>{children}</RunningContext>;
}

export function useRunning(): Running {
  const running = useContext(RunningContext);
  if (running === null) throw new Error('No RunningProvider around this.');
  return running;
}
