import type { MemberRole } from '../../group/group.ts';
import type { PersonMatch } from '../../group/person-named.ts';
import type { LocalDate, Minutes } from '../../kernel/calendar.ts';
import type { Id } from '../../kernel/identity.ts';
import type { ItemType } from '../../meeting/item.ts';

/** Who words mean: nobody, somebody known, somebody new, or one of several who are called the same. */
export type PersonReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly person: Id }
  | { readonly kind: 'new-person'; readonly name: string }
  | { readonly kind: 'unclear'; readonly name: string; readonly candidates: Extract<PersonMatch, { kind: 'unclear' }>['candidates'] };

/** Something in a row that was not taken as it was written, or that whoever takes it in should know. */
export interface RowProblem {
  readonly code:
    | 'date-unknown'
    | 'date-missing'
    | 'text-missing'
    | 'person-unclear'
    | 'people-several'
    | 'duration-impossible'
    | 'too-long'
    | 'repeated'
    | 'closed'
    | 'already-there'
    | 'role-taken'
    | 'no-name';
  /** The words it is about; empty where the code says all. */
  readonly words: string;
}

/** What all rows of a preview have. */
export interface RowBase {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

export interface AgendaRow extends RowBase {
  readonly title: string;
  readonly minutes: Minutes | null;
  readonly presenter: PersonReading;
  readonly type: ItemType | null;
  readonly section: string | null;
}

export interface ActionRow extends RowBase {
  /** Derived from what it says: the same list gives the same ids. */
  readonly id: Id;
  /** What it was called in the list; empty for nothing. */
  readonly number: string;
  readonly text: string;
  readonly owner: PersonReading;
  readonly due: LocalDate | null;
  readonly isDueNextMeeting: boolean;
}

export interface DecisionRow extends RowBase {
  readonly id: Id;
  readonly number: string;
  readonly text: string;
  readonly takenOn: LocalDate | null;
  readonly decidedBy: PersonReading;
  readonly validFrom: LocalDate | null;
  readonly followUp: LocalDate | null;
  readonly motive: string;
}

export interface PersonRow extends RowBase {
  readonly id: Id;
  readonly name: string;
  readonly title: string;
  readonly role: MemberRole;
}

/** Rows that say so are left out until somebody ticks them: they are there already, were closed long ago, or stand in the list twice. */
export function isLeftOut({ problems }: RowBase): boolean {
  return problems.some(({ code }) => code === 'already-there' || code === 'closed' || code === 'repeated' || code === 'no-name');
}
