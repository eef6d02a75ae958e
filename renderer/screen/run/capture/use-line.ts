import { useMemo } from 'react';
import { readCapture } from '../../../../domain/capture/read-capture.ts';
import { readingBefore, type Capture, type CaptureContext, type ReadingKind } from '../../../../domain/capture/capture.ts';
import { localDateOf } from '../../../../domain/kernel/calendar.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useClearedDraft } from '../../../state/draft.ts';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';

/** A reading that was refused, and the words that it was about: other words may be read again. */
interface Refusal {
  readonly kind: ReadingKind;
  readonly words: string;
}

/** The line as it is kept: its words belong to the item that was current when their first character was typed. */
interface KeptLine {
  readonly item: Id;
  readonly text: string;
  readonly refused: readonly Refusal[];
}

export interface Line {
  readonly text: string;
  /** The item that the words belong to; the current one while there are none. Null where the agenda is empty. */
  readonly item: Id | null;
  readonly capture: Capture;
  readonly context: CaptureContext;
  readonly change: (text: string) => void;
  /** Empties the line, on the disk only when the work is done: until then a crash would lose what it says. */
  readonly clear: (until: Promise<unknown>) => void;
  /** Puts back what could not be recorded. */
  readonly restore: (line: Pick<Line, 'text' | 'item'>) => void;
  /** Refuses the reading right before the caret. @returns false when there is none */
  readonly refuseAt: (caret: number) => boolean;
}

function read(kept: string): KeptLine | null {
  try {
    return kept === '' ? null : (JSON.parse(kept) as KeptLine);
  } catch {
    return null;
  }
}

/** The capture line's text and what it says. */
export function useLine(): Line {
  const { meeting } = useOpenMeeting();
  const { aim } = useRunning();
  const [kept, keep, clear] = useClearedDraft(`line ${meeting.id}`);
  const line = useMemo(() => read(kept), [kept]);
  const context = useCaptureContext();
  const text = line?.text ?? '';
  const refused = useMemo(() => stillRefused(text, line?.refused ?? [], context), [text, line, context]);
  const capture = useMemo(() => readCapture(text, context, refused), [text, context, refused]);
  const isBlank = text.trim() === '';
  const item = (isBlank ? undefined : line?.item) ?? aim?.id ?? null;
  const write = (next: string, refusals: readonly Refusal[]): void => {
    if (item !== null) keep(next === '' ? '' : JSON.stringify({ item, text: next, refused: refusals } satisfies KeptLine));
  };
  return {
    text,
    item,
    capture,
    context,
    change: (next) => write(next, line?.refused ?? []),
    clear,
    restore: ({ text: words, item: of }) => keep(JSON.stringify({ item: of ?? item ?? '', text: words, refused: [] } satisfies KeptLine)),
    refuseAt: (caret) => {
      const reading = readingBefore(capture, caret);
      if (reading === undefined) return false;
      write(text, [...(line?.refused ?? []), { kind: reading.kind, words: capture.typed.slice(reading.from, reading.to) }]);
      return true;
    },
  };
}

/** What is refused as long as the words are the same. */
function stillRefused(text: string, refused: readonly Refusal[], context: CaptureContext): ReadonlySet<ReadingKind> {
  const kinds = new Set<ReadingKind>();
  for (const { kind, words } of refused) {
    const { typed, readings } = readCapture(text, context, kinds);
    const reading = readings.find((each) => each.kind === kind);
    if (reading !== undefined && typed.slice(reading.from, reading.to) === words) kinds.add(kind);
  }
  return kinds;
}

/** What the line is read against. */
function useCaptureContext(): CaptureContext {
  const { meeting, view, group, zone } = useOpenMeeting();
  const language = useLanguage();
  const today = useFromNow((now) => localDateOf(now, zone));
  const nextMeeting = view.nextMeeting?.start.slice(0, 10) ?? null;
  return useMemo(
    () => ({ language, today, people: view.people, members: group.members, items: meeting.items, nextMeeting }),
    [language, today, view.people, group.members, meeting.items, nextMeeting],
  );
}
