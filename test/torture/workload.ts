import { decisionsOf } from '../../domain/decision/decide.ts';
import { CallError } from '../../electron/app/call-error.ts';
import { Workspace } from '../../electron/app/workspace.ts';
import { StoreError } from '../../electron/store/error.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { Dice } from './seeded.ts';

/** What a person tried, and what the program said was on the disk. Ids of decisions and people. */
export interface Tried {
  readonly attempted: string[];
  readonly acknowledged: string[];
  /** Errors that are no sentence to anybody. */
  readonly crashes: string[];
}

export function nothingTried(): Tried {
  return { attempted: [], acknowledged: [], crashes: [] };
}

const ground: readonly object[] = [
  { command: 'addGroup', id: 'klg', name: 'Kommunledningsgruppen', shortName: 'KLG' },
  { command: 'planMeeting', id: 'm1', group: 'klg', start: '2026-11-24T08:30', length: 120 },
  { command: 'addItem', id: 'i1', meeting: 'm1', title: 'Prognos', type: 'decision', minutes: 20 },
  { command: 'startMeeting', meeting: 'm1', at: '2026-11-24T07:30:00Z' },
];

/** Makes a store with a running meeting in it. */
export function prepared(store: string): void {
  const workspace = new Workspace(openStore(store, { mode: 'create' }));
  for (const command of ground) {
    const answer = workspace.handle(command);
    if (!answer.ok) throw new Error(answer.error.code);
  }
  workspace.close();
}

/**
 * Starts the program, records so many decisions and people, and ends it. Whatever fails is noted; the next thing is tried all the same, as a
 * person does.
 * @param prefix begins the ids, so that those of several starts differ
 * @param closes false to end as a crash does, without keeping anything
 */
export function recorded(store: string, tried: Tried, count: number, { dice, prefix = 'x', closes = true }: { readonly dice: Dice; readonly prefix?: string; readonly closes?: boolean }): void {
  let workspace: Workspace | undefined;
  let opened: Store | undefined;
  for (let index = 0; index < count; index += 1) {
    attempt(tried, () => {
      opened ??= openStore(store, { mode: 'write' });
      workspace ??= new Workspace(opened);
      const id = `${prefix}${tried.attempted.length}`;
      tried.attempted.push(id);
      const command = dice(0, 3) === 0 ? { command: 'addPerson', id, name: 'Åsa' } : { command: 'recordDecision', id, meeting: 'm1', item: 'i1', text: `Beslut ${id} ${'å'.repeat(dice(0, 200))}` };
      const answer = workspace.handle(command);
      if (answer.ok) tried.acknowledged.push(id);
    });
  }
  attempt(tried, () => (closes && workspace !== undefined ? workspace.close() : opened?.close()));
}

function attempt(tried: Tried, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError || error instanceof CallError) return;
    tried.crashes.push(error instanceof Error ? `${error.message} ${error.stack?.split('\n').slice(1, 6).map((line) => /at (\S+)/u.exec(line)?.[1]).join(' < ')}` : String(error));
  }
}

/** The ids of what a store says was recorded. */
export function recoveredIn(store: string): ReadonlySet<string> {
  const workspace = new Workspace(openStore(store, { mode: 'read' }));
  try {
    const people = workspace.organisation().people.map(({ id }) => id);
    return new Set([...people, ...decisionsOf(workspace.group('klg')).map(({ id }) => id)]);
  } finally {
    workspace.close();
  }
}

/** What is wrong with a store after all that happened to it: lost, or invented, or it does not open and does not say why. */
export function wrongWith(store: string, { acknowledged, attempted }: { readonly acknowledged: readonly string[]; readonly attempted: readonly string[] }): string | undefined {
  let recovered: ReadonlySet<string>;
  try {
    recovered = recoveredIn(store);
  } catch (error) {
    return `it does not open: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`;
  }
  const lost = acknowledged.filter((id) => !recovered.has(id));
  if (lost.length > 0) return `${lost.length} of ${acknowledged.length} acknowledged are lost: ${lost.slice(0, 3).join()}`;
  const tried = new Set(attempted);
  const invented = [...recovered].filter((id) => !tried.has(id));
  return invented.length > 0 ? `invented: ${invented.slice(0, 3).join()}` : undefined;
}
