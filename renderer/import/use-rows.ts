import { useState } from 'react';
import type { ImportKind, Preview, RowOf } from '../../domain/import/preview/preview.ts';
import { isLeftOut, type RowProblem } from '../../domain/import/preview/rows.ts';

/** The rows as they have been changed and ticked since they were read. */
export interface EditedRows<Row> {
  readonly rows: readonly Row[];
  readonly isTaken: (index: number) => boolean;
  readonly take: (index: number, isTaken: boolean) => void;
  /** What was wrong with a field is settled when somebody changes it. */
  readonly change: (index: number, change: Partial<Row>) => void;
}

interface State<Kind extends ImportKind> {
  readonly of: Preview<Kind> | null;
  readonly rows: readonly RowOf[Kind][];
  readonly taken: ReadonlySet<number>;
}

/** Which fields answer a problem. */
const settledBy: Readonly<Partial<Record<RowProblem['code'], readonly string[]>>> = {
  'date-unknown': ['due', 'takenOn', 'validFrom', 'followUp'],
  'date-missing': ['takenOn'],
  'text-missing': ['text'],
  'person-unclear': ['owner', 'presenter', 'decidedBy'],
  'people-several': ['owner', 'presenter', 'decidedBy'],
  'duration-impossible': ['minutes'],
};

/** @param isThere rows that are there already beyond what the machine knows of: they begin unticked */
export function useRows<Kind extends ImportKind>(preview: Preview<Kind> | null, isThere: (row: RowOf[Kind]) => boolean): EditedRows<RowOf[Kind]> {
  const [state, setState] = useState<State<Kind>>({ of: null, rows: [], taken: new Set() });
  let current = state;
  if (state.of !== preview) {
    current = begun(preview, isThere);
    setState(current);
  }
  const { rows, taken } = current;
  return {
    rows,
    isTaken: (index) => taken.has(index),
    take: (index, isTaken) => setState((before) => ({ ...before, taken: isTaken ? new Set([...before.taken, index]) : new Set([...before.taken].filter((each) => each !== index)) })),
    change: (index, change) => setState((before) => ({ ...before, rows: changed(before.rows, index, change) })),
  };
}

function begun<Kind extends ImportKind>(preview: Preview<Kind> | null, isThere: (row: RowOf[Kind]) => boolean): State<Kind> {
  const rows = (preview?.rows ?? []).map((row): RowOf[Kind] => (isThere(row) ? { ...row, problems: [...row.problems, { code: 'already-there', words: '' }] } : row));
  return { of: preview, rows, taken: new Set(rows.flatMap((row, index) => (isLeftOut(row) ? [] : [index]))) };
}

function changed<Row extends { readonly problems: readonly RowProblem[] }>(rows: readonly Row[], index: number, change: Partial<Row>): readonly Row[] {
  const row = rows[index];
  if (row === undefined) return rows;
  const fields = Object.keys(change);
  const problems = row.problems.filter(({ code }) => settledBy[code]?.some((field) => fields.includes(field)) !== true);
  return rows.with(index, { ...row, ...change, problems });
}
