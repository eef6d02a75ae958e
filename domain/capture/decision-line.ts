import type { LocalDate } from '../kernel/calendar.ts';
import { oneOrNone } from '../kernel/list.ts';
import { cleaned } from '../text/cleaned.ts';
import type { CaptureContext, CaptureHint, DecisionCapture, Reading, ReadingKind } from './capture.ts';
import { dateAtStart } from './date/read-date.ts';
import { dateWords } from './date/words.ts';
import { trimmed, without, type Stretch } from './stretch.ts';
import { captureWords } from './words.ts';

type DecisionLine = Pick<DecisionCapture, 'text' | 'validFrom' | 'followUp' | 'motive' | 'readings' | 'hints'>;

interface DatedStretch extends Stretch {
  readonly date: LocalDate;
}

/** The words of a decision, and in any order `/upp 29 jan` and `/motiv …`, which lasts until the next of them or the end. */
export function readDecision(typed: string, part: Stretch, context: CaptureContext, refused: ReadonlySet<ReadingKind>): DecisionLine {
  const words = captureWords[context.language];
  const command = refused.has('follow-up') ? null : commandIn(typed, part, words.followUp);
  const followUp = command === null ? null : followUpAfter(typed, command, part, context);
  const motive = refused.has('motive') ? null : motiveIn(typed, part, words.motive, followUp);
  const away = [...oneOrNone(followUp), ...oneOrNone(motive)];
  const validFrom = refused.has('valid-from') ? null : validFromIn(typed, part, away, context);
  return {
    text: without(typed, part, away),
    validFrom: validFrom?.date ?? null,
    followUp: followUp?.date ?? null,
    motive: motive?.text ?? '',
    readings: [
      ...oneOrNone(validFrom).map(({ from, to }): Reading => ({ kind: 'valid-from', from, to })),
      ...oneOrNone(followUp).map(({ from, to }): Reading => ({ kind: 'follow-up', from, to })),
      ...oneOrNone(motive).map((stretch): Reading => ({ kind: 'motive', ...trimmed(typed, stretch) })),
    ],
    hints: hintsOf(command, followUp, validFrom),
  };
}

function motiveIn(typed: string, part: Stretch, word: string, followUp: Stretch | null): (Stretch & { readonly text: string }) | null {
  const command = commandIn(typed, part, word);
  if (command === null) return null;
  const to = followUp !== null && followUp.from > command.from ? followUp.from : part.to;
  return { from: command.from, to, text: cleaned(typed.slice(command.to, to)) };
}

function hintsOf(command: Stretch | null, followUp: DatedStretch | null, validFrom: DatedStretch | null): readonly CaptureHint[] {
  if (followUp === null) return command === null ? [] : [{ code: 'follow-up-unread' }];
  return validFrom !== null && followUp.date < validFrom.date ? [{ code: 'follow-up-before-valid-from' }] : [];
}

/** The first `/word` of a part of the text. */
function commandIn(typed: string, { from, to }: Stretch, word: string): Stretch | null {
  const match = new RegExp(String.raw`(?<=^|\s)/(?:${word})(?=\s|$)`, 'iu').exec(typed.slice(from, to));
  return match === null ? null : { from: from + match.index, to: from + match.index + match[0].length };
}

/** The command and the day after it; null where there is none to come. */
function followUpAfter(typed: string, command: Stretch, part: Stretch, { today, language, nextMeeting }: CaptureContext): DatedStretch | null {
  const found = dateAtStart(typed.slice(command.to, part.to), { today, language, tense: 'coming' });
  if (found === null) return null;
  const date = found.reading.kind === 'day' ? found.reading.date : nextMeeting;
  return date === null || date < today ? null : { from: command.from, to: command.to + found.to, date };
}

/** "Från och med 1 februari", outside what was taken away. */
function validFromIn(typed: string, part: Stretch, away: readonly Stretch[], { today, language }: CaptureContext): DatedStretch | null {
  const since = new RegExp(String.raw`(?<![\p{L}\p{N}])${dateWords[language].since}(?=\s)`, 'giu');
  for (const match of typed.slice(part.from, part.to).matchAll(since)) {
    const from = part.from + match.index;
    const end = from + match[0].length;
    const limit = Math.min(part.to, ...away.filter((each) => each.from > from).map((each) => each.from));
    const found = dateAtStart(typed.slice(end, limit), { today, language, tense: 'coming' });
    const isAway = away.some((each) => from >= each.from && from < each.to);
    if (isAway || found?.reading.kind !== 'day' || found.reading.date < today) continue;
    return { from, to: end + found.to, date: found.reading.date };
  }
  return null;
}
