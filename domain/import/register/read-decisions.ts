import { dateAtStart } from '../../capture/date/read-date.ts';
import { cleaned } from '../../text/cleaned.ts';
import { fieldsOf, withoutFields } from '../agenda/fields.ts';
import type { Passage } from '../source/passage.ts';
import { readDateCell, type DateCell } from './date-cell.ts';
import { doneMark, entriesOf, isClosedState, type Entry } from './entries.ts';
import type { RegisterContext } from './read-actions.ts';

/** A decision as a list from elsewhere says it. */
export interface ListedDecision {
  readonly line: number;
  /** The number that it had there, kept as text; empty for none. */
  readonly number: string;
  readonly text: string;
  readonly takenOn: DateCell;
  readonly decidedBy: string;
  readonly validFrom: DateCell;
  readonly followUp: DateCell;
  readonly motive: string;
  /** It is over: superseded, revoked. */
  readonly isClosed: boolean;
}

/** The decisions of a list: a sheet with columns, or lines such as "KLG 2024:12-3, 2024-05-03: Inga inhyrda socionomer". */
export function readDecisions(passages: readonly Passage[], context: RegisterContext): readonly ListedDecision[] {
  return entriesOf(passages).flatMap((entry) => {
    const decision = entry.kind === 'row' ? ofRow(entry, context) : ofLine(entry, context);
    return decision.text === '' && decision.number === '' ? [] : [decision];
  });
}

function ofRow({ line, cell }: Extract<Entry, { kind: 'row' }>, { today, language }: RegisterContext): ListedDecision {
  const day = (words: string): DateCell => readDateCell(words, today, language);
  return {
    line,
    number: cell('number'),
    text: cleaned(cell('text')),
    takenOn: day(cell('date')),
    decidedBy: cell('person'),
    validFrom: day(cell('validFrom')),
    followUp: day(cell('followUp') === '' ? cell('due') : cell('followUp')),
    motive: cleaned(cell('motive')),
    isClosed: isClosedState(cell('state')),
  };
}

const none: DateCell = { kind: 'none' };
/** "KLG 2024:12-3", "§ 45", "2023-17", "B12". */
const numberFirst = /^(?<number>(?:(?:\p{Lu}{1,8}\s)?\d{2,4}:(?:M-)?\d{1,4}(?:-\d{1,3})?)|§\s?\d{1,4}(?:\/\d{2,4})?|\p{Lu}{1,4}[ -]?\d{1,4}(?:[/:-]\d{1,4})?(?!\d|-))(?:[\s,:–—.-]+)(?=\S)/u;

function ofLine({ line, text, number: sign }: Extract<Entry, { kind: 'line' }>, context: RegisterContext): ListedDecision {
  const isClosed = text.endsWith(`\t${doneMark}`);
  const whole = isClosed ? text.slice(0, -doneMark.length - 1) : text;
  const match = numberFirst.exec(whole);
  const dated = takenOnIn(whole.slice(match?.[0].length ?? 0), context);
  return { line, number: match?.groups?.['number'] ?? sign, text: cleaned(dated.rest), takenOn: dated.day, decidedBy: '', validFrom: none, followUp: none, motive: '', isClosed };
}

/** The day that a line begins with, or else a field of its own. */
function takenOnIn(text: string, { today, language }: RegisterContext): { readonly day: DateCell; readonly rest: string } {
  const first = dateAtStart(text, { today, language, tense: 'past' });
  if (first?.reading.kind === 'day') return { day: { kind: 'day', day: first.reading.date }, rest: text.slice(first.to).replace(/^[\s,;:–—-]+/u, '') };
  const fields = fieldsOf(text);
  const dated = fields.find((field, index) => index > 0 && readDateCell(field.text, today, language).kind === 'day');
  if (dated === undefined) return { day: none, rest: text };
  return { day: readDateCell(dated.text, today, language), rest: withoutFields(text, fields, new Set([dated])) };
}
