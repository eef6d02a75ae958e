import { isPlausibleName, personNamed, type PeopleContext, type PersonChoice } from '../../group/person-named.ts';
import { isUnit } from '../../group/title.ts';
import { readMinutes } from '../../capture/read-time.ts';
import type { Minutes } from '../../kernel/calendar.ts';
import { longest } from '../../kernel/longest.ts';
import { onOneLine } from '../../text/cleaned.ts';
import { folded } from '../../text/folded.ts';
import type { ItemType } from '../item.ts';
import { countsSomethingElse, isBreak, typeNamed } from './item-words.ts';

/** An item as a line says it; null for what the line does not say. */
export interface LineItem {
  readonly title: string;
  readonly minutes: Minutes | null;
  readonly presenter: PersonChoice | null;
  readonly type: ItemType | null;
}

/**
 * "Budget 20 min Ekonomichef", "Budget, 20, Ekonomichef", "10 Budget", "beslut: Budget 20". Nothing is guessed that would leave the
 * title without words of its own: what is not minutes, presenter or type stays in it. Null for an empty line.
 */
export function itemFromLine(line: string, people: PeopleContext): LineItem | null {
  const words = onOneLine(line.slice(0, longest.line * 2).normalize('NFC')).slice(0, longest.line).toWellFormed().trim();
  if (words === '') return null;
  const typed = typeBefore(words);
  const fielded = fromFields(typed.rest, people) ?? fromSentence(typed.rest, people);
  const written = fielded.title === '' ? words : fielded.title;
  const type = isBreak(written) ? 'break' : (typed.type ?? fielded.type);
  return { ...fielded, title: capitalised(written), type };
}

/** A title stands for itself in the notice and in the minutes, however quickly it was typed. A word with a capital within, such as eHälsa, is left. */
function capitalised(title: string): string {
  const [first = ''] = /^\p{Ll}[\p{Ll}-]*(?![\p{L}\p{N}])/u.exec(title) ?? [];
  return first === '' ? title : `${(title[0] ?? '').toUpperCase()}${title.slice(1)}`;
}

/** Several lines, or one: an item each. Bullets, numbers and clock times before them are left out. */
export function itemsFromText(text: string, people: PeopleContext): readonly LineItem[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.replace(bullet, '')).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const numbered = lines.length > 1 && lines.every((line, index) => Number(/^(?<number>\d{1,3})(?=[\s.)])/u.exec(line)?.groups?.['number']) === index + 1);
  return lines.flatMap((line) => {
    const bare = numbered ? line.replace(/^\d{1,3}[.)]?\s+/u, '') : line;
    const item = itemFromLine(bare, people);
    return item === null ? [] : [item];
  });
}

const bullet = /^[\s\u2022\u25aa\u25cf\u25e6\u00b7\uf0b7•◦*–—-]*(?:\d{1,3}[.)]\s+(?=\P{N}))?/u;

/** `beslut: Budget`. */
function typeBefore(words: string): { readonly type: ItemType | null; readonly rest: string } {
  const colon = words.indexOf(':');
  const type = colon < 0 ? null : typeNamed(words.slice(0, colon));
  return type === null ? { type, rest: words } : { type, rest: words.slice(colon + 1).trim() };
}

// A comma within a number is a decimal comma.
const separator = /\s*(?:(?<!\d),|,(?!\d)|[;|])\s*|\s[–—-]\s|\s*\((?=[^()]*\))|\)\s*/u;

/** Fields after commas, dashes or in brackets, read from the end for as long as they say something; the rest is the title. Null where none does. */
function fromFields(words: string, people: PeopleContext): LineItem | null {
  const fields = words.split(separator).filter((field) => field !== '');
  let item: LineItem = { title: '', minutes: null, presenter: null, type: null };
  let end = fields.length;
  while (end > 1) {
    const read = withField(item, fields[end - 1] ?? '', people, hasMinutes(fields[end - 2] ?? ''));
    if (read === null) break;
    item = read;
    end -= 1;
  }
  if (end === fields.length) return null;
  const rest = titleOf(words, fields[end - 1] ?? '', fields.slice(0, end));
  const before = item.minutes === null ? leadingMinutes(rest) : null;
  return before === null ? { ...item, title: rest } : { ...item, ...before };
}

/** The words up to the end of the last field of the title, as they were typed. */
function titleOf(words: string, last: string, title: readonly string[]): string {
  let at = 0;
  for (const field of title) at = words.indexOf(field, at) + field.length;
  const opened = words.slice(0, at).lastIndexOf('(') > words.slice(0, at).lastIndexOf(')') && last !== '';
  return `${words.slice(0, at)}${opened ? ')' : ''}`.trim();
}

function hasMinutes(field: string): boolean {
  return readMinutes(field) !== null;
}

/** The item with what one more field says; null when the field says nothing new. */
function withField(item: LineItem, field: string, people: PeopleContext, afterMinutes: boolean): LineItem | null {
  const minutes = readMinutes(field);
  if (minutes !== null && minutes > 0) return item.minutes === null ? { ...item, minutes } : null;
  const type = typeNamed(field);
  if (type !== null) return item.type === null ? { ...item, type } : null;
  if (item.presenter !== null) return null;
  if (afterMinutes && isEverybody(field)) return item;
  const presenter = presenterNamed(field, people, afterMinutes);
  return presenter === null ? null : { ...item, presenter };
}

const label = /^(?:föredragande|föredrar|presenter|presenteras av|presented by)[:\s]\s*/iu;

/** Somebody known by the whole name; after the minutes, where a presenter stands, also somebody whose name is begun, or new. */
function presenterNamed(words: string, people: PeopleContext, isPlace: boolean): PersonChoice | null {
  const name = words.replace(label, '');
  const isLabelled = name !== words;
  const match = personNamed(name, people);
  if (match?.kind === 'person' && (match.whole || isPlace || isLabelled)) return { kind: 'person', person: match.person };
  if (match !== null || !(isPlace || isLabelled) || isUnit(name) || !isPlausibleName(name)) return null;
  return { kind: 'new-person', name };
}

function isEverybody(words: string): boolean {
  return ['alla', 'all', 'everyone'].includes(folded(words));
}

const unit = String.raw`(?:h|tim(?:mar|me)?|hours?|hrs?|m|min(?:uter|ut|utes?|s)?)\.?`;
const length = String.raw`\d{1,3}(?:[.,]\d{1,2})?\s?${unit}(?:\s\d{1,2}(?:\s?${unit})?)?`;
const inside = new RegExp(String.raw`^(?<title>.*?\S)\s+(?<length>${length})(?:\s+(?<after>\p{L}.*))?$`, 'iu');
const atStart = new RegExp(String.raw`^(?<length>${length})\s+(?<title>\S.*)$`, 'iu');
const bareAtEnd = /^(?<title>.*?(?<word>\S+))\s+(?<length>\d{1,3})(?:\s+(?<after>\p{L}.*))?$/u;
const bareAtStart = /^(?<length>\d{1,3})\s+(?<title>\p{Lu}.*)$/u;
const range = /^(?:kl\.?\s*)?(?<from>\d{1,2}[.:]\d{2})\s*(?:[–—-]\s*(?<to>\d{1,2}[.:]\d{2}))?\s+(?<title>\S.*)$/iu;

/** A line without commas: minutes before, after or followed by a presenter. */
function fromSentence(words: string, people: PeopleContext): LineItem {
  const none: LineItem = { title: words, minutes: null, presenter: null, type: null };
  const clock = minutesOfClock(words);
  if (clock !== null) return clock.minutes === null ? fromSentence(clock.title, people) : { ...none, ...clock };
  const found = inside.exec(words)?.groups ?? bareMinutes(words);
  const minutes = found === undefined ? null : usable(readMinutes(found['length'] ?? ''));
  if (found === undefined || minutes === null) return { ...none, ...leadingMinutes(words) };
  const after = found['after'];
  const title = found['title'] ?? '';
  if (after === undefined || isEverybody(after)) return { ...none, title, minutes };
  const presenter = presenterNamed(after, people, true);
  return presenter === null ? none : { ...none, title, minutes, presenter };
}

/** A number without a unit, where nothing says that it counts something else: no year, and not "Etapp 2". */
function bareMinutes(words: string): Readonly<Record<string, string | undefined>> | undefined {
  const found = bareAtEnd.exec(words)?.groups;
  return found === undefined || countsSomethingElse(found['word'] ?? '') ? undefined : found;
}

function leadingMinutes(words: string): { readonly title: string; readonly minutes: Minutes } | null {
  const found = (atStart.exec(words) ?? bareAtStart.exec(words))?.groups;
  const minutes = found === undefined ? null : usable(readMinutes(found['length'] ?? ''));
  return found === undefined || minutes === null ? null : { title: found['title'] ?? '', minutes };
}

const longestItem = 8 * 60;

function usable(minutes: Minutes | null): Minutes | null {
  return minutes !== null && minutes > 0 && minutes <= longestItem ? minutes : null;
}

/** `08.30–08.50 Budget` lasts twenty minutes; a time alone says nothing that the plan does not work out. */
function minutesOfClock(words: string): { readonly title: string; readonly minutes: Minutes | null } | null {
  const found = range.exec(words)?.groups;
  if (found === undefined) return null;
  const of = (clock: string | undefined): number | null => {
    const [hours = 0, minutes = 0] = (clock ?? '').split(/[.:]/u).map(Number);
    return clock === undefined || hours > 23 || minutes > 59 ? null : hours * 60 + minutes;
  };
  const [from, to] = [of(found['from']), of(found['to'])];
  if (from === null) return null;
  return { title: found['title'] ?? '', minutes: to === null ? null : usable(to - from) };
}
