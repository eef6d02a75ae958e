import writeExcelFile from 'write-excel-file/node';
import { inert } from '../../../domain/view/minutes/inert.ts';
import type { Cell, Column, Table } from '../../../domain/view/table/table.ts';

const longestSheetName = 31;
/** What no sheet's name may hold. */
const unfit = /[\\/?*[\]:]/gu;
const plainDate = /^\d{4}-\d{2}-\d{2}$/u;

/** A table as a workbook of one sheet: dates are dates, words are words and never a formula, and the head stays in sight. */
export async function tableAsXlsx({ title, columns, rows }: Table): Promise<Uint8Array> {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((cells) => cells.map((cell, index) => written(cell, columns[index])));
  const options = {
    sheet: inert(title).replace(unfit, ' ').slice(0, longestSheetName),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  return writeExcelFile([head, ...body], options).toBuffer();
}

function written(cell: Cell, column: Column | undefined) {
  if (cell === null || cell === '') return null;
  if (column?.kind === 'date' && plainDate.test(cell)) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: inert(cell), type: String, wrap: true, alignVertical: 'top' as const };
}
