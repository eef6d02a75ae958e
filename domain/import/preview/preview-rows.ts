import { membersFromText, type ListProblem } from '../../group/members-from-text.ts';
import type { PeopleContext } from '../../group/person-named.ts';
import { longest } from '../../kernel/longest.ts';
import type { Id } from '../../kernel/identity.ts';
import { onOneLine } from '../../text/cleaned.ts';
import { folded } from '../../text/folded.ts';
import { itemFromLine } from '../../meeting/planning/item-from-line.ts';
import type { AgendaItem, ReadAgenda } from '../agenda/agenda.ts';
import type { DateCell } from '../register/date-cell.ts';
import type { ListedAction } from '../register/read-actions.ts';
import type { ListedDecision } from '../register/read-decisions.ts';
import type { Passage } from '../source/passage.ts';
import { readPerson } from './person-reading.ts';
import type { ActionRow, AgendaRow, DecisionRow, PersonRow, RowProblem } from './rows.ts';

/** What rows are held against. */
export interface PreviewGround {
  readonly people: PeopleContext;
  /** The same names give the same id, in every import. */
  readonly idOf: (...names: readonly string[]) => Id;
  /** True for what the group, or the organisation, has already. */
  readonly isKnown: (id: Id, text: string) => boolean;
}

export function agendaRows({ items, problems }: ReadAgenda, { people }: Pick<PreviewGround, 'people'>): readonly AgendaRow[] {
  const said = new Map(problems.flatMap(({ code, line, words }) => (code === 'duration-impossible' ? [[line, words] as const] : [])));
  return items.map((item) => {
    const { title, minutes, presenter, type, section, line } = item;
    const short = minutes === null && presenter === null ? asShortLine(item, people) : null;
    if (short !== null) return short;
    const read = readPerson(presenter, people);
    const words = said.get(line);
    const duration: readonly RowProblem[] = words === undefined ? [] : [{ code: 'duration-impossible', words }];
    return { line, title, minutes, type, section, presenter: read.person, problems: [...duration, ...read.problems] };
  });
}

/** "Lokaler 10 skolchef", as the line for a new item takes it: a number without a unit, and somebody who is known by it. */
function asShortLine({ title: words, section, line, type }: AgendaItem, people: PeopleContext): AgendaRow | null {
  const read = itemFromLine(words, people);
  if (read?.presenter?.kind !== 'person' || read.minutes === null) return null;
  return { line, title: read.title, minutes: read.minutes, type: read.type ?? type, section, presenter: read.presenter, problems: [] };
}

export function actionRows(actions: readonly ListedAction[], ground: PreviewGround): readonly ActionRow[] {
  const seen = new Seen(ground);
  return actions.map(({ line, number, text, owner, due, isClosed }) => {
    const read = readPerson(owner, ground.people);
    const { id, problems } = seen.meet('action', number, text, [owner, due.kind === 'day' ? due.day : '']);
    return {
      line,
      id,
      number: oneLine(number),
      text: text.slice(0, longest.prose).toWellFormed(),
      owner: read.person,
      due: due.kind === 'day' ? due.day : null,
      isDueNextMeeting: due.kind === 'next-meeting',
      problems: [...textProblems(text), ...problems, ...closedProblem(isClosed), ...read.problems, ...dateProblems(due)],
    };
  });
}

export function decisionRows(decisions: readonly ListedDecision[], ground: PreviewGround): readonly DecisionRow[] {
  const seen = new Seen(ground);
  return decisions.map(({ line, number, text, takenOn, decidedBy, validFrom, followUp, motive, isClosed }) => {
    const read = readPerson(decidedBy, ground.people);
    const { id, problems } = seen.meet('decision', number, text, [takenOn.kind === 'day' ? takenOn.day : '']);
    const missing: readonly RowProblem[] = takenOn.kind === 'none' || takenOn.kind === 'next-meeting' ? [{ code: 'date-missing', words: '' }] : [];
    return {
      line,
      id,
      number: oneLine(number),
      text: text.slice(0, longest.prose).toWellFormed(),
      takenOn: dayOf(takenOn),
      decidedBy: read.person,
      validFrom: dayOf(validFrom),
      followUp: dayOf(followUp),
      motive: motive.slice(0, longest.prose).toWellFormed(),
      problems: [...textProblems(text), ...problems, ...closedProblem(isClosed), ...read.problems, ...missing, ...[takenOn, validFrom, followUp].flatMap(dateProblems)],
    };
  });
}

/** People in a list of whatever kind: each passage is one of the lines that a pasted list has. */
export function personRows(passages: readonly Passage[], { idOf, isKnown }: PreviewGround): readonly PersonRow[] {
  const { members, problems } = membersFromText(passages.map(lineOf).join('\n'));
  const lineNumber = (line: number): number => passages[line - 1]?.line ?? line;
  const rows = members.map(({ name, title, role, line }): PersonRow => {
    const id = idOf('person', name);
    return { line: lineNumber(line), id, name, title, role, problems: isKnown(id, name) ? [{ code: 'already-there', words: '' }] : [] };
  });
  return [...rows, ...problems.flatMap((problem) => unreadPerson(problem, lineNumber))].toSorted((a, b) => a.line - b.line);
}

/** A line that became nobody stays in the preview, with its reason. A role that two have is told at the second. */
function unreadPerson({ code, line, text }: ListProblem, lineNumber: (line: number) => number): readonly PersonRow[] {
  if (code === 'role-taken') return [];
  const said = { duplicate: 'repeated', 'too-long': 'too-long', 'no-name': 'no-name' } as const;
  return [{ line: lineNumber(line), id: '', name: text, title: '', role: 'member', problems: [{ code: said[code], words: '' }] }];
}

function lineOf(passage: Passage): string {
  return (passage.kind === 'line' ? passage.text : passage.cells.join('\t')).replaceAll('\n', ' ');
}

/** Tells what stands twice in a list, and what was there before it. */
class Seen {
  readonly #ground: PreviewGround;
  readonly #ids = new Set<Id>();

  constructor(ground: PreviewGround) {
    this.#ground = ground;
  }

  /** A number of its own tells a thing; else what it says does. */
  meet(kind: string, number: string, text: string, more: readonly string[]): { readonly id: Id; readonly problems: readonly RowProblem[] } {
    const id = number === '' ? this.#ground.idOf(kind, folded(text), ...more.map(folded)) : this.#ground.idOf(kind, 'number', folded(number));
    const isRepeated = this.#ids.has(id);
    this.#ids.add(id);
    if (isRepeated) return { id, problems: [{ code: 'repeated', words: '' }] };
    return { id, problems: this.#ground.isKnown(id, text) ? [{ code: 'already-there', words: '' }] : [] };
  }
}

function dayOf(cell: DateCell): string | null {
  return cell.kind === 'day' ? cell.day : null;
}

function oneLine(words: string): string {
  return onOneLine(words.slice(0, longest.line)).toWellFormed();
}

function textProblems(text: string): readonly RowProblem[] {
  if (text.trim() === '') return [{ code: 'text-missing', words: '' }];
  return text.length > longest.prose ? [{ code: 'too-long', words: '' }] : [];
}

function closedProblem(isClosed: boolean): readonly RowProblem[] {
  return isClosed ? [{ code: 'closed', words: '' }] : [];
}

function dateProblems(cell: DateCell): readonly RowProblem[] {
  return cell.kind === 'unknown' ? [{ code: 'date-unknown', words: cell.words }] : [];
}
