/** Where two texts differ: what they begin and end with alike, and what stands between in each. */
export interface ChangedPart {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** Compares two texts by whole words. */
export function changedPart(before: string, after: string): ChangedPart {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const part = (words: readonly string[], from: number, to: number): string => words.slice(from, to).join('');
  return {
    start: part(one, 0, start),
    before: part(one, start, one.length - end),
    after: part(other, start, other.length - end),
    end: part(one, one.length - end, one.length),
  };
}

/** Words and the spaces between them, each as a part of its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}
