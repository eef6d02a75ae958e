import type { Passage, RowPassage } from '../source/passage.ts';
import { mostItems, type AgendaProblem, type ReadAgenda } from './agenda.ts';
import { problemsOf, withMinutes, type FoundItem } from './found-item.ts';
import { readOutline, sectionBefore } from './outline.ts';
import { readTable, type TableRead } from './table.ts';
import { lettersIn, typeWord, usualLetters, type TypeLetters } from './type-words.ts';
import { writtenLines } from './written-line.ts';

/**
 * The items of an agenda that somebody wrote elsewhere, in Swedish or English: out of its tables where it has any, else out of its lists and
 * lines. Never throws, whatever is written.
 */
export function readAgenda(passages: readonly Passage[]): ReadAgenda {
  const letters = lettersOf(passages);
  const lines = writtenLines(passages, letters);
  const tables = tablesOf(passages).flatMap((rows) => withSection(readTable(rows, letters), rows, lines));
  const outline = readOutline(lines);
  const found = tables.length > 0 ? tables.flatMap(({ items }) => items) : outline.items;
  const end = tables.findLast((table) => table.end !== null)?.end ?? outline.end;
  const kept = found.slice(0, mostItems);
  return { items: withMinutes(kept, end), problems: [...problemsOf(kept), ...tooMany(found)] };
}

function lettersOf(passages: readonly Passage[]): TypeLetters {
  for (const passage of passages) {
    const letters = passage.kind === 'line' ? lettersIn(passage.text) : lettersIn(passage.cells.join(' '));
    if (letters !== null) return letters;
  }
  return usualLetters;
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

function withSection(table: TableRead | null, rows: readonly RowPassage[], lines: ReturnType<typeof writtenLines>): readonly TableRead[] {
  if (table === null || table.items.length === 0) return [];
  const section = sectionBefore(lines, rows[0]?.line ?? 0);
  const ofSection = section === null ? null : typeWord(section);
  return [{ ...table, items: table.items.map((item) => ({ ...item, section: item.section ?? section, type: item.type ?? ofSection })) }];
}

function tooMany(found: readonly FoundItem[]): readonly AgendaProblem[] {
  const first = found[mostItems];
  return first === undefined ? [] : [{ code: 'too-many', line: first.line, words: String(found.length) }];
}
