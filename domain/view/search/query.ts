import type { LocalDate } from '../../kernel/calendar.ts';
import { folded } from '../../text/folded.ts';
import { operators, stateWords, type Operator, type SoughtState } from './operators.ts';

/** What is looked for: words that must all be there, and what it is narrowed to. */
export interface Query {
  /** Folded; several words where they were written within quotation marks. */
  readonly words: readonly string[];
  /** Folded parts of a group's name or short name. Any of them. */
  readonly groups: readonly string[];
  /** Folded parts of the names of people who own, decide or present. All of them. */
  readonly people: readonly string[];
  /** Folded parts of the names of goals. All of them. */
  readonly goals: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Empty: any. */
  readonly states: readonly SoughtState[];
}

/** What a thing says of itself that a query may ask for. */
export interface Described {
  /** Folded: the group's name and short name; empty for what belongs to none. */
  readonly group: string;
  /** Folded names. */
  readonly people: string;
  /** Folded names of the goals that it serves, and of those above them. */
  readonly goals: string;
  /** A plain date, or empty. */
  readonly on: LocalDate;
  readonly state: SoughtState | null;
}

const empty: Query = { words: [], groups: [], people: [], goals: [], from: null, to: null, states: [] };

/** One word, or several within quotation marks, with or without an operator before it. */
const part = /(?:([\p{L}-]+):)?(?:"([^"]*)"|(\S+))/gu;

/**
 * Reads what was typed: `bemanning grupp:KLG person:"Maria Ek" datum:2026-11 läge:öppen`. What is no operator is words, for a colon stands
 * in the number of every meeting.
 */
export function readQuery(typed: string): Query {
  let query = empty;
  for (const [whole, name = '', quoted, bare = ''] of folded(typed.normalize('NFC')).matchAll(part)) {
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    const value = (quoted ?? bare).trim();
    const narrowed = operator === undefined || value === '' ? undefined : narrowedBy(query, operator, value);
    query = narrowed ?? withWords(query, name === '' ? value : whole.replaceAll('"', ''));
  }
  return query;
}

function withWords(query: Query, words: string): Query {
  return words === '' || words.endsWith(':') ? query : { ...query, words: [...query.words, words] };
}

/** @returns undefined for a value that the operator does not understand: then it is a word like any other */
function narrowedBy(query: Query, operator: Operator, value: string): Query | undefined {
  switch (operator) {
    case 'group':
      return { ...query, groups: [...query.groups, value] };
    case 'person':
      return { ...query, people: [...query.people, value] };
    case 'goal':
      return { ...query, goals: [...query.goals, value] };
    case 'state': {
      const states = Object.hasOwn(stateWords, value) ? stateWords[value] : undefined;
      return states && { ...query, states: [...query.states, ...states] };
    }
    case 'on':
      return isDay(value) ? { ...query, from: firstDay(value), to: lastDay(value) } : undefined;
    case 'from':
      return isDay(value) ? { ...query, from: firstDay(value) } : undefined;
    case 'to':
      return isDay(value) ? { ...query, to: lastDay(value) } : undefined;
  }
}

/** `2026`, `2026-11` or `2026-11-24`. */
function isDay(value: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value);
}

function firstDay(value: string): LocalDate {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

/** Dates are compared as text, so the last day of a month may be one that it has not. */
function lastDay(value: string): LocalDate {
  return value.length === 4 ? `${value}-12-31` : value.length === 7 ? `${value}-31` : value;
}

/** True when nothing is looked for. */
export function isNothing(query: Query): boolean {
  return query.words.length === 0 && !isNarrowed(query);
}

/** True when more than words is asked for. */
export function isNarrowed({ groups, people, goals, from, to, states }: Query): boolean {
  return groups.length + people.length + goals.length + states.length > 0 || from !== null || to !== null;
}

/** True when a thing is what a query is narrowed to; its words are another matter. */
export function isWithin({ groups, people, goals, from, to, states }: Query, thing: Described): boolean {
  if (from !== null && thing.on < from) return false;
  if (to !== null && (thing.on === '' || thing.on > to)) return false;
  if (states.length > 0 && (thing.state === null || !states.includes(thing.state))) return false;
  if (groups.length > 0 && !groups.some((each) => thing.group.includes(each))) return false;
  return people.every((each) => thing.people.includes(each)) && goals.every((each) => thing.goals.includes(each));
}
