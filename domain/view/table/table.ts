import type { LocalDate } from '../../kernel/calendar.ts';

/** What the cells of a column hold: words, or plain dates that a spreadsheet can sort and count with. */
export interface Column {
  readonly label: string;
  readonly kind: 'text' | 'date';
  /** Characters. */
  readonly width: number;
  /** False for what there is no room for on paper. */
  readonly printed: boolean;
}

/** Words, a plain date, or nothing, as the column says; in a column of dates there may stand words instead, such as the next meeting. */
export type Cell = string | LocalDate | null;

/** A register as a table in words, for spreadsheets and paper. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
