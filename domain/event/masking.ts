import type { Id } from '../kernel/identity.ts';
import { folded } from '../text/folded.ts';
import { catalogue, type EventType } from './catalogue.ts';
import type { RecordedEvent } from './envelope.ts';
import { instantIn, withRecordedAt } from './recorded-at.ts';

/** Where people write: everything else in a payload is ids, times, counts and choices. */
const words: ReadonlySet<string> = new Set([
  'alternatives',
  'background',
  'delegation',
  'formalDecider',
  'formerNumber',
  'lines',
  'link',
  'mandate',
  'motive',
  'name',
  'note',
  'outcome',
  'place',
  'proposedDecisions',
  'registryNumber',
  'shortName',
  'strategy',
  'text',
  'title',
  'unit',
  'why',
  'workingAgreements',
]);

/**
 * The same fact without its words, for a redaction: an action stays somebody's and due, a meeting keeps its times.
 * @param mask stands where words stood
 * @returns null for an event of a newer program, and for one that is nothing without its words: then nothing of it stays
 */
export function masked({ type, data }: Pick<RecordedEvent, 'type' | 'data'>, mask: string): unknown {
  if (!Object.hasOwn(catalogue, type)) return null;
  const read = catalogue[type as EventType].safeParse(withoutWords(data, mask, false));
  return read.success ? withRecordedAt(read.data, instantIn(data)) : null;
}

/**
 * The same, but only the words of one thing go: what finalised minutes settled names all their actions, and the others' words stay.
 * @param thing an action whose words are taken out; of any other event, and for null, all words go
 */
export function maskedFor(event: Pick<RecordedEvent, 'type' | 'data'>, mask: string, thing: Id | null): unknown {
  if (event.type !== 'meetingFinalised' || thing === null) return masked(event, mask);
  const read = catalogue.meetingFinalised.safeParse(event.data);
  if (!read.success) return null;
  const actions = read.data.actions.map((action) => (action.action === thing ? { ...action, text: mask } : action));
  return withRecordedAt({ ...read.data, actions }, instantIn(event.data));
}

function withoutWords(value: unknown, mask: string, areWords: boolean): unknown {
  if (typeof value === 'string') return areWords && value !== '' ? mask : value;
  if (Array.isArray(value)) return value.map((each) => withoutWords(each, mask, areWords));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutWords(inner, mask, isWritten(key, value))]));
}

/** A note beside somebody's presence is written; beside a text the field names the note that holds it. */
function isWritten(key: string, holder: object): boolean {
  return words.has(key) && !(key === 'note' && 'text' in holder);
}

/** True when anything that people wrote in an event holds some text. @param sought as `folded` gives it */
export function holdsText(data: unknown, sought: string): boolean {
  return [...wordsIn(data, false)].some((text) => folded(text).includes(sought));
}

/** Everything that people wrote in an event. */
export function wordsOf(data: unknown): readonly string[] {
  return [...wordsIn(data, false)].filter((text) => text.trim() !== '');
}

/** A few words around some text in what people wrote; empty when it is not there. @param sought as `folded` gives it */
export function excerptWith(data: unknown, sought: string): string {
  const text = [...wordsIn(data, false)].find((each) => folded(each).includes(sought)) ?? '';
  const place = folded(text).indexOf(sought);
  return text.slice(Math.max(0, place - around), place + sought.length + around).trim();
}

/** Characters of an excerpt on either side. */
const around = 40;

function* wordsIn(data: unknown, areWords: boolean): Iterable<string> {
  if (typeof data === 'string' && areWords) yield data.normalize('NFC');
  else if (Array.isArray(data)) for (const each of data) yield* wordsIn(each, areWords);
  else if (typeof data === 'object' && data !== null) for (const [key, inner] of Object.entries(data)) yield* wordsIn(inner, isWritten(key, data));
}
