import type { Person } from '../../domain/group/group.ts';
import type { ImportKind, RowOf } from '../../domain/import/preview/preview.ts';
import type { ActionRow, AgendaRow, DecisionRow, PersonRow } from '../../domain/import/preview/rows.ts';
import type { TextKey } from '../../domain/text/text.ts';
import { Choice } from '../component/choice.tsx';
import { TypeSquare } from '../component/type-mark.tsx';
import { itemTypes } from '../meeting/item-types.ts';
import { useSay } from '../text/language.tsx';
import { DayCell, MinutesCell, PersonCell, TextCell } from './cells.tsx';

/** The headings over the fields of a row. */
export const columnsOf: Readonly<Record<ImportKind, readonly TextKey[]>> = {
  agenda: ['import.column.title', 'prepare.field.type', 'import.column.minutes', 'prepare.field.presenter'],
  actions: ['column.number', 'column.action', 'column.owner', 'column.due'],
  decisions: ['column.number', 'column.decision', 'decisions.takenOn', 'fact.decidedBy'],
  people: ['settings.people.name', 'settings.people.title'],
};

export interface RowFieldsProps<Row> {
  readonly row: Row;
  readonly people: readonly Person[];
  readonly onChange: (change: Partial<Row>) => void;
}

function AgendaFields({ row, people, onChange }: RowFieldsProps<AgendaRow>) {
  const say = useSay();
  const label = useCellLabel(row.line);
  return (
    <>
      <TextCell label={label('import.column.title')} value={row.title} onChange={(title) => onChange({ title })} />
      <Choice
        label={label('prepare.field.type')}
        hideLabel
        value={row.type ?? 'discussion'}
        options={itemTypes.map((value) => ({ value, text: say(`item.type.${value}`), mark: <TypeSquare type={value} /> }))}
        onChange={(type) => onChange({ type })}
      />
      <MinutesCell label={label('import.column.minutes')} value={row.minutes} onChange={(minutes) => onChange({ minutes })} />
      <PersonCell label={label('prepare.field.presenter')} value={row.presenter} people={people} onChange={(presenter) => onChange({ presenter })} />
    </>
  );
}

function ActionFields({ row, people, onChange }: RowFieldsProps<ActionRow>) {
  const label = useCellLabel(row.line);
  return (
    <>
      <TextCell label={label('column.number')} value={row.number} onChange={(number) => onChange({ number })} />
      <TextCell label={label('column.action')} value={row.text} onChange={(text) => onChange({ text })} />
      <PersonCell label={label('column.owner')} value={row.owner} people={people} onChange={(owner) => onChange({ owner })} />
      <DayCell label={label('column.due')} value={row.due} tense="coming" onChange={(due) => onChange({ due, isDueNextMeeting: false })} />
    </>
  );
}

function DecisionFields({ row, people, onChange }: RowFieldsProps<DecisionRow>) {
  const label = useCellLabel(row.line);
  return (
    <>
      <TextCell label={label('column.number')} value={row.number} onChange={(number) => onChange({ number })} />
      <TextCell label={label('column.decision')} value={row.text} onChange={(text) => onChange({ text })} />
      <DayCell label={label('decisions.takenOn')} value={row.takenOn} tense="past" onChange={(takenOn) => onChange({ takenOn })} />
      <PersonCell label={label('fact.decidedBy')} value={row.decidedBy} people={people} onChange={(decidedBy) => onChange({ decidedBy })} />
    </>
  );
}

function PersonFields({ row, onChange }: RowFieldsProps<PersonRow>) {
  const label = useCellLabel(row.line);
  return (
    <>
      <TextCell label={label('settings.people.name')} value={row.name} onChange={(name) => onChange({ name })} />
      <TextCell label={label('settings.people.title')} value={row.title} onChange={(title) => onChange({ title })} />
    </>
  );
}

/** "Ansvarig, rad 12". */
function useCellLabel(line: number): (column: TextKey) => string {
  const say = useSay();
  return (column) => say('import.cell', { column: say(column), line });
}

const fieldsOf: { readonly [Kind in ImportKind]: (props: RowFieldsProps<RowOf[Kind]>) => React.ReactNode } = {
  agenda: AgendaFields,
  actions: ActionFields,
  decisions: DecisionFields,
  people: PersonFields,
};

/** The fields of a row, which can be mended before it is taken in. */
export function RowFields<Kind extends ImportKind>({ kind, ...props }: RowFieldsProps<RowOf[Kind]> & { readonly kind: Kind }) {
  const Fields = fieldsOf[kind] as (given: RowFieldsProps<RowOf[Kind]>) => React.ReactNode;
  return <Fields {...props} />;
}
