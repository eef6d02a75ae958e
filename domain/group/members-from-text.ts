import { longest } from '../kernel/longest.ts';
import { onOneLine } from '../text/cleaned.ts';
import { folded } from '../text/folded.ts';
import type { MemberRole } from './group.ts';
import { fieldsOf, withWholeNames, type Field } from './member-fields.ts';
import { roleNamed } from './member-role.ts';
import { titleAndName } from './title.ts';

/** Somebody in a pasted list. Contact details that stood there are left out: they are nobody's business here. */
export interface ListedMember {
  readonly name: string;
  /** Empty when none was given. */
  readonly title: string;
  readonly role: MemberRole;
  /** The line of the text, from 1. */
  readonly line: number;
}

/** Something in a line that did not become a member, or not as it was written. */
export interface ListProblem {
  readonly code: 'duplicate' | 'too-long' | 'no-name' | 'role-taken';
  readonly line: number;
  /** The words it is about. */
  readonly text: string;
}

export interface MemberList {
  readonly members: readonly ListedMember[];
  readonly problems: readonly ListProblem[];
}

/**
 * The members in a list that was pasted from a document, a mail or a sheet: one or several on a line, with titles, roles, bullets,
 * numbers and mail addresses as people write them. A heading such as "Adjungerade:" holds for the lines below it.
 */
export function membersFromText(text: string): MemberList {
  const members: ListedMember[] = [];
  const problems: ListProblem[] = [];
  let headed: MemberRole = 'member';
  for (const [index, written] of withWholeNames(text.normalize('NFC').split(/\r\n|\r|\n/u)).entries()) {
    const line = index + 1;
    if (written.length > longestLine) {
      problems.push({ code: 'too-long', line, text: shortened(written) });
      continue;
    }
    const heading = headingOf(written);
    if (heading !== null) headed = heading;
    const found = heading === null ? peopleIn(fieldsOf(written), headed) : [];
    if (heading === null && found.length === 0 && fieldsOf(written).length > 0) problems.push({ code: 'no-name', line, text: shortened(written) });
    for (const person of found) {
      const problem = problemWith(person, members);
      if (problem !== null) problems.push({ code: problem, line, text: shortened(person.name) });
      if (problem === null) members.push({ ...person, line });
      if (problem === 'role-taken') members.push({ ...person, role: 'member', line });
    }
  }
  return { members, problems };
}

/** A line of a hundred people with addresses is shorter. */
const longestLine = 20_000;
const shown = 80;

function shortened(words: string): string {
  const line = onOneLine(words.slice(0, longestLine));
  return line.length > shown ? `${line.slice(0, shown).toWellFormed()}…` : line;
}

/** A line that ends with its only colon is a heading; what role it gives, if it says one. */
function headingOf(written: string): MemberRole | null {
  const line = written.trim();
  const words = line.slice(0, -1).replace(/^[\s\p{P}]+/u, '');
  if (!line.endsWith(':') || words === '' || /[:\t]/u.test(words)) return null;
  return roleNamed(words) ?? 'member';
}

type Person = Omit<ListedMember, 'line'>;

/** The people of one line: a name begins somebody, and what follows until the next name is about them. */
function peopleIn(fields: readonly Field[], headed: MemberRole): readonly Person[] {
  const people: { name: Field | null; titles: Field[]; role: MemberRole | null }[] = [];
  for (const field of fields) {
    const current = people.at(-1);
    if (current === undefined || begins(field, current)) {
      const isRole = field.kind === 'role';
      people.push({ name: isRole ? null : field, titles: [], role: isRole ? roleNamed(field.words) : null });
    } else if (field.kind === 'role') current.role ??= roleNamed(field.words);
    else if (current.name === null) current.name = field;
    else if (current.name.kind !== 'name' && field.kind === 'name') {
      current.titles.push(current.name);
      current.name = field;
    } else current.titles.push(field);
  }
  return people.flatMap(({ name, titles, role }) => (name === null && role === null ? [] : [personOf(name ?? fields[0], titles, role ?? headed)]));
}

function begins(field: Field, current: { readonly name: Field | null; readonly titles: readonly Field[] }): boolean {
  if (field.starts) return true;
  if (current.name === null || field.kind === 'role' || field.kind === 'about') return false;
  if (field.kind === 'name') return current.name.kind === 'name' || current.titles.length > 0;
  return current.name.kind === 'title' || current.titles.length > 0;
}

function personOf(name: Field | undefined, titles: readonly Field[], role: MemberRole): Person {
  const taken = titles.length === 0 ? titleAndName(name?.words ?? '') : null;
  return taken === null ? { name: name?.words ?? '', title: titles.map(({ words }) => words).join(', '), role } : { ...taken, role };
}

function problemWith({ name, title, role }: Person, members: readonly ListedMember[]): ListProblem['code'] | null {
  if (name.length > longest.line || title.length > longest.line) return 'too-long';
  const same = (each: ListedMember): boolean =>
    folded(each.name) === folded(name) && (each.title === '' || title === '' || folded(each.title) === folded(title));
  if (members.some(same)) return 'duplicate';
  const isSingle = role === 'chair' || role === 'secretary';
  return isSingle && members.some((each) => each.role === role) ? 'role-taken' : null;
}
