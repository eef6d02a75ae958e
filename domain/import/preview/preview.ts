import type { ActionRow, AgendaRow, DecisionRow, PersonRow } from './rows.ts';

export const importKinds = ['agenda', 'actions', 'decisions', 'people'] as const;
/** What something is read as. */
export type ImportKind = (typeof importKinds)[number];

export interface RowOf {
  readonly agenda: AgendaRow;
  readonly actions: ActionRow;
  readonly decisions: DecisionRow;
  readonly people: PersonRow;
}

/** What was understood of a file or of pasted words, before anything is taken in. */
export interface Preview<Kind extends ImportKind = ImportKind> {
  readonly rows: readonly RowOf[Kind][];
  /** How many there were: more than `rows` when the list was too long to look at. */
  readonly found: number;
  /** What the file is, by what is in it. */
  readonly kind: 'text' | 'markdown' | 'csv' | 'markup' | 'docx' | 'xlsx';
  /** The ending of its name, where that says something else. */
  readonly named: string | null;
  /** The file held more than is read. */
  readonly isCut: boolean;
}

/** More rows than this nobody looks through. */
export const mostRows = 2_000;
