import { folded } from '../../text/folded.ts';
import { readClock } from './clock.ts';
import { readDuration } from './duration.ts';
import { likelihood } from './presenter.ts';
import { typeWord, usualLetters } from './type-words.ts';

/** What a column of a table of items holds. `time` may be a time of day or a duration: its cells tell. */
export type ColumnKind = 'number' | 'time' | 'start' | 'end' | 'minutes' | 'title' | 'presenter' | 'type' | 'section' | 'other';

const headers: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:nr|nummer|no|#|§|p|pkt|num|number|löpnr|id|ordning)\.?$/u, 'number'],
  [/^(?:start|starttid|börjar|från|fr|kl|klockan|klockslag|begins|from|start time|starts)\.?$/u, 'start'],
  [/^(?:slut|sluttid|slutar|till|t o m|end|end time|ends|to|until)\.?$/u, 'end'],
  [/^(?:min|minuter|minutes|mins|längd|duration|length|tidsåtgång|antal minuter|tid min|tid i min(?:uter)?|time min|timebox|beräknad tid|allocated time|hur länge|how long|(?:duration|längd|tidsåtgång|tid|time|length)(?: i)? (?:min|minuter|minutes|mins))\.?$/u, 'minutes'],
  [/^(?:tid|time|tider|when|när|tidpunkt|tidsplan)\.?$/u, 'time'],
  [/^(?:punkt|punkter|ärende|ärenden|rubrik|ämne|innehåll|aktivitet|titel|fråga|vad|dagordning|dagordningspunkt|agendapunkt|agenda|moment|programpunkt|program|item|items|topic|topics|subject|title|agenda item|session|activity|what|ärenderubrik|programme|frågeställning|beskrivning|description)$/u, 'title'],
  [/^(?:föredragande|föredrar|ansvarig|ansvar|vem|dragande|presentatör|presenter|lead|led by|owner|who|speaker|talare|medverkande|inledare|responsible|facilitator|av|by|namn|person|leder)$/u, 'presenter'],
  [/^(?:typ|ärendetyp|type|syfte|avsikt|i\/d\/b|b\/d\/i|d\/i\/b|i\/b\/d|kategori|category|purpose|slag|beslut\/info|hantering|form|format|action|mode|typ av ärende|typ av punkt)$/u, 'type'],
  [/^(?:avsnitt|section|block|område|area|del|part|tema|theme)$/u, 'section'],
];

/** What a heading cell calls its column; null for other words. */
export function columnNamed(cell: string): ColumnKind | null {
  const key = folded(cell.trim()).replace(/[()*:]/gu, '').replace(/\s+/gu, ' ').trim();
  return key === '' || key.length > 40 ? null : (headers.find(([way]) => way.test(key))?.[1] ?? null);
}

/** The columns that a row names; null for a row that is no heading. */
export function columnsOf(row: readonly string[]): readonly ColumnKind[] | null {
  const named = row.map(columnNamed);
  const filled = row.filter((cell) => cell.trim() !== '').length;
  const known = named.filter((kind) => kind !== null);
  const isHeading = known.length >= 2 ? known.length * 2 >= filled : known.length === 1 && known[0] === 'title' && filled === 1;
  if (!isHeading || !(known.includes('title') || known.includes('time') || known.includes('minutes') || known.includes('start'))) return null;
  const kinds = named.map((kind) => kind ?? 'other');
  return kinds.includes('title') ? once(kinds) : once(withTitle(kinds, row));
}

/** Of two columns of a kind the first counts. */
function once(kinds: readonly ColumnKind[]): readonly ColumnKind[] {
  return kinds.map((kind, index) => (kind !== 'other' && kinds.indexOf(kind) < index ? 'other' : kind));
}

/** A table that calls nothing a title has it in the first column whose heading says nothing that is known. */
function withTitle(kinds: readonly ColumnKind[], row: readonly string[]): readonly ColumnKind[] {
  const index = kinds.findIndex((kind, place) => kind === 'other' && (row[place] ?? '').trim() !== '');
  const at = index >= 0 ? index : kinds.indexOf('other');
  return at < 0 ? kinds : kinds.with(at, 'title');
}

/** What the columns of a table without headings look like; null when it looks like no agenda. */
export function columnsLike(rows: readonly (readonly string[])[]): readonly ColumnKind[] | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_none, at) => rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== ''));
  const kinds: ColumnKind[] = columns.map(kindLike);
  const free = columns.flatMap((cells, at) => (kinds[at] === 'other' || kinds[at] === 'presenter' ? [{ at, length: meanLength(cells) }] : [])).toSorted((a, b) => b.length - a.length);
  const [title] = free;
  if (title === undefined || !kinds.some((kind) => kind === 'time' || kind === 'minutes' || kind === 'number')) return null;
  return once(kinds.with(title.at, 'title'));
}

function meanLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
}

function kindLike(cells: readonly string[]): ColumnKind {
  const most = (isLike: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(isLike).length > cells.length * 0.6;
  if (most((cell) => readClock(cell) !== null || readDuration(cell) !== null)) return 'time';
  if (cells.length > 1 && cells.every((cell, index) => Number(cell.replace(/[.)]$/u, '')) === index + 1)) return 'number';
  if (most((cell) => /^\d{1,3}$/u.test(cell))) return 'minutes';
  if (most((cell) => typeWord(cell, usualLetters) !== null)) return 'type';
  return most((cell) => likelihood(cell) !== 'no') ? 'presenter' : 'other';
}
