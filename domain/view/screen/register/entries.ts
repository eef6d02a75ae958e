/** What stands in a register's list: rows, and headings above those that belong together. */
export type Entry<Row, Heading> = { readonly kind: 'heading'; readonly heading: Heading; readonly count: number } | { readonly kind: 'row'; readonly row: Row };

/** A part of a list: the screen asks for what it shows, so that a list of any length costs the same to show. */
export interface Part<Row, Heading> {
  /** Rows of the groups that were asked for. */
  readonly total: number;
  /** Rows that were found among them. */
  readonly found: number;
  /** Rows and headings together. */
  readonly length: number;
  /** The place of the first entry of this part. */
  readonly from: number;
  readonly entries: readonly Entry<Row, Heading>[];
  /** The place of the row that was asked for; null when it is not among those found. */
  readonly place: number | null;
  /** The first row of all; null when none was found. */
  readonly first: string | null;
}

/** Which part of a list is asked for. */
export interface Wanted {
  readonly from: number;
  readonly count: number;
  /** The id of a row whose place is asked for. */
  readonly row: string | null;
}

/** Something that has a row, before the row itself is made: only those that are shown are made. */
interface Found {
  readonly id: string;
}

/** Rows that follow on each other under one heading, by their places among what was found. */
interface Run<Heading> {
  readonly heading: Heading | null;
  /** The place of the first row among what was found. */
  readonly start: number;
  /** The place in the list of what stands first: the heading, or the first row where there is none. */
  readonly slot: number;
  count: number;
}

/**
 * One part of what was found. Only what lies in it is made; the rest is counted.
 * @param headingOf what stands above a row; equal headings stand once, above the first. Null for none
 * @param rowOf makes the row of one that is shown
 */
export function partOf<Each extends Found, Row, Heading extends string>(
  { total, found }: { readonly total: number; readonly found: readonly Each[] },
  { from, count, row }: Wanted,
  headingOf: (each: Each) => Heading | null,
  rowOf: (each: Each) => Row,
): Part<Row, Heading> {
  const runs = runsOf(found, headingOf);
  const last = runs.at(-1);
  const sought = row === null ? -1 : found.findIndex(({ id }) => id === row);
  return {
    total,
    found: found.length,
    length: last === undefined ? 0 : slotOf(last, last.start + last.count),
    from,
    entries: runs.flatMap((run) => entriesOf(run, found, { from, to: from + count }, rowOf)),
    place: placeIn(runs, sought),
    first: found[0]?.id ?? null,
  };
}

function runsOf<Each, Heading>(found: readonly Each[], headingOf: (each: Each) => Heading | null): readonly Run<Heading>[] {
  const runs: Run<Heading>[] = [];
  let last: Run<Heading> | undefined;
  for (const [place, each] of found.entries()) {
    const heading = headingOf(each);
    if (last?.heading === heading) last.count += 1;
    else {
      last = { heading, start: place, slot: last === undefined ? 0 : slotOf(last, last.start + last.count), count: 1 };
      runs.push(last);
    }
  }
  return runs;
}

/** Where a row stands in the list, by its place among what was found. */
function slotOf({ heading, slot, start }: Run<unknown>, place: number): number {
  return slot + (heading === null ? 0 : 1) + place - start;
}

function placeIn(runs: readonly Run<unknown>[], place: number): number | null {
  const run = runs.find(({ start, count }) => place >= start && place < start + count);
  return run === undefined ? null : slotOf(run, place);
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** What of a run lies in a window of the list. */
function entriesOf<Each, Row, Heading>(run: Run<Heading>, found: readonly Each[], { from, to }: Window, rowOf: (each: Each) => Row): readonly Entry<Row, Heading>[] {
  const { heading, slot, start, count } = run;
  const firstRow = slotOf(run, start);
  const begin = Math.max(start, start + from - firstRow);
  const end = Math.min(start + count, start + to - firstRow);
  const rows = found.slice(begin, Math.max(begin, end)).map((each): Entry<Row, Heading> => ({ kind: 'row', row: rowOf(each) }));
  return heading !== null && slot >= from && slot < to ? [{ kind: 'heading', heading, count }, ...rows] : rows;
}

/** The row after one in a part of a list, or the one before it where it is the last; null where it is alone. */
export function neighbourOf<Row extends Found, Heading>({ entries }: Pick<Part<Row, Heading>, 'entries'>, id: string): Row | null {
  const rows = entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []));
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? null : (rows[at + 1] ?? rows[at - 1] ?? null);
}
