import type { SharedChange } from '../../domain/action/commands.ts';
import type { WrittenCommand } from '../../domain/api.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { CommandAnswer } from '../../domain/contract/call.ts';
import type { ChangedSeveral } from '../../domain/contract/workspace-calls.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { ask, failureOf } from '../bridge.ts';
import { beginOwn, isMeetingUpToDate, type OwnCommand } from './view.ts';

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

/** True when nothing that was sent waits for its answer, and the meeting on the screen shows what came of it. */
export function isSettled(): boolean {
  return sending === 0 && isMeetingUpToDate();
}

/** Sends a command. Answered when it is on the disk; never throws. */
export async function send(command: WrittenCommand): Promise<Sent> {
  return tracked(sentAlone(command));
}

async function sentAlone(command: WrittenCommand): Promise<Sent> {
  const own = beginOwn();
  const answer = await sent(command, own);
  own.end(answer.ok ? answer : null);
  return answer.ok ? answer : { ok: false, failure: answer.error };
}

/** @param own given with the command after which the screen shows what came of it */
async function sent(command: WrittenCommand, own: OwnCommand | null): Promise<CommandAnswer> {
  try {
    return await ask('handle', { command, show: own?.show });
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** Sends commands one after the other and stops at the first that is refused. The names of those that were carried out. */
export async function sendAll(commands: readonly WrittenCommand[]): Promise<AllSent> {
  return tracked(sentInTurn(commands));
}

/** One change of several actions, as one deed. Never throws. */
export async function changeSeveral(actions: readonly Id[], to: SharedChange): Promise<ChangedSeveral> {
  return tracked(ask('changeSeveral', { actions: [...actions], to }).catch((error: unknown) => ({ outcome: 'failed', failure: failureOf(error) }) as const));
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
  const own = beginOwn();
  let last: CommandAnswer | undefined;
  for (const command of commands) {
    // In turn, since each may build on the one before.
    last = await sent(command, done.length === commands.length - 1 ? own : null);
    if (!last.ok) break;
    done.push(last.id);
  }
  own.end(last?.ok === true ? last : null);
  if (last?.ok === false) return { done, failure: last.error };
  // Somebody who is known stays known: others may have named them by now.
  const deed = done.filter((_id, index) => commands[index]?.command !== 'addPerson').toReversed();
  const [latest] = deed;
  if (latest !== undefined && deed.length > 1) deeds.set(latest, deed);
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
