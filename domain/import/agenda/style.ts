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
  const count = (is: (line: WrittenLine, index: number) => boolean): number => inside.filter(is).length;
  const entries = count(({ isEntry }) => isEntry);
  const timedEntries = count(({ isEntry, isTimed }) => isEntry && isTimed);
  const timedHeadings = count(({ heading, isTimed }) => heading !== null && isTimed);
  const numberedHeadings = count(({ heading, mark }) => heading !== null && mark === 'number');
  const fieldedHeadings = count((line, index) => line.heading !== null && hasFieldBelow(inside, index));
  const fielded = count((line, index) => !line.isEntry && line.label === null && hasFieldBelow(inside, index));
  const timed = count(({ isEntry, isTimed, heading }) => !isEntry && isTimed && heading === null);
  if (timedHeadings >= 2 && timedHeadings >= timedEntries) return 'headings';
  if (timedEntries === 0 && (numberedHeadings >= 2 || fieldedHeadings >= 2)) return 'headings';
  if (entries === 0 && fielded >= 2 && timed < fielded) return 'fielded';
  const timesBelow = count(({ isEntry, isTimed: isNow, read, follows }) => !isEntry && isNow && read.title === '' && follows);
  const timesAbove = count(({ isEntry, isTimed: isNow, read, follows }) => !isEntry && isNow && read.title === '' && !follows);
  if (timesBelow >= 2 && timesBelow > timesAbove && timesBelow === timed) return 'blocks';
  if (timed >= 2 && timedEntries < timed) return 'timed';
  if (entries >= 2 || (entries === 1 && timedEntries === 1)) return 'list';
  if (timed >= 1) return 'timed';
  return looksLikeLines(inside) ? 'lines' : 'none';
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
