import { isAgendaHeading, isDocumentTitle, isSentence } from './labels.ts';
import { isDividing, isProse, isSectionLine, type Role } from './line-kinds.ts';
import { rolesInList } from './list-roles.ts';
import { isLineItem, type Style } from './style.ts';
import { typeWord } from './type-words.ts';
import { isBreakLine, type WrittenLine } from './written-line.ts';

export function rolesOf(lines: readonly WrittenLine[], style: Style): readonly Role[] {
  if (style === 'list') return rolesInList(lines);
  return lines.map((line, index) => {
    if (line.heading === null || style === 'headings') return roleIn[style](lines, index);
    return line.isTimed ? 'item' : isDividing(line) ? 'section' : 'none';
  });
}

type RoleOf = (lines: readonly WrittenLine[], index: number) => Role;

const roleIn: Readonly<Record<Exclude<Style, 'list'>, RoleOf>> = {
  headings: (lines, index) => among(lines, index, roleAmongHeadings),
  timed: (lines, index) => among(lines, index, roleAmongTimed),
  fielded: (lines, index) => (lines[index]?.label === null && (lines[index + 1]?.label ?? null) !== null ? 'item' : 'part'),
  blocks: (lines, index) => (lines[index]?.follows === true ? 'field' : 'item'),
  lines: (lines, index) => among(lines, index, (_lines, line) => (isLineItem(line) ? (typeWord(line.text) === null ? 'item' : 'section') : 'none')),
  none: () => 'none',
};

function among(lines: readonly WrittenLine[], index: number, role: (lines: readonly WrittenLine[], line: WrittenLine, index: number) => Role): Role {
  const line = lines[index];
  return line === undefined ? 'none' : role(lines, line, index);
}

function roleAmongHeadings(lines: readonly WrittenLine[], line: WrittenLine): Role {
  if (line.heading === null) return isLooseItem(line) ? 'item' : 'part';
  if (line.isTimed || line.mark === 'number') return 'item';
  if (isDocumentTitle(line.text) || isAgendaHeading(line.text)) return 'none';
  const level = Math.max(...lines.flatMap(({ heading, isTimed, mark }) => (heading !== null && (isTimed || mark === 'number') ? [heading] : [])));
  if (!Number.isFinite(level) || line.heading === level) return 'item';
  return line.heading < level ? 'section' : 'part';
}

/** "Paus 10 min" between headings. */
function isLooseItem({ isTimed, isEntry, read, text, follows }: WrittenLine): boolean {
  return isTimed && !isEntry && !follows && read.title !== '' && !isSentence(text);
}

function roleAmongTimed(lines: readonly WrittenLine[], line: WrittenLine, index: number): Role {
  const before = lines[index - 1];
  if (line.isTimed && !line.isEntry && !isProse(line)) return 'item';
  if (before?.isTimed === true && before.read.title === '') return 'title-of-time';
  if (line.isEntry || line.label !== null) return 'part';
  if (isBreakLine(line)) return 'item';
  return lines[index + 1]?.isTimed === true && isSectionLine(line) && !line.follows ? 'section' : 'part';
}
