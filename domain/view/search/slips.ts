/** Shorter words are taken as they are: a slip in three letters makes any word of any other. */
const shortest = 4;
const long = 8;

/** How many slips a word may have: letters left out, put in, wrong, or two exchanged with each other. */
export function slipsAllowed(word: string): number {
  return word.length < shortest ? 0 : word.length < long ? 1 : 2;
}

/** Where a word stands in another one, and with how many slips. UTF-16 units; `to` not included. */
export interface NearMatch {
  readonly slips: number;
  readonly from: number;
  readonly to: number;
}

/** For each end in the token, how near the word is up to there, and where that begins. */
interface Row {
  readonly slips: Uint8Array;
  readonly from: Uint16Array;
}

/**
 * Where a word stands best within a longer one, when a few letters of it are wrong. What stands before and after costs nothing, since words
 * stand inside compounds. Source: Sellers (1980), with two letters exchanged as one slip (Damerau 1964).
 * @returns null when it stands nowhere with so few slips
 */
export function nearestIn(token: string, word: string, most: number): NearMatch | null {
  if (most === 0 || token.length < word.length - most) return null;
  let before = firstRow(token.length);
  let previous = before;
  for (let row = 1; row <= word.length; row += 1) {
    const current = nextRow(token, word, row, { before, previous });
    if (current === null || least(current) > most) return null;
    before = previous;
    previous = current;
  }
  return bestOf(previous, word.length, most);
}

/** Nothing of the word: it may begin anywhere. */
function firstRow(length: number): Row {
  return { slips: new Uint8Array(length + 1), from: Uint16Array.from({ length: length + 1 }, (_none, column) => column) };
}

function nextRow(token: string, word: string, row: number, { before, previous }: { readonly before: Row; readonly previous: Row }): Row | null {
  const slips = new Uint8Array(token.length + 1);
  const from = new Uint16Array(token.length + 1);
  const letter = word.charCodeAt(row - 1);
  slips[0] = row;
  for (let column = 1; column <= token.length; column += 1) {
    const beside = (previous.slips[column - 1] ?? 0) + (letter === token.charCodeAt(column - 1) ? 0 : 1);
    const leftOut = (previous.slips[column] ?? 0) + 1;
    const putIn = (slips[column - 1] ?? 0) + 1;
    const least = Math.min(beside, leftOut, putIn);
    slips[column] = least;
    from[column] = (least === beside ? previous.from[column - 1] : least === leftOut ? previous.from[column] : from[column - 1]) ?? 0;
    const exchanged = isExchanged(token, word, row, column) ? (before.slips[column - 2] ?? row) + 1 : least;
    if (exchanged < least) {
      slips[column] = exchanged;
      from[column] = before.from[column - 2] ?? 0;
    }
  }
  return { slips, from };
}

function isExchanged(token: string, word: string, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  return word.charCodeAt(row - 1) === token.charCodeAt(column - 2) && word.charCodeAt(row - 2) === token.charCodeAt(column - 1);
}

function least({ slips }: Row): number {
  let found = Infinity;
  for (const each of slips) if (each < found) found = each;
  return found;
}

/** Of several that are as near, the one that is as long as the word. */
function bestOf({ slips, from }: Row, length: number, most: number): NearMatch | null {
  let best: NearMatch | null = null;
  for (let column = 0; column < slips.length; column += 1) {
    const here: NearMatch = { slips: slips[column] ?? Infinity, from: from[column] ?? 0, to: column };
    if (here.slips <= most && (best === null || isBetter(here, best, length))) best = here;
  }
  return best;
}

function isBetter(one: NearMatch, other: NearMatch, length: number): boolean {
  const off = ({ from, to }: NearMatch): number => Math.abs(to - from - length);
  return one.slips < other.slips || (one.slips === other.slips && off(one) < off(other));
}
