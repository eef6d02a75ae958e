import type { LocalDate } from '../../kernel/calendar.ts';
import type { Language } from '../../text/text.ts';
import { datePatterns, digitsOnly, type DateContext, type DatePattern, type DateReading } from './patterns.ts';
import { dateWords } from './words.ts';

/** A date in a text, and the stretch of the text that says it: offsets in UTF-16 units, `to` not included. */
export interface DateFound {
  readonly from: number;
  readonly to: number;
  readonly reading: DateReading;
}

/** Longer than any date is; what lies further away is not looked at, so that a long text costs no more than a short one. */
const longestDate = 100;

type Anchor = 'start' | 'end' | 'whole';

interface Compiled {
  readonly expression: RegExp;
  readonly read: DatePattern['read'];
}

const compiled = new Map<string, readonly Compiled[]>();

function compiledFor(language: Language, anchor: Anchor): readonly Compiled[] {
  const key = `${language} ${anchor}`;
  const known = compiled.get(key) ?? compile(language, anchor);
  compiled.set(key, known);
  return known;
}

function compile(language: Language, anchor: Anchor): readonly Compiled[] {
  const patterns = anchor === 'whole' ? [...datePatterns(language), ...digitsOnly] : datePatterns(language);
  return patterns.map(({ source, read }) => ({ expression: new RegExp(anchored(source, anchor), 'iu'), read }));
}

/** A comma or a dash before the date goes with it; a dash after a digit is a range. */
const before = String.raw`(?:^|\s*[,;]\s*|(?<!\d)\s+[–—-]\s+|\s+)`;

function anchored(source: string, anchor: Anchor): string {
  if (anchor === 'start') return String.raw`^\s*(?:${source})(?![\p{L}\p{N}])`;
  return anchor === 'end' ? String.raw`${before}(?<said>${source})\.?\s*$` : String.raw`^\s*(?:${source})\.?\s*$`;
}

function readings(text: string, context: DateContext, anchor: Anchor): readonly DateFound[] {
  return compiledFor(context.language, anchor).flatMap(({ expression, read }) => {
    const match = expression.exec(text);
    const reading = match === null ? null : read(match.groups ?? {}, context);
    return match === null || reading === null ? [] : [{ from: match.index, to: match.index + match[0].length, reading }];
  });
}

/**
 * The date that a text ends with. None where the word before it leans on it, as in "från 1 februari": there the date says something
 * else than by when, and the text could not stand without it.
 */
export function dateAtEnd(text: string, context: DateContext): DateFound | null {
  const end = text.trimEnd().length;
  const cut = Math.max(0, end - longestDate);
  const found = readings(text.slice(cut, end), context, 'end').toSorted((a, b) => a.from - b.from);
  const [longest] = found;
  if (longest === undefined) return null;
  const lastWord = /\S+$/u.exec(text.slice(0, cut + longest.from).trimEnd())?.[0].toLowerCase() ?? '';
  if (dateWords[context.language].leaning.has(lastWord)) return null;
  return { from: cut + longest.from, to: cut + longest.to, reading: longest.reading };
}

/** The date that a text begins with, the longest that can be read. */
export function dateAtStart(text: string, context: DateContext): DateFound | null {
  const found = readings(text.slice(0, longestDate), context, 'start').toSorted((a, b) => b.to - a.to);
  return found[0] ?? null;
}

/** A field for a day to come or "next meeting": the whole of what was typed, or null. */
export function readWhen(text: string, today: LocalDate, language: Language, tense: DateContext['tense'] = 'coming'): DateReading | null {
  const typed = text.normalize('NFC');
  if (typed.length > longestDate) return null;
  return readings(typed, { today, language, tense }, 'whole')[0]?.reading ?? null;
}

/**
 * A field for a date: the whole of what was typed, or null.
 * @param tense `past` for a day on which something was done: "16 nov" is then the last one
 */
export function readDate(text: string, today: LocalDate, language: Language, tense: DateContext['tense'] = 'coming'): LocalDate | null {
  const reading = readWhen(text, today, language, tense);
  return reading?.kind === 'day' ? reading.date : null;
}
