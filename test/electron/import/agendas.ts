import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/bundle.mjs';
import type { AgendaItem } from '../../../domain/import/agenda/agenda.ts';
import { readAgenda } from '../../../domain/import/agenda/read-agenda.ts';
import { readWritten } from '../../../electron/import/source/read-written.ts';

/** Agendas in many shapes; beside each, in `.expected`, what a person wrote down from it before any program had read it. */
const folder = join(root, 'test/fixture/agenda');

type Kept = Omit<AgendaItem, 'line'>;

/** @param part `tuned`, which the reading was made with, or `held-out`, which it had not seen when its share was counted */
export function agendasIn(part: 'tuned' | 'held-out'): readonly string[] {
  const names = readdirSync(join(folder, part));
  return names.filter((name) => !name.endsWith('.expected') && existsSync(join(folder, part, `${name}.expected`))).map((name) => join(folder, part, name));
}

/** `title | minutes | presenter | type | section`, a line for each item; a hyphen for what is not said. */
export function expectedIn(file: string): readonly Kept[] {
  const lines = readFileSync(`${file}.expected`, 'utf8').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [title = '', minutes, presenter, type, section] = line.split(' | ').map((each) => (each === '-' ? null : each));
    return { title: title ?? '', minutes: minutes === null ? null : Number(minutes), presenter: presenter ?? null, type: (type ?? null) as Kept['type'], section: section ?? null };
  });
}

export async function readFrom(file: string): Promise<readonly Kept[]> {
  const { passages } = await readWritten(file, readFileSync(file));
  return readAgenda(passages).items.map(({ line: _line, ...item }) => item);
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Counted {
  readonly items: Share;
  readonly minutes: Share;
  readonly presenters: Share;
  readonly types: Share;
  readonly sections: Share;
}

/**
 * How much of what a person wrote down was read. An item is right when its title is, word for word; what is read and should not be counts as
 * an item that is wrong. Minutes, presenters, types and sections are counted over all items of the person's list.
 */
export function count(expected: readonly Kept[], read: readonly Kept[]): Counted {
  const left = [...read];
  const pairs = expected.map((item) => {
    const at = left.findIndex(({ title }) => title === item.title);
    return { item, found: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  const share = (field: keyof Kept): Share => ({ right: pairs.filter(({ item, found }) => found !== undefined && found[field] === item[field]).length, of: expected.length });
  return {
    items: { right: pairs.filter(({ found }) => found !== undefined).length, of: expected.length + left.length },
    minutes: share('minutes'),
    presenters: share('presenter'),
    types: share('type'),
    sections: share('section'),
  };
}
