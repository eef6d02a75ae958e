import { fewExact } from '../../few-exact.ts';
import { nearlyHolding, notNearly, type Compared, type Haystacks } from '../../search/haystacks.ts';
import { remembered } from './remembered.ts';
import { holdsAll } from './search.ts';

interface Searched {
  readonly haystack: string;
}

const haystacksOf = remembered((rows: readonly Searched[], _nothing: undefined): Haystacks => rows.map(({ haystack }) => haystack));

/**
 * The rows that hold every word, in their order; with those that nearly do after them, when few do.
 * @param rows what may be shown @param lists the same rows and more, as they are held: what is worked out for them is remembered
 */
export function soughtIn<Row extends Searched>(rows: readonly Row[], lists: readonly (readonly Row[])[], words: readonly string[]): readonly Row[] {
  if (words.length === 0) return rows;
  const exact = rows.filter(({ haystack }) => holdsAll(haystack, words));
  if (exact.length >= fewExact) return exact;
  const slips = slipsIn(lists, words);
  const known = new Set(exact);
  const meant = rows.filter((row) => slips.has(row) && !known.has(row)).toSorted((a, b) => (slips.get(a) ?? 0) - (slips.get(b) ?? 0));
  return [...exact, ...meant];
}

function slipsIn<Row extends Searched>(lists: readonly (readonly Row[])[], words: readonly string[]): ReadonlyMap<Row, number> {
  const compared: Compared = new Map();
  const found = new Map<Row, number>();
  for (const list of lists) {
    const slips = nearlyHolding(haystacksOf(list, undefined), words, compared);
    for (const [place, row] of list.entries()) {
      const here = slips[place] ?? notNearly;
      if (here !== notNearly) found.set(row, here);
    }
  }
  return found;
}
