import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import { ask, failureOf } from '../bridge.ts';
import { isUpToDate, refreshViews } from './view.ts';

/** A command that was carried out and is on the disk; `id` names it: `undo { of: id }` takes it back. `events` name what it gave. */
export type Sent = { readonly ok: true; readonly id: string; readonly events: readonly string[] } | { readonly ok: false; readonly failure: CallFailure };

let underWay: Promise<unknown> = Promise.resolve();
let sending = 0;

function tracked<Answer>(work: Promise<Answer>): Promise<Answer> {
  sending += 1;
  underWay = Promise.allSettled([underWay, work.finally(() => (sending -= 1))]);
  return work;
}

/** Waits until everything that was sent before has been answered: for what follows from it and not from what the screen shows. */
export async function allAnswered(): Promise<void> {
  await underWay;
}

/** True when nothing that was sent waits for its answer, and the screen shows what came of it. */
export function isSettled(): boolean {
  return sending === 0 && isUpToDate();
}

/** Sends a command. Answered when it is on the disk; never throws. */
export async function send(command: WrittenCommand): Promise<Sent> {
  return tracked(sent(command));
}

async function sent(command: WrittenCommand): Promise<Sent> {
  try {
    const answer = await ask('handle', { command });
    if (!answer.ok) return { ok: false, failure: answer.error };
    refreshViews(answer.revision);
    return { ok: true, id: answer.id, events: answer.events };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Sends commands one after the other and stops at the first that is refused. The names of those that were carried out. */
export async function sendAll(commands: readonly WrittenCommand[]): Promise<AllSent> {
  return tracked(sentInTurn(commands));
}

interface AllSent {
  readonly done: readonly string[];
  readonly failure: CallFailure | null;
}

/** What was sent as one thing, by the command that came last: the names of its commands, that one first. It lasts as long as the window. */
const deeds = new Map<string, readonly string[]>();

/** The commands that belong to one deed, in the order in which they are taken back. */
export function deedOf(last: string): readonly string[] {
  return deeds.get(last) ?? [last];
}

async function sentInTurn(commands: readonly WrittenCommand[]): Promise<AllSent> {
  const done: string[] = [];
  for (const command of commands) {
    // In turn, since each may build on the one before.
    const answer = await sent(command);
    if (!answer.ok) return { done, failure: answer.failure };
    done.push(answer.id);
  }
  // Somebody who is known stays known: others may have named them by now.
  const deed = done.filter((_id, index) => commands[index]?.command !== 'addPerson').toReversed();
  const [last] = deed;
  if (last !== undefined && deed.length > 1) deeds.set(last, deed);
  return { done, failure: null };
}

/** The moment at which somebody does something, as commands write it. */
export function isoNow(): string {
  return isoOf(Date.now());
}

/** An instant as commands write it. */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
