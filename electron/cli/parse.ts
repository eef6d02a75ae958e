import { actionCommands, decisionCommands, NewPeople, personCommands, type TakenRows } from '../../domain/import/preview/row-commands.ts';
import { isLeftOut, type ActionRow, type AgendaRow, type DecisionRow, type PersonReading, type PersonRow, type RowBase } from '../../domain/import/preview/rows.ts';
import type { ImportKind, Preview } from '../../domain/import/preview/preview.ts';
import type { AgendaItem } from '../../domain/import/agenda/agenda.ts';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { hasText, text } from '../../domain/text/text.ts';
import { CallError } from '../app/call-error.ts';
import type { ImportGround } from '../app/import-ground.ts';
import { readElsewhere } from '../app/read-elsewhere.ts';
import { startThread, type Thread } from '../app/thread.ts';
import { derivedId } from '../import/meeting-record/commands.ts';
import { readFileBounded } from '../import/source/read-file.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

const script = new URL('./worker.js', import.meta.url);

/** `agenda parse FILE`: what a file says, and nothing is taken in anywhere. */
export async function agenda([deed, file, ...others]: readonly string[], asJson: boolean): Promise<number> {
  if (deed !== 'parse' || file === undefined || others.length > 0) return wrongUsage();
  const source = readFileBounded(file);
  const { items } = await readElsewhere(script, async (thread) => thread.call('agenda', source));
  if (asJson) print(JSON.stringify(items.map(({ line: _line, ...item }) => item)));
  else for (const item of items) print(inWords(item));
  return exitCodes.done;
}

/** One item a line. */
function inWords({ title, minutes, presenter, type, section }: AgendaItem): string {
  const parts = [section, title, minutes === null ? null : text(language(), 'length.minutes', { minutes }), presenter, type === null ? null : text(language(), `item.type.${type}`)];
  return parts.filter((part) => part !== null).join(' · ');
}

export interface ListOptions {
  readonly store: string;
  readonly group: string | undefined;
  readonly asJson: boolean;
}

type ListKind = Exclude<ImportKind, 'agenda'>;

/** `actions parse FILE` tells what a list says; `actions import FILE --store DIR --group GROUP` takes it in. So with decisions and people. */
export async function list(as: ListKind, [deed, file, ...others]: readonly string[], options: ListOptions): Promise<number> {
  if (file === undefined || others.length > 0) return wrongUsage();
  if (deed === 'parse') return parsed(as, file, options.asJson);
  if (deed !== 'import' || options.store === '' || (as !== 'people' && options.group === undefined)) return wrongUsage();
  return taken(as, file, options);
}

const nothingKnown: ImportGround = { workspace: '', group: null, people: [], members: [], known: [], texts: [] };

async function previewed(as: ListKind, file: string, ground: ImportGround): Promise<Preview> {
  const source = readFileBounded(file);
  const wanted = { as, source, ground, today: localDateOf(Date.now(), 'Europe/Stockholm'), language: language() };
  return readElsewhere(script, async (thread) => thread.call('preview', wanted));
}

async function parsed(as: ListKind, file: string, asJson: boolean): Promise<number> {
  const { rows } = await previewed(as, file, nothingKnown);
  for (const line of asJson ? [JSON.stringify(rows.map(plain))] : rows.map((row) => Object.values(plain(row)).filter((value) => typeof value === 'string').join(' · '))) print(line);
  return exitCodes.done;
}

/** A row as others read it: names instead of readings, and no ids that mean nothing without a store. */
function plain(row: Preview['rows'][number]): Readonly<Record<string, unknown>> {
  const { problems, ...fields } = row;
  const entries = Object.entries(fields).filter(([key]) => key !== 'id');
  return { ...Object.fromEntries(entries.map(([key, value]) => [key, isPerson(value) ? nameIn(value) : value])), problems: problems.map(({ code }) => code) };
}

function isPerson(value: unknown): value is PersonReading {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function nameIn(reading: PersonReading): string | null {
  return reading.kind === 'none' ? null : reading.kind === 'person' ? reading.person : reading.name;
}

async function taken(as: ListKind, file: string, { store, group: named }: ListOptions): Promise<number> {
  const thread = startThread(script, { directory: store, mode: 'write' });
  try {
    const group = named === undefined ? null : await groupNamed(thread, named);
    const ground = await thread.call('importGround', { as, group });
    const { rows, found } = await previewed(as, file, ground);
    const wanted = rows.filter((row: RowBase) => !isLeftOut(row));
    const people = new NewPeople((name) => derivedId(ground.workspace, 'person', name));
    const { commands, count } = commandsFor(as, wanted, group ?? '', people);
    for (const command of commands) {
      const answer = await thread.call('handle', { command, by: null });
      if (!answer.ok && answer.error.code !== 'already-there') throw new CallError(answer.error.code, answer.error.detail);
    }
    print(text(language(), 'cli.list.taken', { count, left: found - count }));
    for (const row of rows) for (const line of problemLines(row)) print(line);
    return exitCodes.done;
  } finally {
    await thread.close();
  }
}

function commandsFor(as: ListKind, rows: readonly (AgendaRow | ActionRow | DecisionRow | PersonRow)[], group: string, people: NewPeople): TakenRows {
  switch (as) {
    case 'actions':
      return actionCommands(rows as readonly ActionRow[], group, people);
    case 'decisions':
      return decisionCommands(rows as readonly DecisionRow[], group, people);
    case 'people':
      return personCommands(rows as readonly PersonRow[]);
  }
}

function problemLines({ line, problems }: RowBase): readonly string[] {
  return problems.flatMap(({ code, words }) => {
    const key = `import.problem.${code}`;
    return hasText(key) ? [text(language(), 'import.problem.atLine', { line, problem: text(language(), key, { words }) })] : [];
  });
}

/** @throws CallError `group-unknown` */
async function groupNamed(thread: Thread, named: string): Promise<string> {
  const { groups } = await thread.call('shell', undefined);
  const found = groups.find(({ id, shortName }) => id === named || shortName === named);
  if (found === undefined) throw new CallError('group-unknown', { group: named });
  return found.id;
}
