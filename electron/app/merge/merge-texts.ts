import { diff3Merge, type MergeRegion } from 'node-diff3';

/** One text made of two that were written from the same one. */
export interface Merged {
  readonly text: string;
  /** Nothing was changed in two ways: every word of both is where its writer put it. */
  readonly isClean: boolean;
}

/**
 * Puts together two texts that were made from one: line by line, and within a line that both changed word by word. Where both changed the same
 * words, both stand, one after the other.
 */
export function mergeTexts(one: string, base: string, other: string): Merged {
  if (base.trim() === '' && one !== other) return { text: [one, other].filter((text) => text.trim() !== '').join('\n\n'), isClean: one.trim() === '' || other.trim() === '' };
  const regions = diff3Merge(linesOf(one), linesOf(base), linesOf(other), { excludeFalseConflicts: true });
  const merged = joined(regions.map(({ ok, conflict }) => (conflict === undefined ? { text: (ok ?? []).join(''), isClean: true } : withinLines(conflict))));
  const isOld = one === base || other === base;
  return isOld || saysEnough(merged.text, one, other) ? merged : { text: oneAfterTheOther(one, other), isClean: false };
}

/** How much of the longer text has to be left. */
const leastShare = 0.6;

/** Where each took away what the other kept, a merge holds next to nothing, and neither meant that. */
function saysEnough(merged: string, one: string, other: string): boolean {
  return merged.trim().length >= leastShare * Math.max(one.trim().length, other.trim().length);
}

type Conflict = NonNullable<MergeRegion<string>['conflict']>;

function withinLines({ a, o, b }: Conflict): Merged {
  const [one, base, other] = [a.join(''), o.join(''), b.join('')];
  const regions = base.trim() === '' ? [] : diff3Merge(wordsOf(one), wordsOf(base), wordsOf(other), { excludeFalseConflicts: true });
  const text = regions.flatMap(({ ok }) => ok ?? []).join('');
  const isClean = regions.length > 0 && regions.every(({ conflict }) => conflict === undefined) && saysEnough(text, one, other);
  // A sentence in which two people's words alternate says what neither of them meant.
  return isClean ? { text, isClean } : { text: oneAfterTheOther(one, other), isClean: false };
}

function oneAfterTheOther(one: string, other: string): string {
  return one === '' || one.endsWith('\n') || other === '' ? one + other : `${one}\n${other}`;
}

function joined(parts: readonly Merged[]): Merged {
  return { text: parts.map(({ text }) => text).join(''), isClean: parts.every(({ isClean }) => isClean) };
}

/** With their ends, so that joining them gives the text again. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}
