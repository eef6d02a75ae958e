import type { Id } from '../kernel/identity.ts';
import type { CaptureContext, Reading, ReadingKind } from './capture.ts';
import { ownerBefore } from './owner.ts';
import { captureWords, type Prefix, type PrefixKind } from './words.ts';

/** What stands before the words: the item that the line aims at, and what kind of thing it is. */
export interface Opening {
  readonly kind: PrefixKind | 'plain';
  readonly item: Id | null;
  /** A number that no item has. */
  readonly unknownNumber: number | null;
  readonly readings: readonly Reading[];
  /** Where the words begin. */
  readonly from: number;
}

// Without a space, `4:a` is an ordinal in Swedish.
const numberFirst = /^\s*(?<digits>\d{1,3})\s?:(?<space>\s*)/u;

/** @param typed what was typed, composed */
export function openingOf(typed: string, context: CaptureContext, refused: ReadonlySet<ReadingKind>): Opening {
  const start = typed.length - typed.trimStart().length;
  const aimed = refused.has('item') ? null : aimedItem(typed, context, refused);
  const at = aimed?.from ?? start;
  const prefix = refused.has('prefix') ? null : prefixAt(typed, at, context);
  if (prefix === null) return { kind: 'plain', item: null, unknownNumber: null, readings: [], from: at, ...aimed };
  const reading: Reading = { kind: 'prefix', from: at, to: at + prefix.word.length };
  return { item: null, unknownNumber: null, ...aimed, kind: prefix.kind, readings: [...(aimed?.readings ?? []), reading], from: reading.to };
}

/** `4: …`. A number that no item has is taken for one only before a prefix: otherwise the words may begin with a number. */
function aimedItem(typed: string, context: CaptureContext, refused: ReadonlySet<ReadingKind>): Omit<Opening, 'kind'> | null {
  const match = numberFirst.exec(typed);
  if (match === null) return null;
  const [number, from] = [Number(match.groups?.['digits']), match[0].length];
  const item = context.items.find((each) => each.number === number)?.id ?? null;
  const prefix = refused.has('prefix') ? null : prefixAt(typed, from, context);
  const isSpaced = match.groups?.['space'] !== '' || from === typed.length;
  if (isSpaced ? prefix === null && item === null : prefix === null || prefix.kind === 'note') return null;
  const begins = typed.length - typed.trimStart().length;
  const to = typed.indexOf(':') + 1;
  return { item, unknownNumber: item === null ? number : null, readings: [{ kind: 'item', from: begins, to }], from };
}

/** The prefix at a place, in small or capital letters. */
function prefixAt(typed: string, at: number, context: CaptureContext): Prefix | null {
  const { prefixes, ordinary } = captureWords[context.language];
  const rest = typed.slice(at);
  const word = /^\p{L}{1,3}(?=\s)/u.exec(rest)?.[0];
  if (word === undefined || ordinary.test(rest)) return null;
  const capitalOfOther = shiftedAction(word, context);
  const prefix = capitalOfOther ?? prefixes.find((each) => each.word === word.toLowerCase()) ?? null;
  if (prefix?.wordOfItsOwn !== true || word === prefix.word) return prefix;
  return ownerBefore(typed, { from: at + word.length, to: typed.length }, context) === null ? null : prefix;
}

/** On a keyboard without Å, Shift+A is its key: `A` is an action in Swedish, `a` a note. */
function shiftedAction(word: string, { language }: CaptureContext): Prefix | null {
  return language === 'sv' && word === 'A' ? { kind: 'action', word } : null;
}
