import type { WrittenCommand } from '../../api.ts';
import type { Id } from '../../kernel/identity.ts';
import { folded } from '../../text/folded.ts';
import type { ActionRow, DecisionRow, PersonReading, PersonRow } from './rows.ts';

/** The commands that take rows in, in order. Somebody new who stands in several rows is one person. */
export interface TakenRows {
  readonly commands: readonly WrittenCommand[];
  /** How many rows they take in. */
  readonly count: number;
}

/** People whom nobody knew yet, made when they are first named. */
export class NewPeople {
  readonly #ids = new Map<string, Id>();
  readonly #idOf: (name: string) => Id;
  readonly commands: Extract<WrittenCommand, { command: 'addPerson' }>[] = [];

  /** @param idOf names somebody new */
  constructor(idOf: (name: string) => Id) {
    this.#idOf = idOf;
  }

  of(reading: PersonReading): Id | null {
    if (reading.kind === 'person') return reading.person;
    if (reading.kind !== 'new-person') return null;
    const key = folded(reading.name);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#idOf(reading.name);
    this.#ids.set(key, id);
    this.commands.push({ command: 'addPerson', id, name: reading.name });
    return id;
  }
}

/** True for a row that can be recorded as it stands. */
export function isWhole(row: ActionRow | DecisionRow): boolean {
  return row.text.trim() !== '' && (!('takenOn' in row) || row.takenOn !== null);
}

export function actionCommands(rows: readonly ActionRow[], group: Id, people: NewPeople): TakenRows {
  const whole = rows.filter(isWhole);
  const recorded = whole.flatMap((row): readonly WrittenCommand[] => {
    const { id, text, number, owner, due, isDueNextMeeting } = row;
    const record: WrittenCommand = { command: 'recordLooseAction', id, group, text: text.trim(), formerNumber: number, owner: people.of(owner), due, dueNextMeeting: isDueNextMeeting };
    return isClosed(row) ? [record, { command: 'completeAction', action: id }] : [record];
  });
  return { commands: [...people.commands, ...recorded], count: whole.length };
}

function isClosed({ problems }: ActionRow): boolean {
  return problems.some(({ code }) => code === 'closed');
}

export function decisionCommands(rows: readonly DecisionRow[], group: Id, people: NewPeople): TakenRows {
  const recorded = rows.flatMap(({ id, text, number, takenOn, decidedBy, validFrom, followUp, motive }): readonly WrittenCommand[] =>
    takenOn === null || text.trim() === ''
      ? []
      : [{ command: 'recordDecisionBetween', id, group, text: text.trim(), takenOn, formerNumber: number, decidedBy: people.of(decidedBy), validFrom, followUp, motive }],
  );
  return { commands: [...people.commands, ...recorded], count: recorded.length };
}

export function personCommands(rows: readonly PersonRow[]): TakenRows {
  const commands = rows.filter(({ id, name }) => id !== '' && name.trim() !== '').map(({ id, name, title }): WrittenCommand => ({ command: 'addPerson', id, name: name.trim(), title }));
  return { commands, count: commands.length };
}
