import type { LocalDate } from '../kernel/calendar.ts';
import { oneOrNone } from '../kernel/list.ts';
import { cleaned } from '../text/cleaned.ts';
import type { ActionCapture, CaptureContext, CaptureHint, DueReading, Reading, ReadingKind } from './capture.ts';
import { dateAtEnd, type DateFound } from './date/read-date.ts';
import { ownerBefore, unclearOwner } from './owner.ts';
import { trimmed, without, type Stretch } from './stretch.ts';

type ActionLine = Pick<ActionCapture, 'text' | 'owner' | 'helpers' | 'due' | 'readings' | 'hints'>;

/** `Socialchef: Bemanningsplan 8 dec`: whose, what, when. Each may be missing. */
export function readAction(typed: string, part: Stretch, context: CaptureContext, refused: ReadonlySet<ReadingKind>): ActionLine {
  const asksOwner = !refused.has('owner');
  const owned = asksOwner ? ownerBefore(typed, part, context) : null;
  const unclear = asksOwner && owned === null ? unclearOwner(typed, part, context) : null;
  const words: Stretch = { from: owned?.stretch.to ?? part.from, to: part.to };
  const found = refused.has('date') ? null : dateOf(typed, words, context);
  const past = pastDay(found, context);
  const dated = past === null ? found : null;
  return {
    text: without(typed, words, oneOrNone(dated)),
    owner: owned?.owner ?? { kind: 'nobody' },
    helpers: owned?.helpers ?? [],
    due: dueOf(dated, context),
    readings: [
      ...oneOrNone(owned).map(({ stretch }): Reading => ({ kind: 'owner', ...stretch })),
      ...oneOrNone(dated).map((stretch): Reading => ({ kind: 'date', ...trimmed(typed, stretch) })),
    ],
    hints: [...oneOrNone(unclear), ...oneOrNone(past).map((date): CaptureHint => ({ code: 'date-past', date }))],
  };
}

/** A year that was written and is over: no day to promise anything for. */
function pastDay(found: DateFound | null, { today }: CaptureContext): LocalDate | null {
  return found?.reading.kind === 'day' && found.reading.date < today ? found.reading.date : null;
}

/** The date at the end, unless nothing would be left to do. */
function dateOf(typed: string, { from, to }: Stretch, { today, language }: CaptureContext): DateFound | null {
  const found = dateAtEnd(typed.slice(from, to), { today, language, tense: 'coming' });
  if (found === null || cleaned(typed.slice(from, from + found.from)) === '') return null;
  return { ...found, from: from + found.from, to: from + found.to };
}

function dueOf(found: DateFound | null, { nextMeeting, today }: CaptureContext): DueReading {
  if (found === null) return { kind: 'none' };
  if (found.reading.kind === 'day') return found.reading;
  return { kind: 'next-meeting', date: nextMeeting !== null && nextMeeting >= today ? nextMeeting : null };
}
