import type { Minutes } from '../../kernel/calendar.ts';
import { isTitlePhrase } from '../../group/title.ts';
import { longest } from '../../kernel/longest.ts';
import type { ItemType } from '../../meeting/item.ts';
import { countsSomethingElse, typeNamed } from '../../meeting/planning/item-words.ts';
import { clockBefore, readClock, type ClockTimes } from './clock.ts';
import { durationAmong, durationAtEdge, readDuration, type Duration } from './duration.ts';
import { fieldsOf, withoutFields, type Field } from './fields.ts';
import { isEverybody, likelihood, presenterOf, withoutLabel } from './presenter.ts';
import { usualManner, type Manner } from './manner.ts';
import { typeBefore, typeOfTitle, typeWord } from './type-words.ts';

/** What one line of an agenda says; null for what it does not say. */
export interface ItemLine {
  /** Empty where the line says nothing but when, how long or who. */
  readonly title: string;
  readonly minutes: Minutes | null;
  readonly clock: ClockTimes | null;
  readonly presenter: string | null;
  /** What the line calls it, or its title says by itself. */
  readonly type: ItemType | null;
  readonly isTypeNamed: boolean;
  /** A duration that no item can have, as written. */
  readonly impossible: string | null;
}

/** What is being gathered from a line: words are taken away until the title is left. */
interface Gathering {
  clock: ClockTimes | null;
  duration: Duration | null;
  impossible: string | null;
  type: ItemType | null;
  presenter: string | null;
}

/** "09.10–09.25 Beslut: Budget (20 min), Ekonomichef". */
export function itemLine(text: string, manner: Manner = usualManner): ItemLine {
  const gathering: Gathering = { clock: null, duration: null, impossible: null, type: null, presenter: null };
  const line = beginning(text.trim(), gathering);
  const title = fielded(line, gathering, manner);
  const { clock, duration, impossible, presenter, type } = gathering;
  return {
    title: title.slice(0, longest.line).toWellFormed().trim(),
    minutes: duration?.minutes ?? null,
    clock,
    presenter: presenter === null ? null : presenter.slice(0, longest.line).toWellFormed(),
    type: type ?? typeOfTitle(title),
    isTypeNamed: type !== null,
    impossible,
  };
}

/** Whether a line says when or how long. */
export function isTimed({ minutes, clock, impossible }: ItemLine): boolean {
  return minutes !== null || clock !== null || impossible !== null;
}

/** Takes away the times, the duration and the type that a line begins with. */
function beginning(text: string, gathering: Gathering): string {
  const timed = clockBefore(text);
  if (timed !== null) gathering.clock = timed.times;
  const { type, rest } = typeBefore(withoutBracket(timed?.rest ?? text, gathering));
  const behind = /^(?<words>.*\S):\s+(?<type>\p{L}+)$/u.exec(rest)?.groups;
  const typeBehind = behind === undefined ? null : typeNamed(behind['type'] ?? '');
  gathering.type = type ?? typeBehind;
  return type === null && typeBehind !== null ? (behind?.['words'] ?? rest) : rest;
}

/** "[10 min] Budget". */
function withoutBracket(words: string, gathering: Gathering): string {
  const { said = '', rest = '' } = /^[([](?<said>[^)\]]{1,40})[)\]]\s*[:–—-]?\s*(?<rest>\S.*)$/u.exec(words)?.groups ?? {};
  const duration = readDuration(said);
  if (duration === null) return words;
  takeDuration(gathering, duration, said);
  return rest;
}

function takeDuration(gathering: Gathering, duration: Duration, said: string): void {
  if (duration.minutes === null) gathering.impossible ??= said;
  gathering.duration ??= duration;
}

/** "KS 2026/123", which stands in another field of an item. */
const registryNumber = /^(?:dnr:?\s*)?\p{Lu}{1,6}[ -]?\d{4}[/:-]\d{1,6}$/iu;

interface Judged extends Field {
  readonly says: 'time' | 'type' | 'presenter' | 'registry' | 'words';
}

/** Reads the fields of a line. @returns the title */
function fielded(line: string, gathering: Gathering, manner: Manner): string {
  const fields = fieldsOf(line).flatMap((field) => apart(field, manner));
  const title = fields.find(({ text }) => readDuration(text) === null && readClock(text) === null);
  const judged = fields.map((field): Judged => ({ ...field, says: judge(field, field === title, gathering, manner) }));
  const taken = new Set<Field>(judged.filter(({ says }) => says !== 'words'));
  if (gathering.presenter === null) for (const field of presenters(judged, line, gathering, manner)) taken.add(field);
  return withoutFields(line, judged, taken).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/(?<=\p{L})\.$/u, '').replace(/\s+/gu, ' ');
}

/** "Budget 20 min Björn" has no separators: it is taken apart at what it says. */
function apart(field: Field, { areNumbersMinutes }: Manner): readonly Field[] {
  if (readDuration(field.text) !== null || readClock(field.text) !== null) return [field];
  const bare = areNumbersMinutes && field.bracket === null ? /^(?<before>.*\S)\s+\d{1,3}$/u.exec(field.text)?.groups?.['before'] : undefined;
  if (bare !== undefined && !countsSomethingElse(/\S+$/u.exec(bare)?.[0] ?? '')) return pieces(field, [bare, field.text.slice(bare.length)]);
  const edge = durationAtEdge(field.text);
  if (edge !== null) return pieces(field, [edge.before, field.text.slice(edge.before.length, field.text.length - edge.after.length), edge.after]);
  const among = durationAmong(field.text);
  if (among === null || likelihood(withoutLabel(among.after).name) === 'no') return [field];
  return pieces(field, [among.before, field.text.slice(among.before.length, field.text.length - among.after.length), among.after]);
}

function pieces(field: Field, texts: readonly string[]): readonly Field[] {
  let at = field.from;
  let cutFrom = field.cutFrom;
  return texts.flatMap((text) => {
    const from = at + text.length - text.trimStart().length;
    const piece = { ...field, text: text.replace(/[\s:–—,-]+$/u, '').trim(), from, to: at + text.trimEnd().length, cutFrom };
    at += text.length;
    cutFrom = at;
    return piece.text === '' ? [] : [piece];
  });
}

/** What a field says; what it says is kept. */
function judge(field: Field, isFirst: boolean, gathering: Gathering, manner: Manner): Judged['says'] {
  if (saysTime(field, isFirst, gathering, manner)) return 'time';
  if (isFirst) return 'words';
  if (registryNumber.test(field.text)) return 'registry';
  const type = typeWord(field.text, field.bracket === null ? {} : manner.letters);
  if (type !== null && gathering.type === null) {
    gathering.type = type;
    return 'type';
  }
  return saysPresenter(field, gathering) ? 'presenter' : 'words';
}

function saysTime({ text }: Field, isFirst: boolean, gathering: Gathering, { areNumbersMinutes }: Manner): boolean {
  // "(? min)": nobody knows yet.
  if (/^[?…]+\s*(?:min|mins|minuter|m)?\.?$/iu.test(text)) return true;
  const duration = readDuration(text, areNumbersMinutes && !isFirst && /^\d{1,3}$/u.test(text));
  if (duration !== null) {
    takeDuration(gathering, duration, text);
    return true;
  }
  const clock = readClock(text);
  if (clock === null || gathering.clock !== null || (clock.to === null && isFirst)) return false;
  gathering.clock = clock;
  return true;
}

/** "Föredragande: Karin Holm", "Eva informerar". */
function saysPresenter({ text }: Field, gathering: Gathering): boolean {
  const { name, isLabelled } = withoutLabel(text);
  if (!isLabelled || gathering.presenter !== null || likelihood(name) === 'no') return false;
  gathering.presenter = presenterOf(text);
  if (/\s(?:informerar|informs)$/u.test(text)) gathering.type ??= 'information';
  return true;
}

/** The fields that name who presents: looked for from the end, for as long as they name somebody, and never the first. */
function presenters(fields: readonly Judged[], line: string, gathering: Gathering, { namesAfter }: Manner): readonly Field[] {
  const isTitleCase = hasTitleCase(line);
  const first = fields.findIndex(({ says }) => says === 'words');
  for (let index = fields.length - 1; index > first; index -= 1) {
    const field = fields[index];
    if (field === undefined || field.says !== 'words') continue;
    const surely = likelihood(field.text, isTitleCase);
    const isPlace = field.isSigned || isBesideTime(fields, index) || (field.bracket === null ? namesAfter.has(field.separator) : isAloneInBrackets(field.text));
    if (surely === 'no' || (surely === 'likely' && !isPlace)) return withTitle(fields, index, gathering);
    gathering.presenter = presenterOf(field.text);
    return titled(fields, index, gathering);
  }
  return [];
}

/** "Lotta Berg, forskare": what follows a name in small letters tells who that is. */
function withTitle(fields: readonly Judged[], index: number, gathering: Gathering): readonly Field[] {
  const [field, before] = [fields[index], fields[index - 1]];
  const isSmall = field !== undefined && /^\p{Ll}[\p{L}\s-]{2,30}$/u.test(field.text) && field.text.split(' ').length < 3;
  if (!isSmall || before === undefined || isTitle(fields, before) || before.says !== 'words' || before.bracket !== field.bracket) return [];
  const isName = likelihood(before.text) === 'sure' && before.text.split(' ').length > 1;
  if (isName) gathering.presenter = presenterOf(before.text);
  return isName ? [before, field] : [];
}

/** The first words of a line are what it is about, whatever they look like. */
function isTitle(fields: readonly Judged[], field: Judged): boolean {
  return fields.find(({ says }) => says === 'words') === field;
}

/** "Anna Lind, ekonomichef" is one person, and "Anna, Björn" two. */
function titled(fields: readonly Judged[], index: number, gathering: Gathering): readonly Field[] {
  const [field, before] = [fields[index], fields[index - 1]];
  if (field === undefined) return [];
  if (before === undefined || isTitle(fields, before) || before.says !== 'words' || before.bracket !== field.bracket || likelihood(before.text) !== 'sure') return [field];
  const isOfPerson = /^\p{Ll}|chef$|manager$|director$/u.test(field.text);
  gathering.presenter = isOfPerson ? presenterOf(before.text) : `${before.text}, ${field.text}`;
  return [before, field];
}

/** A name stands in the bracket of the time, or beside it. */
function isBesideTime(fields: readonly Judged[], index: number): boolean {
  const field = fields[index];
  const isToken = (other: Judged | undefined): boolean => other !== undefined && (other.says === 'time' || other.says === 'type');
  if (isToken(fields[index - 1])) return true;
  return field?.bracket !== null && fields.some((other) => isToken(other) && other.bracket === field?.bracket);
}

/** In brackets words with capitals are a name, whatever stands around them: other remarks are written in small letters. */
function isAloneInBrackets(words: string): boolean {
  return isTitlePhrase(words) || isEverybody(words) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){0,2}$/u.test(words);
}

/** In English headings most words are written like names. */
function hasTitleCase(line: string): boolean {
  const words = line.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2 && /\b(?:the|of|and|to|for|with)\b/iu.test(line);
}
