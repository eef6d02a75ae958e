import { isTimed, itemLine } from './item-line.ts';
import type { WrittenLine } from './written-line.ts';
import { isAgendaHeading, isDocumentTitle, isFarewell, isGreeting, isSentence } from './labels.ts';

/**
 * How a document writes its items: as headings, as the entries of a list, as lines with times, as lines with fields below them, or just
 * line by line. `blocks`: the time stands alone below, in paragraphs of a few lines.
 */
export type Style = 'headings' | 'list' | 'timed' | 'fielded' | 'blocks' | 'lines' | 'none';

export function styleOf(lines: readonly WrittenLine[]): Style {
  const inside = lines.filter(({ isOutside }) => !isOutside);
  const counts = countsOf(inside);
  return rules.find(([, holds]) => holds(counts))?.[0] ?? (looksLikeLines(inside) ? 'lines' : 'none');
}

/** How many lines of each kind a document has. */
interface Counts {
  readonly entries: number;
  readonly timedEntries: number;
  readonly timedHeadings: number;
  readonly numberedHeadings: number;
  readonly fieldedHeadings: number;
  /** Lines with fields such as "Tid: 5 min" right below them. */
  readonly fielded: number;
  /** Lines with times that are neither entries nor headings. */
  readonly timed: number;
  /** Times that stand alone, below a line, and after a gap. */
  readonly timesBelow: number;
  readonly timesAbove: number;
}

/** The first that holds decides. */
const rules: readonly (readonly [Style, (counts: Counts) => boolean])[] = [
  ['headings', ({ timedHeadings, timedEntries }) => timedHeadings >= 2 && timedHeadings >= timedEntries],
  ['headings', ({ timedEntries, numberedHeadings, fieldedHeadings }) => timedEntries === 0 && (numberedHeadings >= 2 || fieldedHeadings >= 2)],
  ['fielded', ({ entries, fielded, timed }) => entries === 0 && fielded >= 2 && timed < fielded],
  ['blocks', ({ timesBelow, timesAbove, timed }) => timesBelow >= 2 && timesBelow > timesAbove && timesBelow === timed],
  ['timed', ({ timed, timedEntries }) => timed >= 2 && timedEntries < timed],
  ['list', ({ entries, timedEntries }) => entries >= 2 || (entries === 1 && timedEntries === 1)],
  ['timed', ({ timed }) => timed >= 1],
];

function countsOf(lines: readonly WrittenLine[]): Counts {
  const count = (is: (line: WrittenLine, index: number) => boolean): number => lines.filter(is).length;
  const isAlone = ({ isEntry, isTimed: isNow, read }: WrittenLine): boolean => !isEntry && isNow && read.title === '';
  return {
    entries: count(({ isEntry }) => isEntry),
    timedEntries: count(({ isEntry, isTimed: isNow }) => isEntry && isNow),
    timedHeadings: count(({ heading, isTimed: isNow }) => heading !== null && isNow),
    numberedHeadings: count(({ heading, mark }) => heading !== null && mark === 'number'),
    fieldedHeadings: count((line, index) => line.heading !== null && hasFieldBelow(lines, index)),
    fielded: count((line, index) => !line.isEntry && line.label === null && hasFieldBelow(lines, index)),
    timed: count(({ isEntry, isTimed: isNow, heading }) => !isEntry && isNow && heading === null),
    timesBelow: count((line) => isAlone(line) && line.follows),
    timesAbove: count((line) => isAlone(line) && !line.follows),
  };
}

function hasFieldBelow(lines: readonly WrittenLine[], index: number): boolean {
  const kind = lines[index + 1]?.label?.kind;
  const isTimedBelow = kind === 'brackets' && isTimed(itemLine(`x (${lines[index + 1]?.label?.words ?? ''})`));
  return lines[index]?.label === null && (isTimedBelow || kind === 'time' || kind === 'presenter' || kind === 'type');
}

/** Lines that are short, each by itself, and no letter; or anything of that kind below the word "Dagordning". */
function looksLikeLines(lines: readonly WrittenLine[]): boolean {
  const candidates = lines.filter(isLineItem);
  const others = lines.filter(({ text }) => isSentence(text) || isGreeting(text) || isFarewell(text));
  return candidates.length >= 2 && (others.length === 0 || lines.some(({ text }) => isAgendaHeading(text)));
}

/** What may be an item where nothing but the line tells. */
export function isLineItem({ text, heading, label, isOutside }: WrittenLine): boolean {
  if (isOutside || heading !== null || label !== null || isAgendaHeading(text) || isDocumentTitle(text)) return false;
  return !isSentence(text) && !isGreeting(text) && !isFarewell(text) && text.split(/\s+/u).length <= 20 && !/^[\d\s+().-]+$|@\S+\.\S/u.test(text);
}
