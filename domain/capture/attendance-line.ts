import { isPlausibleName, personNamed, type PersonMatch } from '../group/person-named.ts';
import type { Id } from '../kernel/identity.ts';
import { onOneLine } from '../text/cleaned.ts';
import type { AttendanceCapture, CaptureContext, Reading, ReadingKind } from './capture.ts';
import { readTime } from './read-time.ts';
import { without, type Stretch } from './stretch.ts';
import { captureWords } from './words.ts';

type AttendanceLine = Pick<AttendanceCapture, 'person' | 'time' | 'mode' | 'reason' | 'substituteFor' | 'note' | 'readings' | 'problems'>;
type Kind = AttendanceCapture['kind'];

const mostWords = 6;
const hour = String.raw`(?:[01]?\d|2[0-3])`;
const wallTime = String.raw`(?:kl\.?\s*|at\s+)${hour}(?:[.:][0-5]\d)?|${hour}[.:][0-5]\d`;

/** What is said about somebody who comes or goes, besides the name. */
type Remarks = Pick<AttendanceLine, 'time' | 'mode' | 'reason' | 'substituteFor' | 'note' | 'readings'>;

/**
 * `Ekonomichef jäv`, after `in` or `ut`: the longest beginning that is somebody's name, and what is said about it. Null where the
 * words are an ordinary sentence.
 */
export function readAttendance(kind: Kind, typed: string, part: Stretch, context: CaptureContext, refused: ReadonlySet<ReadingKind>): AttendanceLine | null {
  if (refused.has('person')) return null;
  const ends = [...typed.slice(part.from, part.to).matchAll(/\S+/gu)].slice(0, mostWords).map((match) => part.from + match.index + match[0].length);
  for (const end of ends.toReversed()) {
    const line = lineWith(kind, typed, { from: part.from, to: end }, part, { context, refused });
    if (line !== null) return line;
  }
  return ends.length === 0 ? nobody : null;
}

const nobody: AttendanceLine = { person: null, time: null, mode: 'room', reason: null, substituteFor: null, note: '', readings: [], problems: [{ code: 'text-missing' }] };

interface Reader {
  readonly context: CaptureContext;
  readonly refused: ReadonlySet<ReadingKind>;
}

/** The line when a stretch of it is the name. A name that is only begun, or new, must be followed by nothing but known remarks. */
function lineWith(kind: Kind, typed: string, named: Stretch, part: Stretch, reader: Reader): AttendanceLine | null {
  const name = bareName(typed.slice(named.from, named.to));
  const match = personNamed(name, reader.context);
  if (name === '' || (match === null && !isPlausibleName(name))) return null;
  const remarks = remarksIn(kind, typed, { from: named.to, to: part.to }, reader);
  const isWhole = match?.whole === true;
  if (!isWhole && (remarks.note !== '' || beginsSentence(typed, part))) return null;
  const from = named.from + typed.slice(named.from, named.to).indexOf(name);
  const reading: Reading = { kind: 'person', from, to: from + name.length };
  return { ...remarks, ...personOf(name, match), readings: [reading, ...remarks.readings] };
}

/** `In` and `Ut` with a capital letter are more often ordinary words. */
function beginsSentence(typed: string, part: Stretch): boolean {
  return /\p{Lu}\S*$/u.test(typed.slice(0, part.from));
}

function personOf(name: string, match: PersonMatch | null): Pick<AttendanceLine, 'person' | 'problems'> {
  if (match === null) return { person: { kind: 'new-person', name: onOneLine(name) }, problems: [] };
  if (match.kind === 'person') return { person: { kind: 'person', person: match.person }, problems: [] };
  return { person: null, problems: [{ code: 'person-unclear', name, candidates: match.candidates }] };
}

function bareName(words: string): string {
  return words.trim().replace(/[,;:.(]+$/u, '');
}

function remarksIn(kind: Kind, typed: string, part: Stretch, { context, refused }: Reader): Remarks {
  const { modes, reasons, substituteFor } = captureWords[context.language];
  const readings: Reading[] = [];
  const look = (reading: ReadingKind, pattern: string): RegExpExecArray | null => {
    if (refused.has(reading)) return null;
    const match = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu').exec(masked(typed, part, readings));
    if (match === null) return null;
    readings.push({ kind: reading, from: part.from + match.index, to: part.from + match.index + match[0].length });
    return match;
  };
  const replaced = replacedPerson(typed, part, substituteFor, { context, refused });
  if (replaced !== null) readings.push({ kind: 'substitute-for', from: replaced.from, to: replaced.to });
  const mode = modes.find(([pattern]) => look('mode', pattern) !== null)?.[1] ?? 'room';
  const said = reasons.find(([pattern, , on]) => (on === 'both' || on === kind) && look('reason', pattern) !== null)?.[1] ?? null;
  const time = readTime(look('time', wallTime)?.[0] ?? '');
  const note = onOneLine(without(typed, part, readings)).replace(/^[\s,;()–-]+|[\s,;()–-]+$/gu, '');
  return {
    time,
    mode,
    reason: said ?? (replaced === null ? (note === '' ? null : 'other') : 'substitute'),
    substituteFor: replaced?.person ?? null,
    note,
    readings: readings.toSorted((a, b) => a.from - b.from),
  };
}

/** A part of the text with what was read already made blank, so that no word is read twice. */
function masked(typed: string, { from, to }: Stretch, readings: readonly Reading[]): string {
  return readings.reduce((text, reading) => text.slice(0, reading.from - from) + ' '.repeat(reading.to - reading.from) + text.slice(reading.to - from), typed.slice(from, to));
}

/** "Ersättare för Fritidschef": whose place somebody takes. */
function replacedPerson(typed: string, part: Stretch, pattern: string, { context, refused }: Reader): (Stretch & { readonly person: Id }) | null {
  if (refused.has('substitute-for')) return null;
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})\s+(?=\S)`, 'iu').exec(typed.slice(part.from, part.to));
  if (match === null) return null;
  const begins = part.from + match.index + match[0].length;
  const ends = [...typed.slice(begins, part.to).matchAll(/\S+/gu)].slice(0, mostWords).map((word) => begins + word.index + word[0].length);
  for (const end of ends.toReversed()) {
    const name = typed.slice(begins, end).replace(/[,;.)]+$/u, '');
    const found = personNamed(name, context);
    if (found?.kind === 'person') return { from: part.from + match.index, to: begins + name.length, person: found.person };
  }
  return null;
}
