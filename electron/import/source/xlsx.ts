import readExcelFile from 'read-excel-file/node';
import { longestPassage, mostPassages, type Passage } from '../../../domain/import/source/passage.ts';
import { CallError } from '../../app/call-error.ts';

/** The rows of every sheet of a workbook. Dates and times of day become what people would write. @throws CallError `file-damaged` */
export async function passagesOfXlsx(bytes: Buffer): Promise<readonly Passage[]> {
  const sheets = await sheetsOf(bytes);
  let left = mostPassages + 1;
  return sheets.flatMap(({ data }, table) => {
    const rows = data.slice(0, left);
    left -= rows.length;
    return rows.flatMap((row, index): readonly Passage[] => {
      const cells = row.map(wordsOf);
      return cells.every((cell) => cell === '') ? [] : [{ kind: 'row', line: index + 1, table, cells }];
    });
  });
}

async function sheetsOf(bytes: Buffer) {
  try {
    return await readExcelFile(bytes);
  } catch {
    throw new CallError('file-damaged');
  }
}

const day = 24 * 60 * 60_000;
/** Sheets count days from here, so a time of day without a day lies on it or on the next. */
const firstDay = Date.UTC(1899, 11, 30);

function wordsOf(cell: unknown): string {
  if (cell instanceof Date) return dateWords(cell);
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Math.round(cell * 1e6) / 1e6);
  if (typeof cell === 'boolean') return cell ? 'x' : '';
  return typeof cell === 'string' ? cell.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ').slice(0, longestPassage).toWellFormed().normalize('NFC').trim() : '';
}

function dateWords(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return '';
  const iso = new Date(Math.round(time / 1_000) * 1_000).toISOString();
  if (time - firstDay < 2 * day && time >= firstDay) return iso.slice(11, 16);
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
