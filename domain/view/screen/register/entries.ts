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

interface Run<Each, Heading> {
  readonly heading: Heading | null;
  readonly members: readonly Each[];
}

/**
 * One part of what was found.
 * @param headingOf what stands above a row; equal headings stand once, above the first. Null for none
 * @param rowOf makes the row of one that is shown
 */
export function partOf<Each extends Found, Row, Heading extends string>(
  all: { readonly total: number; readonly found: readonly Each[] },
  wanted: Wanted,
  headingOf: (each: Each) => Heading | null,
  rowOf: (each: Each) => Row,
): Part<Row, Heading> {
  const runs = runsOf(all.found, headingOf);
  const slots = slotsOf(runs);
  const place = wanted.row === null ? -1 : slots.findIndex((slot) => slot.each?.id === wanted.row);
  return {
    total: all.total,
    found: all.found.length,
    length: slots.length,
    from: wanted.from,
    entries: slots.slice(wanted.from, wanted.from + wanted.count).map(({ each, run }): Entry<Row, Heading> => {
      if (each !== null) return { kind: 'row', row: rowOf(each) };
      return { kind: 'heading', heading: run.heading as Heading, count: run.members.length };
    }),
    place: place < 0 ? null : place,
    first: all.found[0]?.id ?? null,
  };
}

function runsOf<Each, Heading>(found: readonly Each[], headingOf: (each: Each) => Heading | null): readonly Run<Each, Heading>[] {
  const runs: { heading: Heading | null; members: Each[] }[] = [];
  for (const each of found) {
    const heading = headingOf(each);
    const last = runs.at(-1);
    if (last === undefined || last.heading !== heading) runs.push({ heading, members: [each] });
    else last.members.push(each);
  }
  return runs;
}

function slotsOf<Each, Heading>(runs: readonly Run<Each, Heading>[]): readonly { readonly each: Each | null; readonly run: Run<Each, Heading> }[] {
  return runs.flatMap((run) => [...(run.heading === null ? [] : [{ each: null, run }]), ...run.members.map((each) => ({ each, run }))]);
}
