import type { Minutes } from '../../kernel/calendar.ts';
import { clockWithin } from './clock.ts';
import type { FoundItem } from './found-item.ts';
import { GatheredItems, sectionName } from './gathered-items.ts';
import { isDividing, type Role } from './line-kinds.ts';
import { rolesOf } from './roles.ts';
import { styleOf } from './style.ts';
import type { WrittenLine } from './written-line.ts';

/** What the lines of a document say outside its tables. */
export interface OutlineRead {
  readonly items: readonly FoundItem[];
  /** When the meeting ends, minutes after midnight; null when nothing says so. */
  readonly end: Minutes | null;
}

/** The items that stand in lines, however they are written. */
export function readOutline(lines: readonly WrittenLine[]): OutlineRead {
  const inside = untitled(lines).filter(({ isOutside }) => !isOutside);
  const roles = withoutTitle(rolesOf(inside, styleOf(lines)), inside);
  const gathered = new GatheredItems();
  for (const [index, line] of inside.entries()) gathered.take(line, roles[index] ?? 'none');
  return { items: gathered.items.filter(({ title }) => title !== ''), end: endOfMeeting(lines) };
}

/** A first line that looks like the only section is the name of the document, unless a colon says that the rest belongs to it. */
function withoutTitle(roles: readonly Role[], lines: readonly WrittenLine[]): readonly Role[] {
  const isTitle = roles[0] === 'section' && lines[0]?.text.endsWith(':') === false && lines[0].line === 1 && roles.lastIndexOf('section') === 0;
  return isTitle ? roles.with(0, 'none') : roles;
}

/** The highest heading, if it stands alone and first, is the name of the document; and so is one on its first line. */
function untitled(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  const headings = lines.filter(({ heading, isTimed, mark }) => heading !== null && !isTimed && mark === 'none');
  const [first] = headings;
  const isHighest = first !== undefined && (first.heading === 1 || first === lines[0]);
  const isTitle = isHighest && headings.every((each) => each === first || each.heading !== first.heading);
  return isTitle ? lines.map((line) => (line === first ? { ...line, isOutside: true } : line)) : lines;
}

/** The heading that stands over a place in the file, of those that divide the agenda; null where none does. */
export function sectionBefore(lines: readonly WrittenLine[], line: number): string | null {
  const above = lines.findLast((each) => each.line < line && each.heading !== null);
  return above === undefined || !isDividing(above) ? null : sectionName(above);
}

const headLines = 30;

/** "Tisdag 24 november kl. 08.30–11.00", above the items. */
function endOfMeeting(lines: readonly WrittenLine[]): Minutes | null {
  const above = lines.slice(0, headLines).filter(({ isTimed }) => !isTimed);
  return above.map(({ text }) => clockWithin(text)?.to ?? null).find((end) => end !== null) ?? null;
}
