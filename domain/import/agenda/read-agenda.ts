import type { Passage, RowPassage } from '../source/passage.ts';
import { signOf } from '../source/passages-of-text.ts';
import { cleaned } from '../../text/cleaned.ts';
import { mostItems, type AgendaProblem, type ReadAgenda } from './agenda.ts';
import { problemsOf, withMinutes, type FoundItem } from './found-item.ts';
import { readOutline, sectionBefore } from './outline.ts';
import { readTable } from './table.ts';
import { mannerOf } from './manner.ts';
import { typeOfSection } from './type-words.ts';
import { writtenLines, type WrittenLine } from './written-line.ts';

/**
 * The items of an agenda that somebody wrote elsewhere, in Swedish or English: out of its tables where it has any, else out of its lists and
 * lines. Never throws, whatever is written.
 */
export function readAgenda(written: readonly Passage[]): ReadAgenda {
  const passages = written.slice(0, mostLines).map(tidy);
  const manner = mannerOf(passages);
  const tables = tablesOf(passages);
  const read = tables.map((rows) => readTable(rows, manner));
  const isTable = new Set(tables.filter((_rows, index) => (read[index]?.length ?? 0) > 0).map((rows) => rows[0]?.table));
  const lines = writtenLines(asLines(passages, isTable), manner);
  const outline = readOutline(lines);
  const agendas = tables.flatMap((rows, index) => withSection(read[index] ?? null, rows, lines));
  const found = agendas.length === 0 ? outline.items : together(agendas, outline.items, lines);
  const kept = found.slice(0, mostItems);
  return { items: withMinutes(kept, outline.end), problems: [...problemsOf(kept), ...tooMany(found, written.length)] };
}

/** Lines of a file that are looked at for items. */
const mostLines = 5_000;

/** No half characters, and none that do nothing but harm; a cell keeps its lines. */
function tidy(passage: Passage): Passage {
  return passage.kind === 'line' ? { ...passage, text: cleaned(passage.text).replaceAll('\n', ' ') } : { ...passage, cells: passage.cells.map(cleaned) };
}

/** Rows that are no table, such as lines that were aligned with tabs, are lines with gaps. */
function asLines(passages: readonly Passage[], isTable: ReadonlySet<number | undefined>): readonly Passage[] {
  const rows = passages.filter((passage) => passage.kind === 'row' && !isTable.has(passage.table)).length;
  return passages.flatMap((passage, index): readonly Passage[] => {
    if (passage.kind === 'line') return [passage];
    if (isTable.has(passage.table) || rows < 2) return [];
    const sign = signOf(`${passage.cells[0] ?? ''} x`);
    const isNumber = /^\(?\d{1,3}[.)]?$/u.test(passage.cells[0] ?? '');
    const text = (isNumber ? passage.cells.slice(1) : passage.cells).map((cell) => cell.replaceAll('\n', ' ')).filter((cell) => cell !== '').join('\t');
    const mark = isNumber ? 'number' : sign.mark;
    return text === '' ? [] : [{ kind: 'line', line: passage.line, text, mark, depth: 0, heading: null, follows: passages[index - 1]?.line === passage.line - 1 }];
  });
}

/** Tables and lists in the order in which they stand. A list without any times is no agenda beside a table that is one. */
function together(tables: readonly (readonly FoundItem[])[], items: readonly FoundItem[], lines: readonly WrittenLine[]): readonly FoundItem[] {
  const inTables = tables.flat();
  if (!lines.some(({ isEntry, isTimed, isOutside }) => isEntry && isTimed && !isOutside)) return inTables;
  const over = new Set(tables.map((table) => lines.findLast(({ line, isEntry }) => isEntry && line < (table[0]?.line ?? 0))?.line));
  const headings = new Map(items.filter(({ line, minutes, clock }) => over.has(line) && minutes === null && clock === null).map((item) => [item.line, item.title]));
  const placed = tables.flatMap((table) => {
    const above = items.findLast(({ line }) => line < (table[0]?.line ?? 0));
    const section = above === undefined ? null : (headings.get(above.line) ?? null);
    return table.map((item) => ({ ...item, section: item.section ?? section }));
  });
  return [...items.filter(({ line }) => !headings.has(line)), ...placed].toSorted((a, b) => a.line - b.line);
}

/** The rows of each table, which stand together. */
function tablesOf(passages: readonly Passage[]): readonly (readonly RowPassage[])[] {
  const tables: RowPassage[][] = [];
  for (const passage of passages) {
    if (passage.kind !== 'row') continue;
    if (tables.at(-1)?.[0]?.table === passage.table) tables.at(-1)?.push(passage);
    else tables.push([passage]);
  }
  return tables;
}

function withSection(table: readonly FoundItem[] | null, rows: readonly RowPassage[], lines: readonly WrittenLine[]): readonly (readonly FoundItem[])[] {
  if (table === null || table.length === 0) return [];
  const section = sectionBefore(lines, rows[0]?.line ?? 0);
  const ofSection = typeOfSection(section);
  return [table.map((item) => ({ ...item, section: item.section ?? section, type: item.type ?? ofSection }))];
}

function tooMany(found: readonly FoundItem[], lines: number): readonly AgendaProblem[] {
  const first = found[mostItems] ?? (lines > mostLines ? found.at(-1) : undefined);
  return first === undefined ? [] : [{ code: 'too-many', line: first.line, words: String(found.length) }];
}
