import type { LinePassage, Passage, RowPassage } from '../source/passage.ts';
import { isFarewell, isGreeting } from '../agenda/labels.ts';
import { registerColumns, type RegisterColumn } from './columns.ts';

/** An entry of a list of actions or decisions: the cells of a row by what their columns hold, or a line. */
export type Entry = { readonly kind: 'row'; readonly line: number; readonly cell: (column: RegisterColumn) => string } | { readonly kind: 'line'; readonly line: number; readonly text: string; readonly number: string };

const headingRows = 12;

/** The entries of a file. Rows come from tables whose columns are known; where there are none, every line is one. */
export function entriesOf(passages: readonly Passage[]): readonly Entry[] {
  const rows = tablesOf(passages).flatMap(rowsOf);
  if (rows.length > 0) return rows;
  return passages.flatMap((passage): readonly Entry[] => (passage.kind === 'row' ? loose(passage) : lineOf(passage)));
}

function tablesOf(passages: readonly Passage[]): readonly (readonly RowPassage[])[] {
  const tables = new Map<number, RowPassage[]>();
  for (const passage of passages) {
    if (passage.kind !== 'row') continue;
    const rows = tables.get(passage.table) ?? [];
    rows.push(passage);
    tables.set(passage.table, rows);
  }
  return [...tables.values()];
}

function rowsOf(rows: readonly RowPassage[]): readonly Entry[] {
  const at = rows.slice(0, headingRows).findIndex(({ cells }) => registerColumns(cells) !== null);
  const columns = at < 0 ? null : registerColumns(rows[at]?.cells ?? []);
  if (columns === null) return [];
  return rows.slice(at + 1).map(({ line, cells }) => ({ kind: 'row', line, cell: (column) => cells[columns.indexOf(column)]?.trim() ?? '' }));
}

/** A row of a sheet without headings is a line with gaps. */
function loose({ line, cells }: RowPassage): readonly Entry[] {
  const text = cells.filter((cell) => cell !== '').join('\t').replaceAll('\n', ' ');
  return text === '' ? [] : [{ kind: 'line', line, text, number: '' }];
}

/** A paragraph sign is the number of a decision; other signs only count the lines of the list. */
function lineOf({ line, text, heading, mark, sign = '' }: LinePassage): readonly Entry[] {
  const isNone = heading !== null || text.endsWith(':') || isGreeting(text) || (mark === 'none' && isFarewell(text));
  return isNone ? [] : [{ kind: 'line', line, text: mark === 'done' ? `${text}\t${doneMark}` : text, number: sign.startsWith('§') ? sign : '' }];
}

/** A box that was ticked, as a state in words. */
export const doneMark = 'klar';

const closed = /^(?:klar|klart|klara|avslutad|avslutat|utförd|utfört|genomförd|genomfört|åtgärdat|färdig|färdigt|struken|utgår|utgått|inaktuell|upphävt|upphävd|upphört|ersatt|ersätts|gäller ej|gäller inte|nej|ja|x|done|closed|complete|completed|finished|cancelled|dropped|superseded|revoked|expired|no longer in force|100 ?%)[.!]?$/iu;

/** Whether a state that was written means that nothing is left to do, or that a decision is over. */
export function isClosedState(words: string): boolean {
  return closed.test(words.trim());
}
