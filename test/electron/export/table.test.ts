import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../domain/view/table/table.ts';
import { tableAsCsv } from '../../../electron/export/table/csv.ts';
import { tableAsXlsx } from '../../../electron/export/table/xlsx.ts';
import { folder } from '../cli/klubba.ts';
import { hasOffice, printedByOffice } from '../../fixture/office.ts';

const table: Table = {
  title: 'Åtgärder: [allt]',
  columns: [
    { label: 'Åtgärd', kind: 'text', width: 40, printed: true },
    { label: 'Klart senast', kind: 'date', width: 14, printed: true },
  ],
  rows: [
    ['Rutin; för "vakans"\nmed två rader', '2026-12-04'],
    ['=HYPERLINK("http://exempel")', 'nästa möte'],
    ['+46 8', null],
    ['-1', '2027-03-28'],
    ['@SUM(A1)', null],
    ['\tflik\u0000\u202eomvänt', null],
  ],
};

describe('a table as comma-separated text', () => {
  test('is read back as it was, and nothing in it is a formula', () => {
    const text = tableAsCsv(table, 'sv');
    expect(text.startsWith('\ufeffÅtgärd;Klart senast\r\n')).toBe(true);
    const rows = parse(text, { bom: true, delimiter: ';' });
    expect(rows).toEqual([
      ['Åtgärd', 'Klart senast'],
      ['Rutin; för "vakans"\nmed två rader', '2026-12-04'],
      ["'=HYPERLINK(\"http://exempel\")", 'nästa möte'],
      ["'+46 8", ''],
      ["'-1", '2027-03-28'],
      ["'@SUM(A1)", ''],
      ["'\tflik[U+202E]omvänt", ''],
    ]);
    expect(tableAsCsv(table, 'en')).toContain('"Rutin; för ""vakans""\nmed två rader",2026-12-04\r\n');
  });
});

describe('a table as a workbook', () => {
  test('has dates that are dates, on the day that they say, and words that are words', async () => {
    const rows = await readXlsxFile(Buffer.from(await tableAsXlsx(table)));
    const [sheet] = rows;
    expect(sheet?.data).toEqual([
      ['Åtgärd', 'Klart senast'],
      ['Rutin; för "vakans"\nmed två rader', new Date('2026-12-04T00:00:00Z')],
      ['=HYPERLINK("http://exempel")', 'nästa möte'],
      ['+46 8', null],
      ['-1', new Date('2027-03-28T00:00:00Z')],
      ['@SUM(A1)', null],
      // This reader takes white space away.
      ['flik[U+202E]omvänt', null],
    ]);
  });

  test.runIf(hasOffice)('is opened and printed by another program', async () => {
    const file = join(folder(), 'lista.xlsx');
    writeFileSync(file, await tableAsXlsx(table));
    const words = printedByOffice(file);
    for (const expected of ['Rutin; för "vakans"', '2026-12-04', '=HYPERLINK("http://exempel")', 'nästa möte']) expect(words).toContain(expected);
  });
});
