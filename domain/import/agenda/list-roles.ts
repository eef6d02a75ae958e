import { isDocumentTitle } from './labels.ts';
import { isDividing, isProse, isSectionLine, type Role } from './line-kinds.ts';
import { isBreakLine, type WrittenLine } from './written-line.ts';

/** In a list the entries furthest out are items, unless those below them are what takes time. */
export function rolesInList(lines: readonly WrittenLine[]): readonly Role[] {
  const list: List = { lines, depths: depthsOf(lines), hasTimes: lines.some(({ isEntry, isTimed }) => isEntry && isTimed) };
  let around: Around = { item: null, section: null };
  return lines.map((line, index) => {
    const role = line.isEntry ? roleOfEntry(list, index, around) : roleBeside(list, line, index);
    around = after(around, role, line, list.depths[index] ?? 0);
    return role;
  });
}

interface List {
  readonly lines: readonly WrittenLine[];
  readonly depths: readonly number[];
  readonly hasTimes: boolean;
}

/** How deep the item and the section lie that a line may belong to; null where there is none. */
interface Around {
  readonly item: number | null;
  readonly section: number | null;
}

function roleOfEntry(list: List, index: number, { item, section }: Around): Role {
  const depth = list.depths[index] ?? 0;
  if (item !== null && depth > item) return 'part';
  if (isParent(list, index)) return 'section';
  return section !== null && depth <= section ? 'item-of-none' : 'item';
}

function after(around: Around, role: Role, line: WrittenLine, depth: number): Around {
  if (!line.isEntry) return role === 'section' ? { item: null, section: null } : { ...around, item: line.label === null ? null : around.item };
  if (role === 'section') return { item: null, section: depth };
  if (role === 'item-of-none') return { item: depth, section: null };
  return role === 'item' ? { ...around, item: depth } : around;
}

/** Bullets and letters below a number lie deeper than it, however they are indented. */
function depthsOf(lines: readonly WrittenLine[]): readonly number[] {
  const hasNumbers = lines.filter(({ mark, isEntry }) => isEntry && mark === 'number').length > 1;
  let number: number | null = null;
  return lines.map(({ isEntry, mark, depth, heading }) => {
    if (heading !== null) number = null;
    if (!isEntry) return 0;
    if (mark === 'number') number = depth;
    return mark !== 'number' && hasNumbers && number !== null ? Math.max(depth, number + 1) : depth;
  });
}

/** An entry without a time whose own entries have times, or numbers of their own, is the heading of them. */
function isParent({ lines, depths }: List, index: number): boolean {
  const [line, depth] = [lines[index], depths[index] ?? 0];
  if (line === undefined || line.isTimed) return false;
  for (let at = index + 1; at < lines.length; at += 1) {
    const each = lines[at];
    if (each === undefined || isBeyond(each, depths[at] ?? 0, depth)) return false;
    if (isFieldOfItem(each)) return false;
    if (each.isEntry && (each.isTimed || (each.mark === 'number' && line.mark === 'number'))) return true;
  }
  return false;
}

function isBeyond({ isEntry, follows }: WrittenLine, depth: number, limit: number): boolean {
  return isEntry ? depth <= limit : !follows;
}

/** "Föredragande: Karin Holm" is said of an item and of no heading. */
function isFieldOfItem({ isEntry, label }: WrittenLine): boolean {
  return !isEntry && label !== null && label.kind !== 'about';
}

function roleBeside({ lines, hasTimes }: List, line: WrittenLine, index: number): Role {
  if (line.label !== null) return line.label.words === '' && isSectionLine(line) ? 'section' : 'part';
  const isItem = line.isTimed && hasTimes && line.read.title !== '' && !isProse(line) && !isDocumentTitle(line.text);
  if (isItem || isBreakLine(line)) return 'item';
  if (line.heading !== null) return isDividing(line) ? 'section' : 'none';
  return standsOver(lines, line, index) && isSectionLine(line) ? 'section' : 'part';
}

/** A line right above an entry that is no part of what stands above it. */
function standsOver(lines: readonly WrittenLine[], line: WrittenLine, index: number): boolean {
  return lines[index + 1]?.isEntry === true && (!line.follows || line.text.endsWith(':') || lines[index - 1]?.isEntry === false);
}
