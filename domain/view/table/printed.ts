import { columnDate } from '../../text/dates.ts';
import type { Language } from '../../text/text.ts';
import type { Block } from '../minutes/blocks.ts';
import type { Cell, Column, Table } from './table.ts';

const plainDate = /^\d{4}-\d{2}-\d{2}$/u;

export interface PrintedHead {
  /** Whose list it is. */
  readonly owner: string;
  /** What it is narrowed to, and when it was made. */
  readonly about: string;
}

/** A table as a document: the columns that there is room for on a page. */
export function tableInWords({ title, columns, rows }: Table, { owner, about }: PrintedHead, language: Language): readonly Block[] {
  const shown = columns.flatMap((column, index) => (column.printed ? [{ column, index }] : []));
  return [
    { kind: 'title', owner, text: title, state: about },
    {
      kind: 'table',
      head: shown.map(({ column }) => column.label),
      rows: rows.map((cells) => shown.map(({ column, index }) => inWords(cells[index] ?? null, column, language))),
    },
  ];
}

function inWords(cell: Cell, { kind }: Column, language: Language): string {
  if (cell === null) return '';
  return kind === 'date' && plainDate.test(cell) ? columnDate(language, cell) : cell;
}
