import type { ItemType } from '../../meeting/item.ts';
import type { Minutes } from '../../kernel/calendar.ts';
import type { RowPassage } from '../source/passage.ts';
import { readClock, type ClockTimes } from './clock.ts';
import { columnsLike, columnsOf, type ColumnKind } from './columns.ts';
import { readDuration } from './duration.ts';
import type { FoundItem } from './found-item.ts';
import { isTimed, itemLine } from './item-line.ts';
import { labelled } from './labels.ts';
import { presenterOf } from './presenter.ts';
import { usualManner, type Manner } from './manner.ts';
import { isEnd, typeOfSection, typeOfTitle, typeWord, type TypeLetters } from './type-words.ts';

interface Layout {
  readonly kinds: readonly ColumnKind[];
  readonly rows: readonly RowPassage[];
  /** Whether the times of the table are durations. */
  readonly areDurations: boolean;
}

/** The items of a table; null when it is no agenda but, say, a list of those called. */
export function readTable(rows: readonly RowPassage[], manner: Manner = usualManner): readonly FoundItem[] | null {
  const layout = layoutOf(rows);
  if (layout === null) return null;
  const items: FoundItem[] = [];
  let section: string | null = null;
  for (const row of layout.rows) {
    const read = readRow(row, layout, manner);
    if (read === null) continue;
    if (isEnd(read.title)) endsAt(items, read.clock);
    else if (isSection(row, read, layout)) section = read.title;
    else items.push({ ...read, section: read.section ?? section, type: read.type ?? typeOfSection(section) });
  }
  return items;
}

/** "11.00 Slut": that is when the item before ends, since another day may follow. */
function endsAt(items: FoundItem[], clock: ClockTimes | null): void {
  const last = items.at(-1);
  if (clock === null || last?.clock === null || last === undefined || last.clock.to !== null) return;
  items[items.length - 1] = { ...last, clock: { ...last.clock, to: clock.from } };
}

const headingRows = 12;

function layoutOf(rows: readonly RowPassage[]): Layout | null {
  const at = rows.slice(0, headingRows).findIndex(({ cells }) => columnsOf(cells) !== null);
  const kinds = at < 0 ? columnsLike(rows.map(({ cells }) => cells)) : columnsOf(rows[at]?.cells ?? []);
  if (kinds === null || (at < 0 && !fits(kinds, rows))) return null;
  const below = rows.slice(at + 1);
  return { kinds, rows: below, areDurations: areDurations(kinds, below) };
}

/** What has no headings is a table only where every time stands in the column of times: else its rows are lines with gaps. */
function fits(kinds: readonly ColumnKind[], rows: readonly RowPassage[]): boolean {
  const at = kinds.indexOf('time');
  return at < 0 || rows.every(({ cells }) => (cells[at] ?? '').trim() === '' || readClock(cells[at] ?? '') !== null || readDuration(cells[at] ?? '') !== null);
}

/** `00:20`, `01:00`, `00:15` in a column of times are durations: they begin again. */
function areDurations(kinds: readonly ColumnKind[], rows: readonly RowPassage[]): boolean {
  const at = kinds.findIndex((kind) => kind === 'time' || kind === 'minutes');
  if (at < 0) return false;
  const cells = rows.map(({ cells: each }) => each[at]?.trim() ?? '').filter((cell) => cell !== '');
  if (kinds[at] === 'minutes') return true;
  const clocks = cells.flatMap((cell) => readClock(cell)?.from ?? []);
  return clocks.length === 0 || (clocks.every((minutes) => minutes < 180) && clocks.some((minutes, index) => index > 0 && minutes <= (clocks[index - 1] ?? 0)));
}

function cellOf({ cells }: RowPassage, { kinds }: Layout, kind: ColumnKind): string {
  const at = kinds.indexOf(kind);
  return at < 0 ? '' : (cells[at]?.trim() ?? '');
}

function readRow(row: RowPassage, layout: Layout, manner: Manner): FoundItem | null {
  const whole = cellOf(row, layout, 'title') || onlyCell(row);
  const [head = '', ...rest] = whole.split('\n').map((each) => each.trim()).filter((each) => each !== '');
  const line = itemLine(head.replace(/^(?:\d{1,3}(?:\.\d{1,2})*[.)]\s+|§\s*\d{1,3}\s+|[-•*]\s+)/u, ''), manner);
  if (line.title === '' || /^(?:summa|totalt?|sum|total time|total tid)$/iu.test(line.title)) return null;
  const timed = timesOf(row, layout);
  const named = typeOf(cellOf(row, layout, 'type'), manner.letters) ?? (line.isTypeNamed ? line.type : null);
  return {
    line: row.line,
    title: line.title,
    minutes: timed.minutes ?? line.minutes,
    clock: timed.clock ?? line.clock,
    presenter: presenterIn(cellOf(row, layout, 'presenter')) ?? line.presenter ?? labelledPresenter(rest),
    type: named ?? typeOfTitle(line.title),
    section: cellOf(row, layout, 'section') || null,
    impossible: timed.impossible ?? line.impossible,
  };
}

function presenterIn(cell: string): string | null {
  const words = cell.replace(/\s*\n\s*/gu, ', ');
  return words === '' || /^[–—-]+$/u.test(words) ? null : presenterOf(words);
}

/** A row of which one cell is filled may be drawn over the whole width. */
function onlyCell({ cells }: RowPassage): string {
  const filled = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
  return filled.length === 1 && /\p{L}/u.test(filled[0] ?? '') ? (filled[0] ?? '') : '';
}

function labelledPresenter(lines: readonly string[]): string | null {
  const found = lines.map(labelled).find((each) => each?.kind === 'presenter');
  return found === undefined || found === null || found.words === '' ? null : presenterOf(found.words);
}

function typeOf(cell: string, letters: TypeLetters): ItemType | null {
  return cell === '' ? null : (typeWord(cell, letters) ?? cell.split(/[/,]|\s+(?:och|and)\s+/u).map((each) => typeWord(each, letters)).find((each) => each !== null) ?? null);
}

interface Times {
  readonly minutes: Minutes | null;
  readonly clock: ClockTimes | null;
  readonly impossible: string | null;
}

function timesOf(row: RowPassage, layout: Layout): Times {
  const length = cellOf(row, layout, 'minutes');
  const duration = length === '' ? null : readDuration(length, true);
  const clock = readClock(cellOf(row, layout, 'start'));
  const until = readClock(cellOf(row, layout, 'end'));
  const started = clock === null ? null : { from: clock.from, to: clock.to ?? until?.from ?? null };
  const timed = timeOf(cellOf(row, layout, 'time'), layout);
  const impossible = duration !== null && duration.minutes === null && !/^0+$/u.test(length) ? length : timed.impossible;
  return { minutes: duration?.minutes ?? timed.minutes, clock: started ?? timed.clock, impossible };
}

/** A cell of times: "08.30", "20 min", and with a duration below a time of day "08.30" and "(20 min)". */
function timeOf(cell: string, { areDurations: isLength }: Layout): Times {
  const [first = '', ...more] = cell.split('\n').map((each) => each.trim());
  const clock = isLength ? null : readClock(first);
  if (clock !== null) return { minutes: durationIn(more), clock, impossible: null };
  const duration = readDuration(first, isLength || /^\d{1,3}$/u.test(first));
  if (duration !== null) return { minutes: duration.minutes, clock: null, impossible: duration.minutes === null ? first : null };
  const { minutes, clock: within } = itemLine(first);
  return { minutes, clock: within, impossible: null };
}

function durationIn(lines: readonly string[]): Minutes | null {
  return lines.map((each) => readDuration(each.replace(/[()]/gu, ''))).find((each) => each !== null)?.minutes ?? null;
}

/** A row with words in one cell alone, in a table where items have more, is the heading of those below. */
function isSection(row: RowPassage, read: FoundItem, layout: Layout): boolean {
  const isAlone = new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size === 1;
  const isItem = read.type === 'break' || read.type === 'closing' || (read.type === 'formality' && typeWord(read.title) === null) || isTimed({ ...read, isTypeNamed: false });
  const others = layout.rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return isAlone && !isItem && read.presenter === null && layout.kinds.length > 1 && others.length > layout.rows.length / 2;
}
