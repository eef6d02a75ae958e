import { longest } from '../kernel/longest.ts';
import { cleaned } from '../text/cleaned.ts';
import { readAction } from './action-line.ts';
import { readAttendance } from './attendance-line.ts';
import type { Capture, CaptureContext, CaptureProblem, Reading, ReadingKind } from './capture.ts';
import { readDecision } from './decision-line.ts';
import { openingOf, type Opening } from './opening.ts';
import type { Stretch } from './stretch.ts';

const nothingRefused: ReadonlySet<ReadingKind> = new Set();

/**
 * What a line says. It is never wrong: words that are no grammar are words, and every reading can be refused, after which its words
 * stay in the text.
 */
export function readCapture(text: string, context: CaptureContext, refused: ReadonlySet<ReadingKind> = nothingRefused): Capture {
  const typed = text.normalize('NFC');
  if (cleaned(typed) === '') return { kind: 'empty', typed, item: null, readings: [], problems: [], hints: [] };
  const opening = openingOf(typed, context, refused);
  const isAttendance = opening.kind === 'arrival' || opening.kind === 'departure';
  const without: ReadonlySet<ReadingKind> = new Set([...refused, 'prefix']);
  return withKind(typed, opening, context, refused) ?? (isAttendance ? readCapture(typed, context, without) : plain(typed, opening));
}

function withKind(typed: string, opening: Opening, context: CaptureContext, refused: ReadonlySet<ReadingKind>): Capture | null {
  const part: Stretch = { from: opening.from, to: typed.length };
  const base = { typed, item: opening.item, hints: [] };
  const finished = <Line extends { readonly readings: readonly Reading[] }>(line: Line, words: readonly string[]) => ({
    ...base,
    ...line,
    readings: [...opening.readings, ...line.readings].toSorted((a, b) => a.from - b.from),
    problems: problemsOf(opening, words),
  });
  switch (opening.kind) {
    case 'decision': {
      const line = readDecision(typed, part, context, refused);
      return { kind: 'decision', ...finished(line, [line.text, line.motive]) };
    }
    case 'action': {
      const line = readAction(typed, part, context, refused);
      return { kind: 'action', ...finished(line, [line.text]) };
    }
    case 'note': {
      const words = cleaned(typed.slice(part.from));
      return { kind: 'note', ...finished({ text: words, readings: [] }, [words]) };
    }
    case 'arrival':
    case 'departure': {
      const line = readAttendance(opening.kind, typed, part, context, refused);
      if (line === null) return null;
      const { problems, ...rest } = finished(line, []);
      const tooLong = line.note.length > longest.line ? [{ code: 'text-too-long' as const }] : [];
      return { kind: opening.kind, ...rest, problems: [...problems, ...line.problems, ...tooLong] };
    }
    case 'plain':
      return plain(typed, opening);
  }
}

function plain(typed: string, opening: Opening): Capture {
  const words = cleaned(typed.slice(opening.from));
  return { kind: 'plain', typed, item: opening.item, text: words, readings: opening.readings, problems: problemsOf(opening, [words]), hints: [] };
}

/** @param words the text of the thing first, then what goes with it */
function problemsOf({ unknownNumber }: Opening, words: readonly string[]): readonly CaptureProblem[] {
  return [
    ...(unknownNumber === null ? [] : [{ code: 'item-unknown' as const, number: unknownNumber }]),
    ...(words[0] === '' ? [{ code: 'text-missing' as const }] : []),
    ...(words.some((each) => each.length > longest.prose) ? [{ code: 'text-too-long' as const }] : []),
  ];
}
