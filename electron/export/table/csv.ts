import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../../domain/text/text.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import type { Table } from '../../../domain/view/table/table.ts';

/** What a spreadsheet expects between cells: where the comma parts decimals it is the semicolon. */
const delimiters: Readonly<Record<Language, string>> = { sv: ';', en: ',' };

/** A table for any spreadsheet, with the mark by which they know UTF-8. What would be a formula is words. Source: RFC 4180. */
export function tableAsCsv({ columns, rows }: Table, language: Language): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map((cell) => inert(cell ?? '')));
  return stringify(lines, { bom: true, delimiter: delimiters[language], record_delimiter: 'windows', escape_formulas: true });
}
