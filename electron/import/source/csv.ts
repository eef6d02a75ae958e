import { parse } from 'csv-parse/sync';
import { mostPassages, type Passage } from '../../../domain/import/source/passage.ts';

const separators = [';', '\t', ',', '|'] as const;
const looked = 30;

/** The separator that a sheet's text has: the one that divides most of the first lines alike; null when none divides them. */
export function separatorIn(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/u, looked * 2).map((line) => line.replace(/"(?:[^"]|"")*"/gu, '')).filter((line) => line.trim() !== '').slice(0, looked);
  const [declared] = lines;
  const said = /^sep=(?<separator>.)$/u.exec(declared ?? '')?.groups?.['separator'];
  if (said !== undefined) return said;
  const scored = separators.map((separator) => ({ separator, score: scoreOf(lines, separator) })).toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  return best === undefined || best.score === 0 ? null : best.separator;
}

/** How many of the lines have as many of a sign as most of them have. */
function scoreOf(lines: readonly string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  return counts.filter((count) => count === usual).length + (counts.length === lines.length ? 0.5 : 0);
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a sheet that was saved as text. Quotes that never close are signs like any other: nothing is refused. */
export function passagesOfCsv(text: string, separator: string): readonly Passage[] {
  const body = text.replace(/^\ufeff?(?:sep=.\r?\n)?/u, (head) => head.replace(/[^\n]/gu, ''));
  const rows = rowsOf(body, separator);
  return rows.flatMap(({ record, info }): readonly Passage[] => {
    const cells = record.map((cell) => cell.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ').toWellFormed().normalize('NFC').trim());
    return cells.every((cell) => cell === '') ? [] : [{ kind: 'row', line: info.lines, table: 0, cells }];
  });
}

function rowsOf(body: string, separator: string): readonly Line[] {
  const rows = (quote: '"' | null): readonly Line[] =>
    parse(body, { delimiter: separator, quote, info: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, bom: true, to: mostPassages + 1 }) as unknown as readonly Line[];
  try {
    return rows('"');
  } catch {
    return rows(null);
  }
}
