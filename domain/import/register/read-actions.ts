import { dateAtEnd } from '../../capture/date/read-date.ts';
import type { LocalDate } from '../../kernel/calendar.ts';
import type { Language } from '../../text/text.ts';
import { cleaned } from '../../text/cleaned.ts';
import { fieldsOf, withoutFields, type Field } from '../agenda/fields.ts';
import { likelihood, presenterOf, withoutLabel } from '../agenda/presenter.ts';
import type { Passage } from '../source/passage.ts';
import { readDateCell, type DateCell } from './date-cell.ts';
import { doneMark, entriesOf, isClosedState, type Entry } from './entries.ts';

/** From where days are read. */
export interface RegisterContext {
  readonly today: LocalDate;
  readonly language: Language;
}

/** An action as a list from elsewhere says it. */
export interface ListedAction {
  readonly line: number;
  /** Empty where the list has no numbers. */
  readonly number: string;
  readonly text: string;
  /** As written; empty for nobody. */
  readonly owner: string;
  readonly due: DateCell;
  readonly isClosed: boolean;
}

/** The actions of a list: a sheet with columns, or lines such as "Socialchef: Bemanningsplan 8 dec" and "Bemanningsplan, Socialchef, 2026-12-08". */
export function readActions(passages: readonly Passage[], context: RegisterContext): readonly ListedAction[] {
  return entriesOf(passages).flatMap((entry) => {
    const action = entry.kind === 'row' ? ofRow(entry, context) : ofLine(entry, context);
    return action.text === '' && action.owner === '' ? [] : [action];
  });
}

function ofRow({ line, cell }: Extract<Entry, { kind: 'row' }>, { today, language }: RegisterContext): ListedAction {
  const due = cell('due') === '' ? cell('date') : cell('due');
  return { line, number: cell('number'), text: cleaned(cell('text')), owner: cell('person'), due: readDateCell(due, today, language), isClosed: isClosedState(cell('state')) };
}

function ofLine({ line, text }: Extract<Entry, { kind: 'line' }>, context: RegisterContext): ListedAction {
  const isClosed = text.endsWith(`\t${doneMark}`);
  const owned = ownerBefore(isClosed ? text.slice(0, -doneMark.length - 1) : text);
  const ended = dateEnding(owned.rest, context);
  const fields = fieldsOf(ended.rest);
  const dated = ended.due === null ? datedField(fields, context) : null;
  const named = owned.owner === '' ? namedField(fields.filter((field) => field !== dated?.field)) : null;
  const taken = new Set<Field>([dated?.field, named ?? undefined].filter((field) => field !== undefined));
  const words = withoutFields(ended.rest, fields, taken);
  const due = ended.due ?? dated?.due ?? { kind: 'none' };
  return { line, number: '', text: cleaned(words), owner: named === null ? owned.owner : presenterOf(named.text), due, isClosed };
}

/** "Socialchef: Bemanningsplan". */
function ownerBefore(text: string): { readonly owner: string; readonly rest: string } {
  const match = /^(?<name>[^:\t]{2,80}):\s+(?<rest>\S.*)$/u.exec(text);
  const name = match?.groups?.['name'] ?? '';
  const isName = match !== null && likelihood(name) === 'sure';
  return isName ? { owner: name, rest: match.groups?.['rest'] ?? '' } : { owner: '', rest: text };
}

/** "Bemanningsplan 8 dec". */
function dateEnding(text: string, { today, language }: RegisterContext): { readonly due: DateCell | null; readonly rest: string } {
  const found = dateAtEnd(text, { today, language, tense: 'coming' });
  if (found === null || found.from === 0) return { due: null, rest: text };
  const said = text.slice(found.from, found.to).replace(/^[\s,;–—-]+/u, '');
  const due = readDateCell(said, today, language);
  return { due: due.kind === 'unknown' ? (found.reading.kind === 'day' ? { kind: 'day', day: found.reading.date } : { kind: 'next-meeting' }) : due, rest: text.slice(0, found.from) };
}

/** A field that looks like a day; one that does not exist is said and not passed over. */
function datedField(fields: readonly Field[], { today, language }: RegisterContext): { readonly field: Field; readonly due: DateCell } | null {
  for (const field of fields.slice(1).toReversed()) {
    const due = readDateCell(field.text, today, language);
    const looksLike = /^(?:senast |till )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}(?:[/.-]\d{2,4})?|\d{1,2} \p{L}{3,9}(?: \d{4})?)$/u.test(field.text);
    if (due.kind === 'day' || due.kind === 'next-meeting' || (due.kind === 'unknown' && looksLike)) return { field, due };
  }
  return null;
}

function namedField(fields: readonly Field[]): Field | null {
  return fields.slice(1).findLast(({ text, bracket, isSigned }) => {
    const { name, isLabelled } = withoutLabel(text);
    const surely = likelihood(name);
    return surely === 'sure' || (surely === 'likely' && (isLabelled || isSigned || bracket !== null));
  }) ?? null;
}
